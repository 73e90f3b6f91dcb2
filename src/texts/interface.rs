//! The words that participants and organisers read, apart from the desk's larger
//! pages.

use super::WritingTexts;
use super::writing::said;
use crate::engine::answer::Violation;
use crate::engine::question::{Kind, plain_number};

/// The words that participants and organisers share, in one language.
pub struct Texts {
    /// What participants read.
    pub run: RunTexts,
    /// What can go wrong.
    pub trouble: TroubleTexts,
}

/// What participants read.
pub struct RunTexts {
    pub language: &'static str,
    pub about_seconds: fn(u32) -> String,
    pub about_minutes: fn(u32) -> String,
    pub question_of: fn(usize, usize) -> String,
    pub page_of: fn(usize, usize) -> String,
    pub start_anew: &'static str,
    pub unfinished: &'static str,
    pub done: &'static str,
    pub back: &'static str,
    pub back_page: &'static str,
    pub leave: &'static str,
    pub next: &'static str,
    pub next_page: &'static str,
    pub skip: &'static str,
    pub check: &'static str,
    pub finish: &'static str,
    pub saving: &'static str,
    pub try_again: &'static str,
    pub to_start: &'static str,
    pub optional: &'static str,
    pub choose_one: &'static str,
    pub choose_any: &'static str,
    pub choose_region: &'static str,
    pub choose_each: &'static str,
    pub rank: fn(usize) -> String,
    pub less: &'static str,
    pub more: &'static str,
    pub draw: &'static str,
    pub other_label: &'static str,
    pub decline: &'static str,
    pub required: &'static str,
    pub right_choice: &'static str,
    pub your_choice: &'static str,
    pub thanks: &'static str,
    pub saved: &'static str,
    pub loading: &'static str,
    pub rights: &'static str,
}

/// What participants read in parts that are drawn on demand: apart, so that it
/// is loaded with them.
pub struct LaterTexts {
    pub time_up: &'static str,
    pub text_size: &'static str,
    pub read_aloud: &'static str,
    pub plain: &'static str,
    pub resume_title: &'static str,
    pub resume_text: &'static str,
    pub resume: &'static str,
    pub move_up: &'static str,
    pub move_down: &'static str,
    pub stars: fn(usize, usize) -> String,
    pub undo: &'static str,
    pub clear: &'static str,
    pub type_instead: &'static str,
    pub right: &'static str,
    pub partial: &'static str,
    pub wrong: &'static str,
    pub right_place: &'static str,
    pub wrong_place: &'static str,
    pub right_answer: fn(&str) -> String,
    pub your_answer: fn(&str) -> String,
    pub cited: fn(&str, &str) -> String,
    pub in_force_since: fn(&str) -> String,
    pub law_as_of: fn(&str) -> String,
    pub law_outdated: fn(&str) -> String,
    pub score: fn(usize, usize) -> String,
    pub score_words: fn(usize, usize) -> &'static str,
    pub passed: &'static str,
    pub not_passed: &'static str,
    pub keep_card: &'static str,
    pub keep_card_help: &'static str,
    pub review: &'static str,
    pub receipt: &'static str,
    pub receipt_help: &'static str,
    pub claim: &'static str,
    pub won: fn(&str) -> String,
    pub prizes_gone: &'static str,
    pub in_the_draw: &'static str,
    pub hand_over: &'static str,
    pub handed_over: &'static str,
    pub leaving: fn(u32) -> String,
    pub leaves: &'static str,
    pub still_there: &'static str,
    pub giving_up: fn(u32) -> String,
    pub still_here: &'static str,
    pub next_person: &'static str,
    pub today: fn(usize) -> String,
    pub organisers: &'static str,
    pub assisted: &'static str,
    pub seconds_left: fn(u32) -> String,
    /// A day, of `YYYY-MM-DD`.
    pub day: fn(&str) -> String,
    /// Why an answer is refused, with `{}` where the figure stands.
    pub(super) violation: fn(&Violation) -> &'static str,
}

/// What participants read in registers: apart, so that it is loaded on demand.
pub struct RegisterTexts {
    pub not_asked: &'static str,
    pub sealing: &'static str,
    pub sealed: &'static str,
    pub key_gone: &'static str,
}

/// What can go wrong.
pub struct TroubleTexts {
    pub title: &'static str,
    pub unknown_activity: fn(&str) -> String,
    pub unknown_station: fn(&str) -> String,
    pub offline: &'static str,
    pub not_found: fn(u16) -> String,
    pub newer: &'static str,
    pub corrupt: &'static str,
    pub event: &'static str,
    pub draft_lost: &'static str,
    pub no_storage: &'static str,
    pub storage_full: &'static str,
    pub storage_failed: fn(&str) -> String,
    pub not_saved: &'static str,
    pub journal_emptied: fn(usize, usize) -> String,
    pub language_failed: &'static str,
}

/// What something is called, its figure, and of how many.
type Figured<'w> = (&'w str, &'w str, u64);

/// What only organisers read: apart, so that a participant's binary leaves it out.
pub struct DeskTexts {
    pub title: &'static str,
    pub pages: PageTexts,
    pub to_start: &'static str,
    pub on_this_phone: fn(usize) -> String,
    pub as_of: fn(&str) -> String,
    pub read_so_far: fn(usize, usize) -> String,
    pub nothing_yet: &'static str,
    pub unreadable: fn(usize) -> String,
    pub unknown_pack: fn(u64) -> String,
    pub other_version: fn(usize) -> String,
    pub simulated: fn(usize) -> String,
    pub simulated_left_out: fn(usize) -> String,
    pub outdated: fn(&str, &str) -> String,
    pub pack_trouble: fn(&str, &str) -> String,
    pub read_failed: fn(&str) -> String,
    pub plan_trouble: fn(&str) -> String,
    pub plan_ids: fn(&str) -> String,
    pub fallback_storage: &'static str,
    pub no_storage: &'static str,
    pub activity: &'static str,
    pub station: &'static str,
    pub all_stations: &'static str,
    pub no_station: &'static str,
    pub started: &'static str,
    pub finished: &'static str,
    pub abandoned: &'static str,
    pub by_station: &'static str,
    pub scores: &'static str,
    pub score_row: fn(usize, usize) -> String,
    pub passed: fn(u64, u64, &str) -> String,
    pub questions: &'static str,
    pub of_answered: fn(u64) -> String,
    pub of_finished: fn(u64) -> String,
    pub several: &'static str,
    pub reading: fn(&str, &str, u64) -> String,
    pub not_answered: fn(u64, u64, u64, u64) -> String,
    pub right_rate: fn(&str, u64) -> String,
    pub partial_rate: fn(&str) -> String,
    pub numbers: fn(u64, &str, &str, &str, &str) -> String,
    pub quartiles: fn(&str, &str) -> String,
    pub item: fn(&str, Option<&str>) -> String,
    pub misled: fn(&str, &str) -> String,
    pub right_value: fn(&str) -> String,
    pub texts: fn(usize) -> String,
    pub more: fn(usize) -> String,
    pub stands_apart: &'static str,
    pub sealed: &'static str,
    pub right_mark: &'static str,
    pub charts: ChartTexts,
    pub cross: &'static str,
    pub cross_rows: &'static str,
    pub cross_columns: &'static str,
    pub cross_show: &'static str,
    pub cross_base: &'static str,
    pub cross_caption: fn(&str) -> String,
    pub cross_caption_times: fn(&str) -> String,
    pub cross_small: &'static str,
    pub language: &'static str,
    pub mode: &'static str,
    pub mode_name: fn(&str) -> &'static str,
    pub hour: &'static str,
    pub narrow: &'static str,
    pub show_all: &'static str,
    pub any: &'static str,
    pub from_hour: &'static str,
    pub to_hour: &'static str,
    pub made_up: &'static str,
    pub counted: &'static str,
    pub left_out: &'static str,
    pub answered_question: &'static str,
    pub answer: &'static str,
    pub admitted: fn(u64, u64) -> String,
    pub none_admitted: &'static str,
    pub cross_reading: fn(&str, Figured<'_>, Figured<'_>) -> String,
    pub cross_nothing: &'static str,
    pub exports_of_all: &'static str,
    pub subjects: &'static str,
    pub subjects_caption: &'static str,
    pub subjects_reading: fn(Figured<'_>, Figured<'_>) -> String,
    pub subjects_too_few: &'static str,
    pub subjects_file: &'static str,
    pub judged_by: &'static str,
    pub judged_answers: &'static str,
    pub judged_mean: &'static str,
    pub judged_grade: &'static str,
    pub exports: &'static str,
    pub exports_hint: &'static str,
    pub responses_file: &'static str,
    pub tallies_file: &'static str,
    pub codebook_file: &'static str,
    pub cases_file: &'static str,
    pub counters_file: &'static str,
    pub tickets_file: &'static str,
    pub stations_file: &'static str,
    pub prizes_file: &'static str,
    pub workbook_file: &'static str,
    pub journal_file: &'static str,
    pub private_file: &'static str,
    pub private_hint: &'static str,
    pub private_responses_file: &'static str,
    pub publish: &'static str,
    pub publish_hint: &'static str,
    pub public_tallies_file: &'static str,
    pub public_responses_file: &'static str,
    pub backup_file: &'static str,
    pub preparing: &'static str,
    pub download_refused: &'static str,
    pub export_failed: &'static str,
    pub refresh: &'static str,
    /// How figures and days are written.
    pub writing: &'static WritingTexts,
}

/// How many there were, how many of them differed, and that in percent.
type Compared<'w> = (u64, u64, &'w str);

/// What is read where sheets of paper are typed in.
pub struct PaperTexts {
    pub no_activity: &'static str,
    pub how: &'static str,
    pub sheet: &'static str,
    pub private: fn(usize) -> String,
    pub not_asked: &'static str,
    pub not_asked_given: &'static str,
    pub on_paper: &'static str,
    pub blank: &'static str,
    pub save: &'static str,
    pub save_as_it_is: &'static str,
    pub untouched: &'static str,
    pub refused: fn(usize) -> String,
    pub empty: &'static str,
    pub really_empty: &'static str,
    pub saved: &'static str,
    pub saved_as: fn(&str) -> String,
    pub taken: fn(&str) -> String,
    pub check: &'static str,
    pub checking: fn(&str) -> String,
    pub leave_check: &'static str,
    pub compare: &'static str,
    pub agrees: fn(&str) -> String,
    pub differs: fn(&str, usize) -> String,
    pub settle_how: &'static str,
    pub first: &'static str,
    pub second: &'static str,
    pub settle: &'static str,
    pub type_on: &'static str,
    pub first_was_right: fn(&str) -> String,
    pub corrected: fn(&str) -> String,
    pub sitting: fn(Compared<'_>, Compared<'_>) -> String,
}

/// The names of the desk's pages.
pub struct PageTexts {
    pub label: &'static str,
    pub counts: &'static str,
    pub stations: &'static str,
    pub tickets: &'static str,
    pub prizes: &'static str,
    pub counters: &'static str,
    pub cases: &'static str,
    pub wall: &'static str,
    pub report: &'static str,
    pub data: &'static str,
    pub keys: &'static str,
    pub paper: &'static str,
    pub phone: &'static str,
    pub print: &'static str,
}

/// The words of the desk's charts and what is listed beside them.
pub struct ChartTexts {
    pub table: &'static str,
    pub option: &'static str,
    pub count: &'static str,
    pub percent: &'static str,
    pub value: &'static str,
    pub base: &'static str,
    pub mean: &'static str,
    pub item: &'static str,
    pub mean_rank: &'static str,
    pub first_places: &'static str,
    pub ranked: &'static str,
    pub score: &'static str,
    pub runs: &'static str,
    pub rank: fn(usize) -> String,
    pub up_to: fn(&str, &str) -> String,
    pub mean_mark: fn(&str) -> String,
    pub mean_rank_mark: fn(&str) -> String,
    pub right_mark: fn(&str) -> String,
    pub pass_mark: fn(&str) -> String,
    pub row_base: fn(u64) -> String,
    pub lie_in: fn(&str, u64, &str) -> String,
    pub given: &'static str,
    pub gave: fn(&str, u64, &str) -> String,
    pub other_values: fn(usize) -> String,
    pub drawing_or_not: &'static str,
    pub drawn: &'static str,
    pub skipped: &'static str,
    pub declined: &'static str,
    pub of_asked: fn(u64) -> String,
    pub drew: fn(u64, u64) -> String,
    pub row_chose: fn(&str, u64, &str, &str) -> String,
    pub put_first: fn(&str, u64, &str) -> String,
    pub matched: fn(&str, u64, &str) -> String,
    pub wrong_partner: fn(&str, &str) -> String,
    pub scored: fn(&str, u64, &str) -> String,
    pub search: &'static str,
    pub found: fn(usize, usize) -> String,
    pub drawing: fn(usize) -> String,
}

/// The figure in the words of a refusal; nothing where there is none.
fn figure(violation: &Violation, day_words: fn(&str) -> String) -> String {
    match violation {
        Violation::TooFew { min: count }
        | Violation::TooMany { max: count }
        | Violation::TooLong { max: count }
        | Violation::Incomplete { missing: count } => count.to_string(),
        Violation::TooSmall { min: number }
        | Violation::TooLarge { max: number }
        | Violation::OffStep { step: number } => plain_number(*number),
        Violation::TooEarly { min: day } | Violation::TooLate { max: day } => day_words(&day.to_string()),
        Violation::Required
        | Violation::NotOffered
        | Violation::OtherMissing
        | Violation::Exclusive
        | Violation::NotANumber
        | Violation::NotADate
        | Violation::NotWhole
        | Violation::Unsealed
        | Violation::Constraint { .. } => String::new(),
    }
}

impl LaterTexts {
    /// What was answered or is right, in words: a day as the language writes it.
    pub fn said(&self, kind: &Kind, words: String) -> String {
        said(kind, words, self.day)
    }

    /// Why an answer is refused.
    pub fn refusal(&self, violation: &Violation) -> String {
        match violation {
            Violation::Constraint { message } if !message.is_empty() => message.clone(),
            violation => (self.violation)(violation).replace("{}", &figure(violation, self.day)),
        }
    }
}
