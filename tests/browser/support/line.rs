//! A slow line between phones and the server, as of a phone at the edge of its
//! network.
//!
//! DevTools slows down what a page asks for, and not what its service worker
//! does; here it is the same to all.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::tcp::{OwnedReadHalf, OwnedWriteHalf};
use tokio::net::{TcpListener, TcpStream};
use tokio::spawn;
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};
use tokio::time::{Instant, sleep_until};

/// What is sent at a time.
const PACKET: usize = 1_460;

/// How slow a line is.
#[derive(Clone, Copy, Debug)]
pub struct Line {
    /// Bits a second towards the phone, of all connections together.
    pub down: u32,
    /// Bits a second towards the server.
    pub up: u32,
    /// How long an answer takes that has no bytes, in milliseconds.
    pub round_trip: u32,
}

/// One direction of it.
#[derive(Clone)]
struct Lane {
    bits_a_second: u32,
    delay: Duration,
    /// When what is being sent is through.
    free: Arc<Mutex<Instant>>,
}

impl Line {
    /// Lays the line to a server, for as long as the runtime is there. The
    /// address at its other end comes back, with a slash at the end.
    pub async fn to(self, server: &str) -> String {
        let server = server.trim_start_matches("http://").trim_end_matches('/').to_owned();
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let address = listener.local_addr().expect("its address");
        let (up, down) = (self.lane(self.up), self.lane(self.down));
        spawn(async move {
            while let Ok((phone, _)) = listener.accept().await {
                let Ok(server) = TcpStream::connect(&server).await else { continue };
                let (from_phone, to_phone) = split(phone);
                let (from_server, to_server) = split(server);
                up.clone().carry(from_phone, to_server);
                down.clone().carry(from_server, to_phone);
            }
        });
        format!("http://{address}/")
    }

    fn lane(self, bits_a_second: u32) -> Lane {
        let delay = Duration::from_millis(self.round_trip.into()) / 2;
        Lane { bits_a_second, delay, free: Arc::new(Mutex::new(Instant::now())) }
    }
}

fn split(stream: TcpStream) -> (OwnedReadHalf, OwnedWriteHalf) {
    stream.set_nodelay(true).expect("a socket sends at once");
    stream.into_split()
}

impl Lane {
    fn carry(self, from: OwnedReadHalf, to: OwnedWriteHalf) {
        let (on_its_way, arriving) = unbounded_channel();
        spawn(self.send(from, on_its_way));
        spawn(arrive(arriving, to));
    }

    /// Of several connections, each sends a packet in turn.
    async fn send(self, mut from: OwnedReadHalf, on_its_way: UnboundedSender<(Instant, Vec<u8>)>) {
        let mut packet = [0; PACKET];
        while let Ok(length @ 1..) = from.read(&mut packet).await {
            let sent = self.takes(length);
            sleep_until(sent).await;
            if on_its_way.send((sent + self.delay, packet[..length].to_vec())).is_err() {
                return;
            }
        }
    }

    /// When so many bytes, sent from now on, are through.
    fn takes(&self, bytes: usize) -> Instant {
        let mut free = self.free.lock().expect("nobody panics with it");
        let seconds = (bytes * 8) as f64 / f64::from(self.bits_a_second);
        *free = (*free).max(Instant::now()) + Duration::from_secs_f64(seconds);
        *free
    }
}

async fn arrive(mut arriving: UnboundedReceiver<(Instant, Vec<u8>)>, mut to: OwnedWriteHalf) {
    while let Some((at, packet)) = arriving.recv().await {
        sleep_until(at).await;
        if to.write_all(&packet).await.is_err() {
            return;
        }
    }
}
