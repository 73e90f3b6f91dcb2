//! The sentences of a report, in each language.

mod en;
mod zh_hans;
mod zh_hant;

use crate::engine::lang::Lang;

/// The words of a report.
pub struct Words {
    pub title: fn(&str) -> String,
    pub made_up: &'static str,
    pub background: &'static str,
    /// Who held what, under which theme.
    pub held: fn(&str, &str, &str) -> String,
    pub occasion: &'static str,
    pub when: &'static str,
    pub day: fn(&str) -> String,
    pub places: fn(&str) -> String,
    pub preparation: &'static str,
    /// Quizzes, surveys, registers, and questions in them.
    pub packs: fn(usize, usize, usize, usize) -> String,
    pub languages: fn(&str) -> String,
    pub phones: fn(usize) -> String,
    pub more_preparation: &'static str,
    pub done: &'static str,
    pub activities: &'static str,
    pub activity: &'static str,
    pub finished: &'static str,
    pub abandoned: &'static str,
    pub numbers: &'static str,
    /// The runs that were finished.
    pub here: fn(u64) -> String,
    pub turnout: &'static str,
    pub station: &'static str,
    pub no_station: &'static str,
    /// On their own, with a volunteer, on paper.
    pub modes: [&'static str; 3],
    pub all: &'static str,
    pub right_rates: &'static str,
    pub marked: &'static str,
    pub right: &'static str,
    pub average: &'static str,
    pub missed: &'static str,
    pub missed_hint: &'static str,
    pub question: &'static str,
    pub right_answer: &'static str,
    pub law: &'static str,
    pub cited: fn(&str, &str) -> String,
    pub surveys: &'static str,
    /// The survey, and how many finished it.
    pub survey: fn(&str, u64) -> String,
    /// The question; of so many; the share; the choice.
    pub most_chose: fn(&str, u64, &str, &str) -> String,
    /// The question; of so many; the mean; the first and last step.
    pub mean: fn(&str, u64, &str, u8, u8) -> String,
    /// The question; of so many; mean, median.
    pub number: fn(&str, u64, &str, &str) -> String,
    pub wrote: fn(&str, u64) -> String,
    pub of_answered: fn(u64) -> String,
    pub several: &'static str,
    pub cases: &'static str,
    pub no_cases: &'static str,
    pub by_kind: &'static str,
    pub kind: &'static str,
    pub count: &'static str,
    pub by_status: &'static str,
    pub status: &'static str,
    /// Taken, passed on, answered, settled.
    pub statuses: [&'static str; 4],
    pub recovered: fn(u64) -> String,
    pub on_site: &'static str,
    pub counted: &'static str,
    pub what: &'static str,
    pub prizes: &'static str,
    pub prize: &'static str,
    pub brought: &'static str,
    pub won: &'static str,
    pub handed: &'static str,
    /// Handed out, served, and the average wait in minutes.
    pub tickets: fn(usize, usize, Option<f64>) -> String,
    pub pledges: fn(u64) -> String,
    pub went_well: &'static str,
    pub to_improve: &'static str,
    pub busiest: fn(&str, u64) -> String,
    /// So many of so many runs begun were finished.
    pub completed: fn(u64, u64, &str) -> String,
    pub best_known: fn(&str, &str, u64) -> String,
    pub target_met: fn(u64, u64) -> String,
    pub lagging: fn(&str, u64, u32) -> String,
    pub long_wait: fn(f64) -> String,
    /// The activity; so many of so many; the question they left at.
    pub left_at: fn(&str, u64, u64, &str) -> String,
    pub least_known: fn(&str, &str, u64) -> String,
    pub prizes_gone: fn(&str) -> String,
    pub more_good: &'static str,
    pub more_bad: &'static str,
    pub photographs: &'static str,
    pub photograph: fn(usize) -> String,
    pub people: &'static str,
    pub partners: &'static str,
    pub staff: &'static str,
    pub annexes: &'static str,
    pub annex: [&'static str; 4],
    pub base_note: &'static str,
}

impl Words {
    /// The words in `lang`.
    pub fn of(lang: Lang) -> &'static Self {
        match lang {
            Lang::ZhHans => &zh_hans::WORDS,
            Lang::ZhHant => &zh_hant::WORDS,
            Lang::En => &en::WORDS,
        }
    }
}
