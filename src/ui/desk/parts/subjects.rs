//! What is judged, the best first: bars, a sentence and a table.

use leptos::prelude::*;

use super::select::Select;
use crate::engine::bidi::isolated;
use crate::office::figure::{self, Figure};
use crate::ui::components::Bar;
use crate::ui::desk::app::{Desk, use_desk};
use crate::ui::desk::charts::PictureButtons;
use crate::ui::desk::subjects::{SubjectRow, compared, judgements};

/// The subjects of the chosen activity; nothing where it has none.
#[component]
pub fn Subjects() -> impl IntoView {
    let desk = use_desk();
    let names = Memo::new(move |_| desk.layout(judgements).unwrap_or_default());
    let place = RwSignal::new(0);
    // Another activity has other judgements.
    let chosen =
        Memo::new(move |_| Some(place.get()).filter(|place| *place < names.read().len()).unwrap_or(0));
    let rows = Memo::new(move |_| {
        let rows = desk.counts(|slice, layout| compared(slice, layout, chosen.get()));
        rows.unwrap_or_default()
    });
    let list = move || {
        let entries = names.get();
        let on_choose = Callback::new(move |index| place.set(index));
        (entries.len() > 1).then(|| {
            view! { <Select label=desk.texts().judged_by entries chosen=Some(chosen.get()) on_choose /> }
        })
    };
    let shown = Memo::new(move |_| rows.read().iter().any(|row| row.runs > 0) && !names.read().is_empty());
    move || {
        shown.get().then(|| {
            view! {
                <section class="desk-section subjects">
                    <h2>{move || desk.texts().subjects}</h2>
                    <div class="filters">{list}</div>
                    {move || view! { <Comparison rows=rows.get() /> }}
                </section>
            }
        })
    }
}

#[component]
fn Comparison(
    /// The subjects, the best first.
    rows: Vec<SubjectRow>,
) -> impl IntoView {
    let desk = use_desk();
    let texts = desk.texts();
    let reading = reading(desk, &rows);
    let any_small = rows.iter().any(SubjectRow::is_small);
    let mean = |row: &SubjectRow| row.mean.map_or_else(|| "–".to_owned(), |mean| texts.writing.number(mean));
    let mark = |row: &SubjectRow| row.is_small().then_some("*");
    let bars = rows.iter().filter(|row| row.mean.is_some()).map(|row| {
        let figures = format!("{}{}", mean(row), mark(row).unwrap_or_default());
        view! { <Bar label=row.label.clone() figures percent=row.bar mark=None aside=None /> }
    });
    let drawn = rows.iter().filter(|row| row.mean.is_some()).map(|row| figure::Bar {
        label: row.label.clone(),
        count: row.n,
        percent: Some(row.bar),
        right: false,
        words: Some(format!("{} ({})", mean(row), texts.writing.number(row.n))),
    });
    let picture = Figure {
        title: texts.subjects_caption.to_owned(),
        note: reading.clone(),
        shape: figure::Shape::Bars(drawn.collect()),
    };
    let graded = rows.iter().any(|row| row.grade.is_some());
    let lines = rows.iter().map(|row| {
        view! {
            <tr>
                <th scope="row">{row.label.clone()}</th>
                <td>{texts.writing.number(row.runs)}</td>
                <td class:small=row.is_small()>{texts.writing.number(row.n)}{mark(row)}</td>
                <td>{mean(row)}</td>
                {graded.then(|| view! { <td>{row.grade.clone()}</td> })}
            </tr>
        }
    });
    view! {
        <p>{reading}</p>
        <ul class="bars">{bars.collect_view()}</ul>
        <PictureButtons figure=picture name="chart-subjects" />
        <table class="stations cross">
            <caption>{texts.subjects_caption}</caption>
            <thead>
                <tr>
                    <td></td>
                    <th scope="col">{texts.cross_base}</th>
                    <th scope="col">{texts.judged_answers}</th>
                    <th scope="col">{texts.judged_mean}</th>
                    {graded.then(|| view! { <th scope="col">{texts.judged_grade}</th> })}
                </tr>
            </thead>
            <tbody>{lines.collect_view()}</tbody>
        </table>
        {any_small.then(|| view! { <p class="aside">{texts.cross_small}</p> })}
    }
}

/// Who came out highest and lowest, among those whom enough people judged.
fn reading(desk: Desk, rows: &[SubjectRow]) -> String {
    let texts = desk.texts();
    let mut enough = rows.iter().filter(|row| !row.is_small());
    let words = |row: &'_ SubjectRow| {
        (isolated(&row.label).into_owned(), row.mean.unwrap_or_default().to_string(), row.n)
    };
    match (enough.next().map(words), enough.next_back().map(words)) {
        (Some(high), Some(low)) => {
            (texts.subjects_reading)((&high.0, &high.1, high.2), (&low.0, &low.1, low.2))
        }
        _ => texts.subjects_too_few.to_owned(),
    }
}
