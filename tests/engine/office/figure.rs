//! Charts as pictures: whatever is drawn is well-formed and says its base.

use fairstall::office::figure::{
    Bar, Column, ColumnsData, Figure, Palette, Shape, StackRow, StacksData, WIDTH,
};

fn svg(shape: Shape) -> String {
    let figure =
        Figure {
            title: "“A & B” < c？".to_owned(), note: "of the 12 who answered here".to_owned(), shape
        };
    let (svg, height) = figure.svg();
    assert!(svg.contains(&format!("height=\"{height}\"")) && height > 60.0);
    svg
}

/// The numbers of every attribute of this name.
fn numbers(svg: &str, attribute: &str) -> Vec<f64> {
    let marked = format!(" {attribute}=\"");
    let parts = svg.split(&marked).skip(1);
    parts.filter_map(|rest| rest.split('"').next()?.parse().ok()).collect()
}

#[test]
fn bars_are_as_long_as_their_share() {
    let bar = |count, percent| Bar {
        label: "x".to_owned(),
        count,
        percent: Some(percent),
        right: false,
        words: None,
    };
    let svg = svg(Shape::Bars(vec![bar(9, 75.0), bar(3, 25.0)]));
    let widths = numbers(&svg, "width");
    assert!(widths.contains(&504.0) && widths.contains(&168.0), "{widths:?} of 672");
    assert!(svg.contains("9 · 75%") && svg.contains("of the 12 who answered here"));
    assert!(svg.contains("“A &amp; B” &lt; c？"), "what is written cannot break out");
}

#[test]
fn columns_are_as_high_as_their_count() {
    let column = |tick: &str, count| Column { tick: tick.to_owned(), count, right: false };
    let data = ColumnsData {
        columns: vec![column("1", 10), column("2", 5), column("3", 0)],
        last_edge: None,
        marks: vec![(1.5, "mean 1.3".to_owned())],
        ends: Some(("low".to_owned(), "high".to_owned())),
    };
    let svg = svg(Shape::Columns(data));
    let heights = numbers(&svg, "height");
    assert!(heights.contains(&200.0) && heights.contains(&100.0) && heights.contains(&0.0));
    for words in ["mean 1.3", "low", "high"] {
        assert!(svg.contains(words), "{words}");
    }
}

#[test]
fn divided_bars_fill_the_width() {
    let rows =
        vec![StackRow { label: "row".to_owned(), figures: "n 4".to_owned(), parts: vec![1, 3], base: 4 }];
    let data = StacksData { legend: vec!["no".to_owned(), "yes".to_owned()], rows, palette: Palette::Names };
    let svg = svg(Shape::Stacks(data));
    let widths = numbers(&svg, "width");
    assert!(widths.contains(&168.0) && widths.contains(&504.0));
    assert!(svg.contains("25%") && svg.contains("75%"));
}

#[test]
fn long_words_are_broken_within_the_picture() {
    let figure = Figure {
        title: "请问你在校园里的商店买东西时有没有遇到过没有明码标价或者临时加价的情况".repeat(3),
        note: String::new(),
        shape: Shape::Bars(Vec::new()),
    };
    let (svg, _) = figure.svg();
    let lines: Vec<&str> = svg.split("<text").skip(1).collect();
    assert!(lines.len() >= 3, "{} lines", lines.len());
    let words = lines.iter().filter_map(|line| line.split(['>', '<']).nth(1));
    let longest = words.map(|words| words.chars().count());
    // A character is as wide as it is high.
    assert!(longest.max().unwrap_or_default() as f64 * 18.0 < WIDTH + 20.0);
}
