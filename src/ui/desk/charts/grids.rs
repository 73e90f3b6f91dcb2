//! Grids: statements by a scale, items by ranks, left sides by right sides.

use super::{Chart, Shape, Table, caption};
use crate::engine::bidi::isolated;
use crate::engine::export::percent;
use crate::engine::pack::Question;
use crate::engine::question::{Grid, Kind, Matching};
use crate::engine::tally::QuestionTally;
use crate::office::figure::{Palette, StackRow, StacksData};
use crate::texts::DeskTexts;
use crate::ui::desk::figures::{Row, rounded};

/// A grid with its counts.
struct Counted<'a> {
    question: &'a Question,
    grid: Grid<'a>,
    counts: &'a [u64],
    answered: u64,
    texts: &'a DeskTexts,
}

/// The chart of a question whose options are the cells of a grid.
pub fn chart(question: &Question, tally: &QuestionTally, texts: &DeskTexts) -> Option<Chart> {
    let grid = question.kind.countable().grid()?;
    let counts = &tally.counts.options;
    let counted = Counted { question, grid, counts, answered: tally.answered, texts };
    Some(match &question.kind {
        Kind::Ranking(_) => counted.ranking(),
        Kind::Matching(matching) => counted.matching(matching),
        _ => counted.matrix(),
    })
}

impl Counted<'_> {
    fn row(&self, row: usize) -> &[u64] {
        self.grid.row(row, self.counts)
    }

    fn base(&self, row: usize) -> u64 {
        self.row(row).iter().sum()
    }

    /// The rows' places and names.
    fn rows(&self) -> impl Iterator<Item = (usize, String)> + '_ {
        self.grid.rows.iter().enumerate().map(|(index, row)| (index, row.words().to_owned()))
    }

    fn column(&self, column: usize) -> String {
        self.grid.columns.get(column).map_or_else(String::new, |column| column.words().to_owned())
    }

    fn mean(&self, row: usize) -> Option<String> {
        self.grid.row_mean(row, self.counts).map(|mean| self.texts.writing.number(rounded(mean)))
    }

    fn table(&self, heads: Vec<String>, rows: Vec<(String, Vec<String>)>) -> Table {
        let caption = caption(self.question, &(self.texts.of_answered)(self.answered));
        Table { caption, heads, rows }
    }

    /// A row's cells in words.
    fn cells(&self, row: usize) -> Vec<String> {
        let base = self.base(row);
        self.row(row).iter().map(|&count| self.texts.writing.share(count, percent(count, base))).collect()
    }

    /// The column that most of a row chose, with how many did; the first of
    /// several, among those that `may` be it.
    fn most(&self, row: usize, may: impl Fn(usize) -> bool) -> Option<(usize, u64)> {
        let cells = self.row(row).iter().copied().enumerate().filter(|(column, _)| may(*column));
        cells.reduce(|most, cell| if cell.1 > most.1 { cell } else { most })
    }

    fn share_of(&self, row: usize, count: u64) -> Option<String> {
        percent(count, self.base(row)).map(|share| self.texts.writing.percent(share))
    }

    /// The row that agreed most, in a sentence.
    fn most_agreed(&self) -> Option<String> {
        let agreed = self.rows().filter_map(|(row, name)| {
            let (column, count) = self.most(row, |_| true)?;
            (count > 0).then_some((row, name, column, count))
        });
        let (row, name, column, count) =
            agreed.max_by(|a, b| (a.3 * self.base(b.0)).cmp(&(b.3 * self.base(a.0))))?;
        let share = self.share_of(row, count)?;
        Some((self.texts.charts.row_chose)(
            &share,
            self.base(row),
            &isolated(&name),
            &isolated(&self.column(column)),
        ))
    }

    fn matrix(&self) -> Chart {
        let charts = &self.texts.charts;
        let figures = |row| {
            let base = (charts.row_base)(self.base(row));
            self.mean(row).map_or(base.clone(), |mean| format!("{base} · {}", (charts.mean_mark)(&mean)))
        };
        let rows = self.rows().map(|(row, label)| StackRow {
            label,
            figures: figures(row),
            parts: self.row(row).to_vec(),
            base: self.base(row),
        });
        let palette = if self.grid.scaled { Palette::Scale } else { Palette::Names };
        let legend: Vec<String> = (0..self.grid.columns.len()).map(|column| self.column(column)).collect();
        let mut heads = vec![String::new(), charts.base.to_owned()];
        heads.extend(legend.iter().cloned());
        heads.extend(self.grid.scaled.then(|| charts.mean.to_owned()));
        let table_rows = self.rows().map(|(row, name)| {
            let mut cells = vec![self.texts.writing.number(self.base(row))];
            cells.extend(self.cells(row));
            cells.extend(self.grid.scaled.then(|| self.mean(row).unwrap_or_default()));
            (name, cells)
        });
        let table = self.table(heads, table_rows.collect());
        let data = StacksData { legend, rows: rows.collect(), palette };
        Chart { shape: Some(Shape::Stacks(data)), table, reading: self.most_agreed() }
    }

    /// Items by their mean rank, the best first; what nobody ranked comes last.
    fn ranking(&self) -> Chart {
        let charts = &self.texts.charts;
        let mut items: Vec<(usize, String)> = self.rows().collect();
        let mean = |row| self.grid.row_mean(row, self.counts).unwrap_or(f64::INFINITY);
        items.sort_by(|a, b| mean(a.0).total_cmp(&mean(b.0)));
        let first = |row: usize| self.row(row).first().copied().unwrap_or_default();
        let rows = items.iter().map(|(row, label)| StackRow {
            label: label.clone(),
            figures: self.mean(*row).map_or_else(String::new, |mean| (charts.mean_rank_mark)(&mean)),
            parts: self.row(*row).to_vec(),
            base: self.answered,
        });
        let table_rows = items.iter().map(|(row, name)| {
            let firsts = self.texts.writing.share(first(*row), percent(first(*row), self.answered));
            let cells =
                vec![self.mean(*row).unwrap_or_default(), firsts, self.texts.writing.number(self.base(*row))];
            (name.clone(), cells)
        });
        let heads = [charts.item, charts.mean_rank, charts.first_places, charts.ranked];
        let table = self.table(heads.map(str::to_owned).to_vec(), table_rows.collect());
        let winner = items.iter().rev().max_by_key(|(row, _)| first(*row));
        let reading = winner.and_then(|(row, name)| {
            let share = percent(first(*row), self.answered).map(|share| self.texts.writing.percent(share))?;
            Some((charts.put_first)(&share, self.answered, &isolated(name)))
        });
        let legend = (1..=self.grid.columns.len()).map(charts.rank).collect();
        let data = StacksData { legend, rows: rows.collect(), palette: Palette::Ranks };
        Chart { shape: Some(Shape::Stacks(data)), table, reading }
    }

    /// In a quiz how many matched each left side rightly, and with what most of
    /// the others did; in a survey with what most did.
    fn matching(&self, matching: &Matching) -> Chart {
        let charts = &self.texts.charts;
        let right = |row: usize| {
            let id = matching.right.get(row)?;
            matching.choices.0.iter().position(|choice| choice.id == *id)
        };
        let bars = self.rows().map(|(row, left)| {
            let shown = match right(row) {
                Some(column) => Some((column, self.row(row).get(column).copied().unwrap_or_default())),
                None => self.most(row, |_| true),
            };
            let (column, count) = shown.unwrap_or_default();
            let wrong = right(row).and_then(|right| self.most(row, |column| column != right));
            let wrong = wrong.filter(|(_, count)| *count > 0).map(|(column, count)| {
                (charts.wrong_partner)(
                    &isolated(&self.column(column)),
                    &self.texts.writing.share(count, percent(count, self.base(row))),
                )
            });
            Row {
                label: format!("{} → {}", isolated(&left), isolated(&self.column(column))),
                count,
                percent: percent(count, self.base(row)),
                right: right(row).is_some(),
                aside: wrong,
            }
        });
        let bars: Vec<Row> = bars.collect();
        let reading = if matching.right.is_empty() {
            self.most_agreed()
        } else {
            let hardest =
                self.rows().zip(&bars).filter_map(|((row, left), bar)| Some((bar.percent?, row, left)));
            let hardest = hardest.min_by(|a, b| a.0.total_cmp(&b.0));
            hardest.map(|(share, row, left)| {
                (charts.matched)(&self.texts.writing.percent(share), self.base(row), &isolated(&left))
            })
        };
        let mut heads = vec![String::new(), charts.base.to_owned()];
        heads.extend((0..self.grid.columns.len()).map(|column| self.column(column)));
        let rows = self.rows().map(|(row, left)| {
            let mut cells = vec![self.texts.writing.number(self.base(row))];
            cells.extend(self.cells(row).into_iter().enumerate().map(|(column, words)| {
                if right(row) == Some(column) { format!("{words} ✓") } else { words }
            }));
            (left, cells)
        });
        let table = self.table(heads, rows.collect());
        Chart { shape: Some(Shape::Bars(bars)), table, reading }
    }
}
