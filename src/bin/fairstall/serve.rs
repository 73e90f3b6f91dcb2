//! `fairstall serve`: a built site over HTTP, with the right types and the
//! compressed copies where the browser takes them.

use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::path::PathBuf;

use axum::Router;
use axum::http::{HeaderName, HeaderValue};
use tower_http::CompressionLevel;
use tower_http::compression::CompressionLayer;
use tower_http::services::ServeDir;
use tower_http::set_header::SetResponseHeaderLayer;

use crate::failure::Failure;
use crate::lan;

/// What the pages cannot say of themselves. The README has the same for other
/// hosts; a feature that the app comes to use has to leave `permissions-policy`.
const HEADERS: [(&str, &str); 6] = [
    // Hashed names never change their content; asking again costs a 304.
    ("cache-control", "no-cache"),
    ("content-security-policy", "frame-ancestors 'none'"),
    ("cross-origin-opener-policy", "same-origin"),
    (
        "permissions-policy",
        "accelerometer=(), bluetooth=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), hid=(), \
         magnetometer=(), microphone=(), midi=(), payment=(), serial=(), usb=()",
    ),
    ("referrer-policy", "no-referrer"),
    ("x-content-type-options", "nosniff"),
];

/// Serve a built site.
#[derive(clap::Args)]
pub struct Args {
    /// The site's folder.
    #[arg(default_value = "dist")]
    dist: PathBuf,
    /// The address to listen on; this machine alone reaches it, if not given.
    #[arg(long, conflicts_with = "lan")]
    host: Option<IpAddr>,
    /// Serve phones on the same network, and print what to open on them.
    #[arg(long)]
    lan: bool,
    /// The port; 0 takes a free one.
    #[arg(long, default_value_t = 8315)]
    port: u16,
}

/// Runs the command until it is interrupted.
pub fn run(args: &Args) -> Result<(), Failure> {
    if !args.dist.join("index.html").is_file() {
        let message = format!("error: no built site in {}; run `make build` first", args.dist.display());
        return Err(Failure::new(message));
    }
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(serve(args))
}

async fn serve(args: &Args) -> Result<(), Failure> {
    let files = ServeDir::new(&args.dist).precompressed_br().precompressed_gzip();
    // event.json has no compressed copy that an edit could leave stale; it is
    // small enough to be compressed as well as can be whenever it is sent.
    let compress = CompressionLayer::new().quality(CompressionLevel::Best);
    let mut app = Router::new().fallback_service(files).layer(compress);
    for (name, value) in HEADERS {
        let (name, value) = (HeaderName::from_static(name), HeaderValue::from_static(value));
        app = app.layer(SetResponseHeaderLayer::overriding(name, value));
    }
    let host = args.host.unwrap_or(IpAddr::V4(match args.lan {
        true => Ipv4Addr::UNSPECIFIED,
        false => Ipv4Addr::LOCALHOST,
    }));
    let address = SocketAddr::new(host, args.port);
    let listener = tokio::net::TcpListener::bind(address).await.map_err(|error| {
        Failure::new(format!("error: cannot listen on {address}: {error}; try another --port"))
    })?;
    let local = listener.local_addr()?;
    match args.lan {
        true => println!("{}", lan::words(&lan::addresses()?, local.port())),
        false => println!("http://{local}/"),
    }
    axum::serve(listener, app).await?;
    Ok(())
}
