//! `codebook.csv`: what every column, measure, question and option means, so
//! that the other two files can be read years later without the app.

use super::responses::{ORDER, RUN_COLUMNS, heading};
use super::{Cell, Destination, Made, Table, subjects, tallies};
use crate::engine::id::PackId;
use crate::engine::question::{ColumnContent, Order, option_words};
use crate::engine::tally::{LayoutQuestion, Packs};

const COLUMNS: [&str; 9] =
    ["section", "name", "pack", "question", "kind", "content", "option", "label", "right"];

/// Writes `codebook.csv`.
pub fn write_codebook<D: Destination>(out: D, packs: &Packs) -> Made<D> {
    let mut sheet = out.begin(&COLUMNS)?;
    let subjects: &[(&str, &str)] = if packs.have_subjects() { &subjects::COLUMNS } else { &[] };
    let sections: [(&str, &[(&str, &str)]); 4] = [
        ("responses_column", &RUN_COLUMNS),
        ("tallies_column", &tallies::COLUMNS),
        ("subjects_column", subjects),
        ("measure", &tallies::MEASURES),
    ];
    for (section, entries) in sections {
        for (name, meaning) in entries {
            sheet.row(&fixed_row(section, name, meaning))?;
        }
    }
    for (pack, layout) in packs.layouts() {
        for question in &layout.questions {
            write_question(&mut sheet, pack, question)?;
        }
    }
    sheet.finish()
}

fn fixed_row(section: &str, name: &str, meaning: &str) -> [Cell; 9] {
    let mut row = [const { Cell::Blank }; 9];
    row[0] = Cell::Key(section.to_owned());
    row[1] = Cell::Key(name.to_owned());
    row[7] = Cell::Text(meaning.to_owned());
    row
}

fn write_question(sheet: &mut impl Table, pack: &PackId, question: &LayoutQuestion) -> csv::Result<()> {
    let kind = question.question.kind.countable();
    let key = |instance| format!("{pack}.{}", question.instance_key(instance));
    let mut row = |section: &str, name: Cell, content: Cell, option: Cell, label: &str, right: Cell| {
        sheet.row(&[
            Cell::Key(section.to_owned()),
            name,
            Cell::Key(pack.to_string()),
            Cell::Key(question.key.clone()),
            Cell::Key(question.question.kind.name().to_owned()),
            content,
            option,
            Cell::Text(label.to_owned()),
            right,
        ])
    };
    let label = &question.question.label;
    let none = || Cell::Blank;
    row("question", Cell::Key(key(1)), none(), none(), label, none())?;
    let outcomes = "answered, skipped, declined, not_relevant; blank where not drawn";
    // These are in the file only where somebody who can open them asks for them.
    let section = if question.question.private { "responses_private_column" } else { "responses_column" };
    for key in (1..=question.instances).map(key) {
        let outcome = Cell::Key(format!("{key}.outcome"));
        row("responses_column", outcome, Cell::Key("outcome".into()), none(), outcomes, none())?;
        if question.question.order != Order::Fixed {
            let name = Cell::Key(heading(&key, ORDER));
            let meaning = "the choices as they were shown, apart by spaces; blank where they were not";
            row(section, name, Cell::Key("choice_ids".into()), none(), meaning, none())?;
        }
        for column in kind.columns() {
            let name = Cell::Key(heading(&key, &column.suffix));
            let option = match column.content {
                ColumnContent::ZeroOrOne => Cell::Key(column.suffix.clone()),
                _ => Cell::Blank,
            };
            let content = Cell::Key(column.content.name().to_owned());
            row(section, name, content, option, column.label, none())?;
        }
    }
    if let Some(grid) = kind.grid() {
        for (section, lines) in [("row", &grid.rows), ("column", &grid.columns)] {
            for line in lines {
                row(section, none(), none(), Cell::Key(line.key.clone()), line.words(), none())?;
            }
        }
    }
    for (option, words) in kind.options().into_iter().zip(option_words(kind)) {
        let right = option.right.map_or(Cell::Blank, |right| Cell::Count(u64::from(right)));
        row("option", none(), none(), Cell::Key(option.key), &words, right)?;
    }
    Ok(())
}
