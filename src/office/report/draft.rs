//! The draft: which facts are told, in which order.

use rustc_hash::FxHashSet;

use super::numbers::{Counted, Tickets, right_words, top};
use super::{Block, Report, ReportTable};
use crate::engine::counters::Counters;
use crate::engine::desk_entry::Ledger;
use crate::engine::desk_plan::DeskPlan;
use crate::engine::event::Event;
use crate::engine::export::percent;
use crate::engine::id::{ResponseId, StationId};
use crate::engine::lang::Lang;
use crate::engine::pack::PackKind;
use crate::engine::prizes::{Prizes, Stock};
use crate::engine::question::Kind;
use crate::engine::tally::{LayoutQuestion, Packs, QuestionTally, Tally};
use crate::engine::targets::added_stations;
use crate::engine::timeline::Timeline;
use crate::engine::turnout::Turnout;
use crate::office::figure::{Bar, Figure, Shape};
use crate::texts::{SummaryTexts, WritingTexts};

/// How many of the most missed questions are named.
const MISSED: usize = 5;
/// How many charts a survey has.
const CHARTS: usize = 3;

/// What a report is made from: everything that was counted.
pub struct Facts<'a> {
    /// The event.
    pub event: &'a Event,
    /// What was planned.
    pub plan: &'a DeskPlan,
    /// The packs, in the report's language.
    pub packs: &'a Packs,
    /// What was answered.
    pub tally: &'a Tally,
    /// What was noted at the desk.
    pub ledger: &'a Ledger,
    /// When runs were finished.
    pub timeline: &'a Timeline,
    /// Where runs were finished, and how.
    pub turnout: &'a Turnout,
    /// How many phones collected answers.
    pub phones: usize,
    /// The runs that [left a case](crate::engine::cases::is_case).
    pub cases: &'a FxHashSet<ResponseId>,
    /// The report's language.
    pub lang: Lang,
    /// Whether everything is made up.
    pub is_dry_run: bool,
}

/// Drafts the report.
pub fn draft(facts: &Facts<'_>) -> Report {
    let (words, writing) = (SummaryTexts::of(facts.lang), WritingTexts::of(facts.lang));
    let mut writer = Writer { facts, words, writing, blocks: Vec::new() };
    writer.beginning();
    writer.done();
    writer.numbers();
    writer.surveys();
    writer.cases();
    writer.on_site();
    writer.judgement();
    writer.end();
    Report { blocks: writer.blocks }
}

pub(super) struct Writer<'w, 'a> {
    pub(super) facts: &'w Facts<'a>,
    pub(super) words: &'static SummaryTexts,
    pub(super) writing: &'static WritingTexts,
    blocks: Vec<Block>,
}

impl Writer<'_, '_> {
    pub(super) fn heading(&mut self, words: &str) {
        self.blocks.push(Block::Heading(words.to_owned()));
    }

    fn text(&mut self, words: impl Into<String>) {
        self.blocks.push(Block::Text(words.into()));
    }

    pub(super) fn point(&mut self, words: impl Into<String>) {
        self.blocks.push(Block::Point(words.into()));
    }

    pub(super) fn slot(&mut self, words: impl Into<String>) {
        self.blocks.push(Block::Slot(words.into()));
    }

    /// A table; nothing where it has no rows.
    fn table(&mut self, caption: &str, heads: &[&str], rows: Vec<Vec<String>>) {
        if !rows.is_empty() {
            let heads = heads.iter().map(|head| (*head).to_owned()).collect();
            self.blocks.push(Block::Table(ReportTable { caption: caption.to_owned(), heads, rows }));
        }
    }

    fn beginning(&mut self) {
        let (facts, words) = (self.facts, self.words);
        let (event, lang) = (facts.event, facts.lang);
        let between = self.writing.between;
        self.blocks.push(Block::Title((words.title)(event.title.get(lang))));
        if facts.is_dry_run {
            self.text(words.made_up);
        }
        self.heading(words.background);
        self.text((words.held)(event.organiser.get(lang), event.title.get(lang), event.theme.get(lang)));
        self.text(words.occasion);
        self.heading(words.when);
        if !event.date.is_empty() {
            self.text((words.day)(&event.date));
        }
        let places: Vec<String> = self.stations().into_iter().map(|(_, name)| name).collect();
        if !places.is_empty() {
            self.text((words.places)(&places.join(between)));
        }
        self.heading(words.preparation);
        let of = |kind| facts.packs.newest().filter(|pack| pack.kind == kind).count();
        let questions = facts.packs.newest().map(|pack| pack.questions.len()).sum();
        self.text((words.packs)(of(PackKind::Quiz), of(PackKind::Survey), of(PackKind::Register), questions));
        let languages: Vec<&str> = event.languages.iter().map(|lang| lang.own_name()).collect();
        self.text((words.languages)(&languages.join(between)));
        if facts.phones > 0 {
            self.text((words.phones)(facts.phones));
        }
        self.slot(words.more_preparation);
    }

    fn done(&mut self) {
        let (facts, words) = (self.facts, self.words);
        self.heading(words.done);
        let row = |counted: &Counted<'_>| {
            let slice = counted.slice?;
            let title = counted.activity.title.get(facts.lang).to_owned();
            Some(vec![title, self.writing.number(slice.finished), self.writing.number(slice.abandoned)])
        };
        let rows = facts.activities().iter().filter_map(row).collect();
        self.table(words.activities, &[words.activity, words.finished, words.abandoned], rows);
    }

    fn numbers(&mut self) {
        let (facts, words) = (self.facts, self.words);
        self.heading(words.numbers);
        let total = facts.turnout.total();
        self.text((words.here)(total.iter().sum()));
        let row = |name: String, counts: &[u64; 3]| {
            let cells = counts
                .iter()
                .chain([&counts.iter().sum()])
                .map(|count| self.writing.number(count))
                .collect::<Vec<_>>();
            std::iter::once(name).chain(cells).collect::<Vec<_>>()
        };
        let stations = facts.turnout.stations().map(|(station, counts)| row(self.station(station), counts));
        let mut rows: Vec<Vec<String>> = stations.collect();
        rows.push(row(words.all.to_owned(), &total));
        let [own, assisted, paper] = words.modes;
        self.table(words.turnout, &[words.station, own, assisted, paper, words.all], rows);

        let row = |counted: &Counted<'_>| {
            let slice = counted.slice?;
            let marked: u64 = slice.questions.iter().map(QuestionTally::marked).sum();
            let right: u64 = slice.questions.iter().map(|question| question.right).sum();
            let runs: u64 = slice.scores.values().sum();
            let sum: u64 = slice.scores.iter().map(|((right, _), runs)| *right as u64 * runs).sum();
            let average = (runs > 0).then(|| self.rounded(sum as f64 / runs as f64));
            Some(vec![
                counted.activity.title.get(facts.lang).to_owned(),
                self.writing.number(marked),
                self.share(right, marked)?,
                average.unwrap_or_default(),
            ])
        };
        let rows = facts.activities().iter().filter_map(row).collect();
        self.table(words.right_rates, &[words.activity, words.marked, words.right, words.average], rows);

        let rates = facts.rates();
        let row = |rate: &super::numbers::Rate<'_>| {
            let question = &rate.question.question;
            let law = question.law.iter().map(|law| (words.cited)(&law.statute, &law.article));
            vec![
                question.label.clone(),
                format!(
                    "{} / {} = {}",
                    rate.right,
                    rate.marked,
                    self.share(rate.right, rate.marked).unwrap_or_default()
                ),
                right_words(rate.question, self.writing.between),
                law.collect::<Vec<_>>().join("; "),
            ]
        };
        let rows: Vec<_> = rates.iter().take(MISSED).map(row).collect();
        let any = !rows.is_empty();
        self.table(words.missed, &[words.question, words.right, words.right_answer, words.law], rows);
        if any {
            self.text(words.missed_hint);
        }
    }

    fn surveys(&mut self) {
        let (facts, words) = (self.facts, self.words);
        let surveys = facts.activities().into_iter().filter(|counted| counted.pack.kind == PackKind::Survey);
        let answered: Vec<_> =
            surveys.filter_map(|counted| Some((counted.activity, counted.layout, counted.slice?))).collect();
        if answered.is_empty() {
            return;
        }
        self.heading(words.surveys);
        self.text(words.base_note);
        for (activity, layout, slice) in answered {
            self.text((words.survey)(activity.title.get(facts.lang), slice.finished));
            let mut charts = 0;
            for (question, tally) in layout.questions.iter().zip(&slice.questions) {
                if tally.answered == 0 || question.question.private {
                    continue;
                }
                if let Some(sentence) = self.finding(question, tally) {
                    self.point(sentence);
                }
                if charts < CHARTS
                    && let Some(figure) = self.chart(question, tally)
                {
                    charts += 1;
                    self.blocks.push(Block::Figure(figure));
                }
            }
        }
    }

    /// What was found, in one sentence with its base.
    fn finding(&self, question: &LayoutQuestion, tally: &QuestionTally) -> Option<String> {
        let (words, base) = (self.words, tally.answered);
        let label = &question.question.label;
        let numbers = &tally.counts.numbers;
        match &question.question.kind {
            Kind::Single(_) | Kind::Multiple(_) => {
                let (choice, count) = top(question, tally)?;
                Some((words.most_chose)(label, base, &self.share(count, base)?, &choice))
            }
            Kind::Rating(rating) => {
                let (first, last) = (*rating.steps().start(), *rating.steps().end());
                Some((words.mean)(label, base, &self.rounded(numbers.mean()?), first, last))
            }
            Kind::Number(_) => {
                let (mean, median) = (self.rounded(numbers.mean()?), self.rounded(numbers.median()?));
                Some((words.number)(label, base, &mean, &median))
            }
            Kind::Text(_) => Some((words.wrote)(label, base)),
            _ => None,
        }
    }

    fn chart(&self, question: &LayoutQuestion, tally: &QuestionTally) -> Option<Figure> {
        let several = matches!(question.question.kind, Kind::Multiple(_));
        if !several && !matches!(question.question.kind, Kind::Single(_) | Kind::Rating(_)) {
            return None;
        }
        let options = question.question.kind.countable().options();
        let bar = |(option, &count): (&crate::engine::question::Opt<'_>, &u64)| Bar {
            label: match option.label.is_empty() {
                true => option.key.clone(),
                false => option.label.to_owned(),
            },
            count,
            percent: percent(count, tally.answered),
            right: option.right == Some(true),
            words: Some(self.writing.share(count, percent(count, tally.answered))),
        };
        let bars = options.iter().zip(&tally.counts.options).map(bar).collect();
        let note = (self.words.of_answered)(tally.answered);
        let note = if several { format!("{note} · {}", self.words.several) } else { note };
        Some(Figure { title: question.question.label.clone(), note, shape: Shape::Bars(bars) })
    }

    fn cases(&mut self) {
        let (facts, words) = (self.facts, self.words);
        self.heading(words.cases);
        let registers = facts.registers();
        let any = registers.iter().filter_map(Counted::kinds).any(|(_, tally)| tally.answered > 0);
        if !any {
            self.text(words.no_cases);
            return;
        }
        let mut rows = Vec::new();
        for (question, tally) in registers.iter().filter_map(Counted::kinds) {
            let options = question.question.kind.countable().options();
            let counts = options.iter().zip(&tally.counts.options);
            rows.extend(
                counts.map(|(option, count)| vec![option.label.to_owned(), self.writing.number(count)]),
            );
        }
        self.table(words.by_kind, &[words.kind, words.count], rows);
        let (counts, recovered) = facts.standing_cases();
        let rows = words.statuses.iter().zip(counts);
        let rows =
            rows.map(|(status, count)| vec![(*status).to_owned(), self.writing.number(count)]).collect();
        self.table(words.by_status, &[words.status, words.count], rows);
        if recovered > 0 {
            self.text((words.recovered)(recovered));
        }
    }

    fn on_site(&mut self) {
        let (facts, words) = (self.facts, self.words);
        self.heading(words.on_site);
        let counters = Counters::of(facts.ledger, |entry| entry.simulated == facts.is_dry_run);
        let mut rows = Vec::new();
        for counter in &facts.plan.counters {
            let name = counter.label.get(facts.lang).to_owned();
            rows.push(vec![name.clone(), self.writing.number(counters.sum(&counter.id, None))]);
            for topic in &counter.topics {
                let name = format!("{name} · {}", topic.label.get(facts.lang));
                rows.push(vec![name, self.writing.number(counters.sum(&counter.id, Some(&topic.id)))]);
            }
        }
        self.table(words.counted, &[words.what, words.count], rows);
        let rows = self.prizes().into_iter().map(|(name, stock)| {
            let brought = stock.stocked;
            vec![
                name,
                self.writing.number(brought),
                self.writing.number(stock.won),
                self.writing.number(stock.handed),
            ]
        });
        let rows = rows.collect();
        self.table(words.prizes, &[words.prize, words.brought, words.won, words.handed], rows);
        let Tickets { given, served, wait } = facts.tickets();
        if given > 0 {
            self.text((words.tickets)(given, served, wait.map(in_minutes)));
        }
        if facts.pledges() > 0 {
            self.text((words.pledges)(facts.pledges()));
        }
    }

    /// Each prize, with the stock of all phones together.
    pub(super) fn prizes(&self) -> Vec<(String, Stock)> {
        let facts = self.facts;
        let prizes = Prizes::of(facts.ledger, facts.is_dry_run);
        let sum = |id| {
            let of_prize = prizes.stocks().filter(|(_, prize, _)| *prize == id);
            of_prize.fold(Stock::default(), |sum, (_, _, stock)| Stock {
                stocked: sum.stocked + stock.stocked,
                received: sum.received + stock.received,
                sent: sum.sent + stock.sent,
                won: sum.won + stock.won,
                handed: sum.handed + stock.handed,
            })
        };
        let all =
            facts.plan.prizes.iter().map(|prize| (prize.label.get(facts.lang).to_owned(), sum(&prize.id)));
        all.filter(|(_, stock)| *stock != Stock::default()).collect()
    }

    fn end(&mut self) {
        let words = self.words;
        self.heading(words.photographs);
        for number in 1..=4 {
            self.slot((words.photograph)(number));
        }
        self.heading(words.people);
        self.slot(words.partners);
        self.slot(words.staff);
        self.heading(words.annexes);
        for annex in words.annex {
            self.point(annex);
        }
    }

    /// Every station, with its name.
    pub(super) fn stations(&self) -> Vec<(StationId, String)> {
        let facts = self.facts;
        let named = facts.event.stations.iter();
        let mut all: Vec<_> =
            named.map(|station| (station.id.clone(), station.label.get(facts.lang).to_owned())).collect();
        for (station, label) in added_stations(facts.ledger) {
            if facts.event.station(&station).is_none() {
                all.push((station, label));
            }
        }
        all
    }

    /// A share in percent.
    pub(super) fn share(&self, count: u64, base: u64) -> Option<String> {
        percent(count, base).map(|percent| self.writing.percent(percent))
    }

    /// A number to two decimals at most.
    fn rounded(&self, value: f64) -> String {
        self.writing.number(rounded(value))
    }

    fn station(&self, station: Option<&StationId>) -> String {
        let Some(station) = station else { return self.words.no_station.to_owned() };
        let named = self.stations().into_iter().find(|(id, _)| id == station);
        named.map_or_else(|| station.to_string(), |(_, name)| name)
    }
}

/// To two decimals at most.
fn rounded(value: f64) -> f64 {
    (value * 100.0).round() / 100.0 + 0.0
}

/// To one decimal.
pub(super) fn in_minutes(seconds: f64) -> f64 {
    (seconds / 6.0).round() / 10.0
}
