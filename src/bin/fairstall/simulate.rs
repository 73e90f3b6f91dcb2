//! `fairstall simulate`: made-up responses, marked as such.

use std::io::{BufWriter, Write as _};
use std::path::PathBuf;
use std::sync::Arc;

use fairstall::engine::event::NOT_STATIONS;
use fairstall::engine::id::{ActivityId, EventId, StationId, is_slug};
use fairstall::engine::simulate::{Plan, records};
use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;

use crate::failure::Failure;
use crate::packs;

/// Print made-up responses as JSON Lines, marked as simulated.
#[derive(clap::Args)]
pub struct Args {
    /// The pack: a TOML source or a compiled JSON file.
    #[arg(long, value_name = "FILE")]
    pack: PathBuf,
    /// How many records.
    #[arg(long, default_value_t = 100)]
    n: usize,
    /// What everything random comes from: the same seed, the same records.
    #[arg(long, default_value_t = 0)]
    seed: u64,
    /// How many questions a run draws; all, if not given.
    #[arg(long)]
    draw: Option<usize>,
    /// A station to spread the records over; may be given several times.
    #[arg(long = "station", value_name = "ID")]
    stations: Vec<String>,
    /// The activity's id; the pack's, if not given.
    #[arg(long, value_name = "ID")]
    activity: Option<String>,
    /// The event's id.
    #[arg(long, value_name = "ID", default_value = "dry-run")]
    event: String,
    /// When the first run starts, RFC 3339.
    #[arg(long, value_name = "TIME", default_value = "2027-03-15T09:00:00+08:00")]
    from: String,
}

/// Runs the command.
pub fn run(args: &Args) -> Result<(), Failure> {
    let ids = args.stations.iter().chain(&args.activity).chain([&args.event]);
    for id in ids {
        if !is_slug(id) {
            return Err(Failure::new(format!(
                "error: `{id}` cannot be an id: a-z, 0-9 and -, beginning with a-z"
            )));
        }
    }
    if let Some(id) = args.stations.iter().find(|id| NOT_STATIONS.contains(&id.as_str())) {
        return Err(Failure::new(format!(
            "error: no station may be called `{id}`: the tallies use that word"
        )));
    }
    let from = OffsetDateTime::parse(&args.from, &Rfc3339).map_err(|_| {
        Failure::new(format!("error: `{}` is not a time like 2027-03-15T09:00:00+08:00", args.from))
    })?;
    let mut packs = packs::load(&args.pack)?;
    if packs.len() > 1 {
        return Err(Failure::new("error: --pack names several packs; name one file"));
    }
    let Some(pack) = packs.pop() else {
        return Err(Failure::new("error: --pack names no pack"));
    };
    let plan = Plan {
        event: EventId::new(&args.event),
        activity: ActivityId::new(args.activity.as_deref().unwrap_or(pack.id.as_str())),
        stations: args.stations.iter().map(StationId::new).collect(),
        draw: args.draw.into(),
        from,
        seed: args.seed,
    };
    let mut out = BufWriter::new(std::io::stdout().lock());
    for record in records(Arc::new(pack), plan).take(args.n) {
        writeln!(out, "{}", record.to_json())?;
    }
    out.flush()?;
    Ok(())
}
