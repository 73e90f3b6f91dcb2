//! `fairstall serve`: a built site over HTTP, with the right types and the
//! compressed copies where the browser takes them.

use std::collections::HashMap;
use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};

use axum::Router;
use axum::body::{Body, Bytes, to_bytes};
use axum::extract::{Request, State};
use axum::http::header::{ACCEPT_ENCODING, CONTENT_ENCODING, CONTENT_LENGTH, CONTENT_TYPE, VARY};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::{IntoResponse as _, Response};
use tower_http::services::ServeDir;
use tower_http::set_header::SetResponseHeaderLayer;

use crate::failure::Failure;
use crate::{dist, lan};

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
    let compress = from_fn_with_state(Compressed::default(), compress);
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

/// What was compressed, by its content.
type Compressed = Arc<Mutex<HashMap<Bytes, Bytes>>>;

/// Compresses texts without a compressed copy, which an edit of `event.json`
/// would leave stale: as well as can be, and each content once, since a phone
/// waits for it before it shows anything.
async fn compress(State(compressed): State<Compressed>, request: Request, next: Next) -> Response {
    let wanted = request.method() == Method::GET && takes_brotli(request.headers());
    let response = next.run(request).await;
    if !wanted || response.status() != StatusCode::OK || !is_plain_text(response.headers()) {
        return response;
    }
    let (mut head, body) = response.into_parts();
    let Ok(plain) = to_bytes(body, usize::MAX).await else {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    };
    let known = compressed.lock().unwrap_or_else(PoisonError::into_inner).get(&plain).cloned();
    let brotli = match known.map_or_else(|| dist::brotli(&plain).map(Bytes::from), Ok) {
        Ok(brotli) => brotli,
        Err(_) => return Response::from_parts(head, Body::from(plain)),
    };
    compressed.lock().unwrap_or_else(PoisonError::into_inner).insert(plain, brotli.clone());
    head.headers.remove(CONTENT_LENGTH);
    head.headers.insert(CONTENT_ENCODING, HeaderValue::from_static("br"));
    head.headers.insert(VARY, HeaderValue::from_static("accept-encoding"));
    Response::from_parts(head, Body::from(brotli))
}

/// Whether a browser takes Brotli; one that attaches conditions does not.
fn takes_brotli(headers: &HeaderMap) -> bool {
    let accepted = headers.get(ACCEPT_ENCODING).and_then(|accepted| accepted.to_str().ok());
    accepted.is_some_and(|accepted| accepted.split(',').any(|one| one.trim() == "br"))
}

/// Whether a response is text that nobody has compressed yet.
fn is_plain_text(headers: &HeaderMap) -> bool {
    const TEXTS: [&str; 4] =
        ["text/", "application/json", "application/manifest+json", "application/javascript"];
    let kind = headers.get(CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    !headers.contains_key(CONTENT_ENCODING) && TEXTS.iter().any(|text| kind.starts_with(text))
}
