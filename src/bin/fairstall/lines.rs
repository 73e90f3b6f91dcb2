//! The lines of many files, read on every core and handed on in their order.
//!
//! Files are cut into blocks of whole lines. A worker takes the next block,
//! reads its records while others read theirs, and waits until all blocks
//! before it were handed on: what is made of the lines depends on their order
//! alone, never on the machine. A worker that panics ends its turn all the same,
//! with a failure.

use std::fs::File;
use std::io::{BufRead, BufReader, Read};
use std::iter;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;

use crate::failure::Failure;

/// How many bytes a worker takes at once; a longer line is taken whole.
const BLOCK: u64 = 1 << 16;

/// Hands every block of whole lines to `work` on as many threads as there are
/// cores. `work` gets its turn at `state` from the second argument, which
/// waits for all blocks before this one. The first failure ends everything.
pub fn in_order<S: Send>(
    files: &[PathBuf],
    state: &mut S,
    work: impl Fn(&Block<'_>, Turn<'_, '_, S>) -> Result<(), Failure> + Sync,
) -> Result<(), Failure> {
    let source = Mutex::new(Source { files, open: None, taken: 0 });
    let queue = Queue { state: Mutex::new(Queued { state, next: 0, failure: None }), moved: Condvar::new() };
    let worker = || {
        // One for all blocks: a new one each would cost as much as reading.
        let mut bytes = Vec::new();
        loop {
            // A statement of its own: the lock is let go before the work.
            let next = lock(&source).next_block(&mut bytes);
            let Some((number, block)) = next else { return };
            let ended = match block {
                Ok(block) => {
                    let turn = Turn { queue: &queue, number };
                    // What a panic left half done is looked at by nobody: it
                    // ends everything. But others wait for this turn to end.
                    let worked = catch_unwind(AssertUnwindSafe(|| work(&block, turn)));
                    worked.unwrap_or_else(|_| Err(fault(block.path)))
                }
                Err(failure) => Err(failure),
            };
            if !queue.end_turn(number, ended) {
                return;
            }
        }
    };
    let threads = thread::available_parallelism().map_or(1, usize::from);
    thread::scope(|scope| {
        for _ in 0..threads {
            scope.spawn(worker);
        }
    });
    lock(&queue.state).failure.take().map_or(Ok(()), Err)
}

/// Whole lines that follow each other in a file.
pub struct Block<'b> {
    /// The file.
    pub path: &'b Path,
    /// Whether the file begins here.
    pub first: bool,
    bytes: &'b [u8],
}

impl Block<'_> {
    /// The lines with their ends; what is behind the last end is a line too.
    pub fn lines(&self) -> impl Iterator<Item = &[u8]> {
        let mut rest = self.bytes;
        iter::from_fn(move || {
            let from_here = rest;
            let length = rest.skip_until(b'\n').ok()?;
            from_here.get(..length).filter(|line| !line.is_empty())
        })
    }

    /// How long the block is.
    pub fn len(&self) -> usize {
        self.bytes.len()
    }
}

/// The place of a block in the queue.
pub struct Turn<'q, 's, S> {
    queue: &'q Queue<'s, S>,
    number: usize,
}

impl<S> Turn<'_, '_, S> {
    /// Waits for all blocks before this one, then gives the state to `act`.
    /// Nothing is done once something has failed.
    pub fn take(self, act: impl FnOnce(&mut S) -> Result<(), Failure>) -> Result<(), Failure> {
        let mut queued = self.queue.wait(self.number);
        if queued.failure.is_some() { Ok(()) } else { act(queued.state) }
    }
}

/// Who is next.
struct Queue<'s, S> {
    state: Mutex<Queued<'s, S>>,
    moved: Condvar,
}

struct Queued<'s, S> {
    state: &'s mut S,
    next: usize,
    failure: Option<Failure>,
}

impl<'s, S> Queue<'s, S> {
    fn wait(&self, number: usize) -> MutexGuard<'_, Queued<'s, S>> {
        let waiting = self.moved.wait_while(lock(&self.state), |queued| queued.next != number);
        waiting.unwrap_or_else(PoisonError::into_inner)
    }

    /// Lets the next block have its turn; false where there is to be none.
    fn end_turn(&self, number: usize, ended: Result<(), Failure>) -> bool {
        let mut queued = self.wait(number);
        queued.next += 1;
        if let Err(failure) = ended {
            queued.failure.get_or_insert(failure);
        }
        self.moved.notify_all();
        queued.failure.is_none()
    }
}

fn fault(path: &Path) -> Failure {
    Failure::new(format!("error: a fault in fairstall, while reading {}", path.display()))
}

/// A worker that panics ends the whole command, so what it held may be looked
/// at meanwhile.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The files that are yet to be read.
struct Source<'f> {
    files: &'f [PathBuf],
    open: Option<(&'f Path, BufReader<File>)>,
    taken: usize,
}

impl<'f> Source<'f> {
    /// The next block with its number; none at the end of the last file.
    fn next_block<'b>(&mut self, bytes: &'b mut Vec<u8>) -> Option<(usize, Result<Block<'b>, Failure>)>
    where
        'f: 'b,
    {
        bytes.clear();
        loop {
            let first = self.open.is_none();
            let (path, file) = match &mut self.open {
                Some(open) => open,
                closed => {
                    let (path, rest) = self.files.split_first()?;
                    self.files = rest;
                    match File::open(path) {
                        Ok(file) => closed.insert((path, BufReader::with_capacity(1 << 16, file))),
                        Err(error) => return Some(self.number(Err(Failure::file("read", path, &error)))),
                    }
                }
            };
            let read = file.take(BLOCK).read_to_end(bytes);
            let read = read.and_then(|_| file.read_until(b'\n', bytes));
            let path = *path;
            match read {
                Err(error) => return Some(self.number(Err(Failure::file("read", path, &error)))),
                Ok(_) if bytes.is_empty() => self.open = None,
                Ok(_) => return Some(self.number(Ok(Block { path, first, bytes }))),
            }
        }
    }

    fn number<T>(&mut self, block: T) -> (usize, T) {
        self.taken += 1;
        (self.taken - 1, block)
    }
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc;
    use std::time::Duration;
    use std::{env, fs, process};

    use super::*;

    /// What comes of ten blocks; none where they are never done with.
    fn outcome(
        work: impl Fn(&Block<'_>, Turn<'_, '_, usize>) -> Result<(), Failure> + Send + Sync + 'static,
    ) -> Option<String> {
        let (sender, receiver) = mpsc::channel();
        let path =
            env::temp_dir().join(format!("fairstall-lines-{}-{:?}", process::id(), thread::current().id()));
        fs::write(&path, "0123456789abcde\n".repeat(10 * BLOCK as usize / 16)).expect("a file is written");
        let files = vec![path.clone()];
        // A thread of its own, or a test that waits for ever would say nothing.
        thread::spawn(move || {
            let mut blocks = 0;
            let ended = in_order(&files, &mut blocks, work);
            let words = ended.map_or_else(|failure| failure.to_string(), |()| format!("{blocks} blocks"));
            sender.send(words).expect("somebody listens");
        });
        let words = receiver.recv_timeout(Duration::from_secs(60)).ok();
        fs::remove_file(&path).expect("the file is taken away");
        words.map(|words| words.replace(&path.display().to_string(), "FILE"))
    }

    fn counted(blocks: &mut usize) -> Result<(), Failure> {
        *blocks += 1;
        Ok(())
    }

    #[test]
    fn a_panic_in_a_worker_ends_the_command_with_a_failure() {
        assert_eq!(outcome(|_, turn| turn.take(counted)).as_deref(), Some("10 blocks"));
        let fault = Some("error: a fault in fairstall, while reading FILE");
        let before_its_turn = outcome(|block, turn| {
            assert!(!block.first, "no record is like this");
            turn.take(counted)
        });
        assert_eq!(before_its_turn.as_deref(), fault);
        let in_its_turn = outcome(|_, turn| {
            turn.take(|blocks| {
                assert!(*blocks < 3, "no tally is like this");
                counted(blocks)
            })
        });
        assert_eq!(in_its_turn.as_deref(), fault);
    }
}
