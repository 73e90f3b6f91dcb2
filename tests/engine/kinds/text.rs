//! `text`: free text, and in a quiz text that is compared as people would.

use fairstall::engine::question::{Kind, Text};

use super::{blank_for_another_kind, table};
use crate::support::answers::{number, text};
use crate::support::build::any_text;

#[test]
fn length_is_counted_in_characters() {
    let kind = Kind::Text(Text { max_length: 4, ..any_text() });
    table(
        &kind,
        &[
            (text("小心诈骗"), r#"unmarked | "小心诈骗" | =小心诈骗"#),
            (text("小心诈骗啊"), "refused: TooLong { max: 4 }"),
            (text("🎣🎣🎣🎣"), r#"unmarked | "🎣🎣🎣🎣" | =🎣🎣🎣🎣"#),
            (text("five!"), "refused: TooLong { max: 4 }"),
            (text("-a"), r#"unmarked | "-a" | ='-a"#),
        ],
    );
    blank_for_another_kind(&kind, &number("5"));
}

#[test]
fn width_case_and_space_do_not_make_a_text_wrong() {
    let kind =
        Kind::Text(Text { accepted: vec!["315".into(), "Hot Line".into(), "七日".into()], ..any_text() });
    for right in
        ["315", "３１５", " 3 1 5 ", "hotline", "HOT LINE", "Ｈｏｔ　Ｌｉｎｅ", "七 日", "\u{3000}七日"]
    {
        assert!(super::told(&kind, &text(right)).starts_with("right |"), "{right:?}");
    }
    for wrong in ["", "3.15", "hot-line", "七", "七日内", "315315"] {
        assert!(super::told(&kind, &text(wrong)).starts_with("wrong |"), "{wrong:?}");
    }
}

#[test]
fn quotation_marks_and_the_end_of_a_sentence_do_not_make_a_text_wrong() {
    let accepted = vec!["消费者权益保护法".into(), "don't".into(), "3.5".into()];
    let kind = Kind::Text(Text { accepted, ..any_text() });
    for right in [
        "《消费者权益保护法》",
        "“消费者权益保护法”。",
        "『消费者权益保护法』！",
        "DON’T",
        "dont",
        "3.5.",
        "３．５",
    ] {
        assert!(super::told(&kind, &text(right)).starts_with("right |"), "{right:?}");
    }
    for wrong in ["《消费者权益法》", "35", "3.5.1", "《》", "..."] {
        assert!(super::told(&kind, &text(wrong)).starts_with("wrong |"), "{wrong:?}");
    }
}

#[test]
fn what_was_typed_is_kept_as_typed() {
    let kind = Kind::Text(Text { accepted: vec!["hotline".into()], ..any_text() });
    table(&kind, &[(text(" HOT　Line "), r#"right | " HOT\u{3000}Line " | = HOT　Line "#)]);
}
