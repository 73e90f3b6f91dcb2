//! What is counted while the phone dies again and again.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, Write};

use super::steps::Step;

/// The figures.
#[derive(Default)]
pub struct Figures {
    /// By step: how many deaths, and how many of them in the middle of it.
    deaths: BTreeMap<Step, [usize; 2]>,
    /// Responses that were shown as saved.
    pub saved: usize,
    /// Responses that were saved, but the phone died before it said so.
    pub saved_unseen: usize,
    /// Responses that were shown as saved and are not there.
    pub lost: usize,
    /// Responses that are there more than once.
    pub double: usize,
    /// Runs that had begun when the phone died, and are gone on with.
    pub unfinished: usize,
    /// The answers that had been confirmed in runs that were not seen finished.
    pub confirmed: usize,
    /// Confirmed answers that are not there any more.
    pub forgotten: usize,
    /// Who the phone said that it was.
    pub devices: BTreeSet<String>,
}

impl Figures {
    /// The phone has died, in the middle of a step or right behind it.
    pub fn killed(&mut self, step: Step, cut: bool) {
        let [deaths, in_the_middle] = self.deaths.entry(step).or_default();
        *deaths += 1;
        *in_the_middle += usize::from(cut);
    }

    /// How often it died.
    pub fn deaths(&self) -> usize {
        self.deaths.values().map(|[deaths, _]| deaths).sum()
    }

    /// Prints the figures, also where a test that passes says nothing.
    pub fn print(&self, seed: u64) {
        // Nobody needs to be told that nobody can be told.
        let _ = io::stderr().lock().write_all(self.words(seed).as_bytes());
    }

    fn words(&self, seed: u64) -> String {
        let mut words = format!("{:<10}{:>6}{:>15}\n", "step", "kills", "in the middle");
        for (step, [deaths, in_the_middle]) in &self.deaths {
            words += &format!("{:<10}{deaths:>6}{in_the_middle:>15}\n", format!("{step:?}"));
        }
        words += &format!(
            "{} kills, seed {seed}\n{} responses seen saved, {} more saved before that was seen: {} lost, {} double\n",
            self.deaths(),
            self.saved,
            self.saved_unseen,
            self.lost,
            self.double,
        );
        words += &format!(
            "{} drafts gone on with; {} confirmed answers in runs not seen finished: {} lost; {} device ids\n",
            self.unfinished,
            self.confirmed,
            self.forgotten,
            self.devices.len(),
        );
        words
    }
}
