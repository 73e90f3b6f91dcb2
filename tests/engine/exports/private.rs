//! Private answers in files: not there, unless somebody who can open them asks
//! for them.

use fairstall::engine::answer::Answer;
use fairstall::engine::export::ResponsesWriter;
use fairstall::engine::record::{Outcome, Record};
use fairstall::engine::record_ref::RecordRef;
use fairstall::engine::stored::wiped;

use super::{codebook, packs_of, responses, tallies};
use crate::private::{NAME, complaints, entry, sealed};
use crate::support::sheet::Sheet;

#[test]
fn the_usual_files_say_that_there_is_an_answer_and_no_more() {
    let packs = packs_of([&complaints()]);
    let sheet = responses(&[entry()], &packs);
    assert_eq!(sheet.column("complaints.name.outcome"), ["answered"]);
    assert_eq!(sheet.column("complaints.story.outcome"), ["skipped"]);
    for heading in ["complaints.name", "complaints.story"] {
        assert!(!sheet.headings.iter().any(|name| name == heading), "{heading} in {:?}", sheet.headings);
    }
    let sheet = tallies(&[entry()], &packs);
    let of_name = sheet.rows.iter().filter(|row| sheet.cell(row, "question") == "name");
    let measures: Vec<&str> = of_name.map(|row| sheet.cell(row, "measure")).collect();
    assert!(measures.contains(&"answered") && !measures.contains(&"text"), "{measures:?}");
}

#[test]
fn whoever_can_open_them_gets_columns_for_them() {
    let packs = packs_of([&complaints()]);
    let other = wiped(&RecordRef::of(&entry())).expect("something sealed");
    let records = [entry(), other];
    let sheet = Sheet::written(|out| {
        let open = |id: fairstall::engine::id::ResponseId, question: &_, found: &_| {
            assert_eq!((id.bits(), found == &sealed()), (1, *found != Default::default()));
            (*question == crate::private::id("name") && *found == sealed()).then(|| Answer::Text(NAME.into()))
        };
        let mut writer = ResponsesWriter::with_private(out, &packs, Box::new(open))?;
        for record in &records {
            let Record::Response(response) = record else { panic!("a response") };
            writer.write(response)?;
        }
        writer.finish()
    });
    assert_eq!(sheet.column("complaints.name"), [NAME, ""], "what was wiped is gone");
    assert_eq!(sheet.column("complaints.name.outcome"), ["answered"; 2]);
    let Record::Response(response) = entry() else { panic!("a response") };
    assert!(matches!(response.answers.get(&crate::private::id("name")), Some(Outcome::Sealed(_))));
}

#[test]
fn the_codebook_tells_private_columns_apart() {
    let packs = packs_of([&complaints()]);
    let book = codebook(&packs);
    let section = |name: &str| {
        let found = book
            .rows
            .iter()
            .find(|row| book.cell(row, "name") == name && book.cell(row, "section").starts_with("responses"));
        found.map(|row| book.cell(row, "section").to_owned())
    };
    assert_eq!(section("complaints.name").as_deref(), Some("responses_private_column"));
    assert_eq!(section("complaints.name.outcome").as_deref(), Some("responses_column"));
    assert_eq!(section("complaints.kind").as_deref(), Some("responses_column"));
}
