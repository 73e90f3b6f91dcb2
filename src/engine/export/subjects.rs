//! `subjects.csv`: tidy, one row a mean: a station (`all` for the sum) ×
//! subject × question or row of it. A row without a question has the runs that
//! judged the subject.

use super::tallies::station_key;
use super::{Cell, Destination, Made, Table};
use crate::engine::tally::{Judged, Layout, Packs, Slice, Tally};

/// What every row of `subjects.csv` is headed by, with what it means.
pub(super) const COLUMNS: [(&str, &str); 11] = [
    ("activity", "the activity"),
    ("pack", "the pack"),
    ("station", "the station; `all` for the sum, `none` where the phone was not told"),
    ("subject", "what is judged: a choice of the pack's subject question"),
    ("subject_label", "the subject's words"),
    ("question", "the question's key; blank in the row of the subject's runs"),
    ("row", "the row of a matrix"),
    ("n", "how many answers; of a row without a question, finished runs that judged the subject"),
    (
        "mean",
        "arithmetic mean of the answers; of a row of a matrix, the mean place among the columns, from 1",
    ),
    ("grade", "the grade of the mean by the question's bands; blank below the lowest"),
    ("grade_label", "the grade's words"),
];

/// Writes `subjects.csv`.
pub fn write_subjects<D: Destination>(out: D, tally: &Tally, packs: &Packs) -> Made<D> {
    let mut sheet = out.begin(&COLUMNS.map(|(name, _)| name))?;
    for ((activity, pack), counts) in &tally.activities {
        let Some(layout) = packs.layout(pack) else { continue };
        let all = std::iter::once(("all".to_owned(), &counts.total));
        let stations = counts.stations.iter().map(|(id, slice)| (station_key(id.as_ref()), slice));
        for (station, slice) in all.chain(stations) {
            let place = [activity.to_string(), pack.to_string(), station].map(Cell::Text);
            write_slice(&mut sheet, &place, slice, layout)?;
        }
    }
    sheet.finish()
}

fn write_slice(sheet: &mut impl Table, place: &[Cell; 3], slice: &Slice, layout: &Layout) -> csv::Result<()> {
    let Some(subject) = layout.subject().and_then(|index| layout.questions.get(index)) else {
        return Ok(());
    };
    let judgements = layout.judgements();
    for (option, tally) in subject.question.kind.countable().options().into_iter().zip(&slice.subjects) {
        let mut row = |question: Cell, row: Cell, judged: Judged<'_>| {
            let [activity, pack, station] = place.clone();
            sheet.row(&[
                activity,
                pack,
                station,
                Cell::Key(option.key.clone()),
                Cell::Text(option.label.to_owned()),
                question,
                row,
                Cell::Count(judged.n),
                judged.mean.map_or(Cell::Blank, Cell::Number),
                Cell::key(judged.grade.map(|band| band.id.to_string())),
                Cell::text(judged.grade.map(|band| band.label.clone())),
            ])
        };
        row(Cell::Blank, Cell::Blank, Judged { n: tally.runs, mean: None, grade: None })?;
        for judgement in &judgements {
            let question = Cell::Key(judgement.question.key.clone());
            let line = Cell::key(judgement.row.as_ref().map(|(_, line)| line.key.clone()));
            row(question, line, tally.judged(judgement))?;
        }
    }
    Ok(())
}
