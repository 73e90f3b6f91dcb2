//! Charts as pictures of their own: SVG that carries its colours and its base
//! with it, for slides and reports. The desk draws the same data on its pages
//! with its style sheet; here is what is drawn, and how it looks elsewhere.

use std::fmt::Write as _;

use crate::engine::export::percent;

/// How wide a picture is, in pixels.
pub const WIDTH: f64 = 720.0;
/// What is left free at its edges.
const MARGIN: f64 = 24.0;
/// Between its edges.
const INNER: f64 = WIDTH - 2.0 * MARGIN;
/// Phones and offices have one of these.
pub const FONT: &str = "system-ui, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif";
/// How many colours there are of each set, here and in `style/desk.css`.
const COLOURS: usize = 8;
const SCALE: [&str; COLOURS] =
    ["#8c510a", "#bf812d", "#dfc27d", "#f6e8c3", "#c7eae5", "#80cdc1", "#35978f", "#01665e"];
const HUES: [&str; COLOURS] =
    ["#0072b2", "#e69f00", "#009e73", "#cc79a7", "#56b4e9", "#d55e00", "#f0e442", "#999999"];
const BAR: &str = "#0f6b5c";
const RIGHT: &str = "#1b7f3b";
const PAPER: &str = "#ffffff";
const INK: &str = "#101614";
const SOFT: &str = "#55615d";
const GROUND: &str = "#e6ebe9";

/// A chart with everything that it needs to stand alone.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    /// What it is of.
    pub title: String,
    /// Of how many it is, and whatever else has to be said of it.
    pub note: String,
    /// What is drawn.
    pub shape: Shape,
}

/// What is drawn.
#[derive(Clone, Debug, PartialEq)]
pub enum Shape {
    /// A bar for each option.
    Bars(Vec<Bar>),
    /// A column for each step, bin or score.
    Columns(ColumnsData),
    /// A divided bar for each row of a grid.
    Stacks(StacksData),
}

/// One bar.
#[derive(Clone, Debug, PartialEq)]
pub struct Bar {
    /// What is counted.
    pub label: String,
    /// How often.
    pub count: u64,
    /// The same in percent of the base; none of nothing.
    pub percent: Option<f64>,
    /// Whether it is a right option.
    pub right: bool,
    /// What is said of it, where that is not its count and percent.
    pub words: Option<String>,
}

/// Columns and what is marked among them.
#[derive(Clone, Debug, PartialEq)]
pub struct ColumnsData {
    /// From the left.
    pub columns: Vec<Column>,
    /// The words at the right edge of the last column, where ticks stand at
    /// edges; none where they stand in the middle.
    pub last_edge: Option<String>,
    /// What is marked, in columns from the left edge of the first, with words.
    pub marks: Vec<(f64, String)>,
    /// The words of the first and the last column, where they have any.
    pub ends: Option<(String, String)>,
}

/// One column.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    /// The words below it, as short as can be.
    pub tick: String,
    /// How high it is.
    pub count: u64,
    /// Whether it is right, or passes.
    pub right: bool,
}

/// Divided bars.
#[derive(Clone, Debug, PartialEq)]
pub struct StacksData {
    /// What the parts stand for, in their order.
    pub legend: Vec<String>,
    /// From the top.
    pub rows: Vec<StackRow>,
    /// What colours the parts have.
    pub palette: Palette,
}

/// One divided bar.
#[derive(Clone, Debug, PartialEq)]
pub struct StackRow {
    /// What it is of.
    pub label: String,
    /// Its figures in words.
    pub figures: String,
    /// How long each part is.
    pub parts: Vec<u64>,
    /// How long the whole is.
    pub base: u64,
}

/// The colours of parts. Each set stays apart for those who see no red or no
/// green.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Palette {
    /// From one end of a scale to the other.
    Scale,
    /// Names without an order.
    Names,
    /// From the first rank down.
    Ranks,
}

impl Palette {
    /// The colour of a part among so many.
    pub fn colour(self, index: usize, of: usize) -> Colour {
        let spread = |most: usize| index * most / of.saturating_sub(1).max(1);
        match self {
            Self::Scale => Colour::Scale(spread(COLOURS - 1)),
            Self::Names => Colour::Hue(index % COLOURS),
            Self::Ranks => Colour::Scale(COLOURS - 1 - spread(COLOURS / 2 - 1)),
        }
    }
}

/// A colour of one of the two sets, by its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Colour {
    /// One of a scale.
    Scale(usize),
    /// One of those that tell names apart.
    Hue(usize),
}

impl Colour {
    /// Its class in `style/desk.css`.
    pub fn class(self) -> String {
        match self {
            Self::Scale(place) => format!("scale-{place}"),
            Self::Hue(place) => format!("hue-{place}"),
        }
    }

    fn fill(self) -> &'static str {
        match self {
            Self::Scale(place) => SCALE[place % COLOURS],
            Self::Hue(place) => HUES[place % COLOURS],
        }
    }

    /// What can be read on it.
    fn ink(self) -> &'static str {
        match self {
            Self::Scale(0 | 7) | Self::Hue(0) => PAPER,
            _ => INK,
        }
    }
}

/// How wide a Chinese character is at the size of ticks, in pixels.
const WIDEST: f64 = 11.5;

/// About how wide words of a chart are, in pixels at the size of its ticks.
pub fn text_width(words: &str) -> f64 {
    words.chars().map(|c| if c.is_ascii() { 6.6 } else { WIDEST }).sum()
}

impl Figure {
    /// The picture as an SVG document, and how high it is in pixels.
    pub fn svg(&self) -> (String, f64) {
        let mut pen = Pen { out: String::new(), y: MARGIN };
        pen.lines(&self.title, 18.0, INK, "600");
        pen.lines(&self.note, 13.0, SOFT, "400");
        pen.y += 8.0;
        match &self.shape {
            Shape::Bars(bars) => pen.bars(bars),
            Shape::Columns(data) => pen.columns(data),
            Shape::Stacks(data) => pen.stacks(data),
        }
        let height = (pen.y + MARGIN).ceil();
        let svg = format!(
            r#"<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{height}" viewBox="0 0 {WIDTH} {height}" font-family="{FONT}"><rect width="{WIDTH}" height="{height}" fill="{PAPER}"/>{}</svg>"#,
            pen.out
        );
        (svg, height)
    }
}

/// Draws from the top to the bottom.
struct Pen {
    out: String,
    /// Where the next thing begins.
    y: f64,
}

impl Pen {
    fn rect(&mut self, (x, y): (f64, f64), (width, height): (f64, f64), fill: &str) {
        let drawn =
            format!(r#"<rect x="{x:.1}" y="{y:.1}" width="{width:.1}" height="{height:.1}" fill="{fill}"/>"#);
        self.out.push_str(&drawn);
    }

    fn line(&mut self, from: (f64, f64), to: (f64, f64), dashes: &str) {
        let drawn = format!(
            r#"<line x1="{:.1}" y1="{:.1}" x2="{:.1}" y2="{:.1}" stroke="{SOFT}" stroke-dasharray="{dashes}"/>"#,
            from.0, from.1, to.0, to.1
        );
        self.out.push_str(&drawn);
    }

    fn text(&mut self, (x, y): (f64, f64), words: &str, look: Look) {
        let Look { size, fill, weight, anchor } = look;
        let _ = write!(
            self.out,
            r#"<text x="{x:.1}" y="{y:.1}" font-size="{size}" font-weight="{weight}" fill="{fill}" text-anchor="{anchor}">"#
        );
        escape(words, &mut self.out);
        self.out.push_str("</text>");
    }

    /// Words from edge to edge, on as many lines as they take.
    fn lines(&mut self, words: &str, size: f64, fill: &'static str, weight: &'static str) {
        for line in wrapped(words, INNER, size) {
            self.y += size * 1.35;
            self.text((MARGIN, self.y - size * 0.35), &line, Look { size, fill, weight, anchor: "start" });
        }
    }

    fn bars(&mut self, bars: &[Bar]) {
        let figures_at = WIDTH - MARGIN;
        for bar in bars {
            let words = bar.words.clone().unwrap_or_else(|| match bar.percent {
                Some(percent) => format!("{} · {percent}%", bar.count),
                None => bar.count.to_string(),
            });
            let mark = if bar.right { " ✓" } else { "" };
            let room = INNER - text_width(&words) - 24.0;
            let label = format!("{}{mark}", bar.label);
            let first = self.y + 18.0;
            for line in wrapped(&label, room, 14.0) {
                self.y += 19.0;
                self.text((MARGIN, self.y - 1.0), &line, Look { size: 14.0, ..Look::PLAIN });
            }
            self.text(
                (figures_at, first),
                &words,
                Look { size: 13.0, fill: SOFT, anchor: "end", ..Look::PLAIN },
            );
            self.y += 6.0;
            let share = bar.percent.unwrap_or_default().clamp(0.0, 100.0) / 100.0;
            self.rect((MARGIN, self.y), (INNER, 12.0), GROUND);
            self.rect((MARGIN, self.y), (INNER * share, 12.0), if bar.right { RIGHT } else { BAR });
            self.y += 20.0;
        }
    }

    fn columns(&mut self, data: &ColumnsData) {
        let (top, high) = (self.y + 34.0, 200.0);
        let base = top + high;
        let each = INNER / data.columns.len().max(1) as f64;
        let at = |place: f64| MARGIN + place * each;
        let most = data.columns.iter().map(|column| column.count).max().unwrap_or_default().max(1);
        let ticks = data.columns.iter().map(|column| &column.tick).chain(&data.last_edge);
        let widest = ticks.map(|tick| text_width(tick)).fold(0.0, f64::max);
        let every = ((widest + 8.0) / each).ceil().max(1.0) as usize;
        let tick_place = if data.last_edge.is_some() { 0.0 } else { 0.5 };
        let middle = Look { size: 12.0, anchor: "middle", ..Look::PLAIN };
        for (index, column) in data.columns.iter().enumerate() {
            let height = high * column.count as f64 / most as f64;
            let left = at(index as f64 + 0.07);
            let fill = if column.right { RIGHT } else { BAR };
            self.rect((left, base - height), (each * 0.86, height), fill);
            if column.count > 0 && text_width(&column.count.to_string()) <= each {
                let place = (at(index as f64 + 0.5), base - height - 5.0);
                self.text(place, &column.count.to_string(), middle);
            }
            if index.is_multiple_of(every) {
                self.text((at(index as f64 + tick_place), base + 18.0), &column.tick, middle);
            }
        }
        let count = data.columns.len();
        if let Some(edge) = data.last_edge.as_ref().filter(|_| count.is_multiple_of(every)) {
            self.text((at(count as f64), base + 18.0), edge, middle);
        }
        self.line((MARGIN, base), (WIDTH - MARGIN, base), "");
        for (place, words) in &data.marks {
            let x = at(*place);
            self.line((x, top - 14.0), (x, base), "4 4");
            let anchor = match x {
                x if x < WIDTH * 0.25 => "start",
                x if x > WIDTH * 0.75 => "end",
                _ => "middle",
            };
            self.text((x, top - 20.0), words, Look { anchor, ..middle });
        }
        self.y = base + 26.0;
        if let Some((low, high)) = &data.ends {
            self.y += 16.0;
            self.text((MARGIN, self.y), low, Look { fill: SOFT, ..Look { anchor: "start", ..middle } });
            self.text(
                (WIDTH - MARGIN, self.y),
                high,
                Look { fill: SOFT, ..Look { anchor: "end", ..middle } },
            );
            self.y += 6.0;
        }
    }

    fn stacks(&mut self, data: &StacksData) {
        let colour = |index| data.palette.colour(index, data.legend.len());
        let mut x = MARGIN;
        self.y += 14.0;
        for (index, words) in data.legend.iter().enumerate() {
            let width = 26.0 + text_width(words) * 1.1;
            if x > MARGIN && x + width > WIDTH - MARGIN {
                x = MARGIN;
                self.y += 20.0;
            }
            self.rect((x, self.y - 11.0), (13.0, 13.0), colour(index).fill());
            self.text((x + 18.0, self.y), words, Look { size: 12.0, ..Look::PLAIN });
            x += width;
        }
        self.y += 12.0;
        for row in &data.rows {
            let room = INNER - text_width(&row.figures) * 1.1 - 24.0;
            let first = self.y + 18.0;
            for line in wrapped(&row.label, room, 14.0) {
                self.y += 19.0;
                self.text((MARGIN, self.y - 1.0), &line, Look { size: 14.0, ..Look::PLAIN });
            }
            let look = Look { size: 13.0, fill: SOFT, anchor: "end", ..Look::PLAIN };
            self.text((WIDTH - MARGIN, first), &row.figures, look);
            self.y += 6.0;
            let mut left = MARGIN;
            for (index, &count) in row.parts.iter().enumerate() {
                let share = percent(count, row.base).unwrap_or_default();
                let width = INNER * count as f64 / row.base.max(1) as f64;
                self.rect((left, self.y), (width, 22.0), colour(index).fill());
                let words = format!("{share:.0}%");
                if width > text_width(&words) + 8.0 {
                    let fill = colour(index).ink();
                    let look = Look { size: 12.0, fill, anchor: "middle", ..Look::PLAIN };
                    self.text((left + width / 2.0, self.y + 15.0), &words, look);
                }
                left += width;
            }
            self.y += 32.0;
        }
    }
}

/// How words look.
#[derive(Clone, Copy)]
struct Look {
    size: f64,
    fill: &'static str,
    weight: &'static str,
    anchor: &'static str,
}

impl Look {
    const PLAIN: Self = Self { size: 14.0, fill: INK, weight: "400", anchor: "start" };
}

/// Words on lines that are no wider than this: Latin words stay whole as far
/// as they can, Chinese breaks anywhere.
pub fn wrapped(words: &str, width: f64, size: f64) -> Vec<String> {
    let room = width * WIDEST / size;
    let mut lines = Vec::new();
    let mut line = String::new();
    for part in words.split_inclusive(' ').flat_map(pieces) {
        if !line.is_empty() && text_width(&line) + text_width(part.trim_end()) > room {
            lines.push(std::mem::take(&mut line).trim_end().to_owned());
        }
        line.push_str(part);
    }
    if !line.trim().is_empty() {
        lines.push(line.trim_end().to_owned());
    }
    lines
}

/// What is not broken: runs of Latin, single characters of anything else.
fn pieces(word: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    let mut start = 0;
    for (at, c) in word.char_indices() {
        if !c.is_ascii() {
            pieces.extend((start < at).then(|| &word[start..at]));
            start = at + c.len_utf8();
            pieces.push(&word[at..start]);
        }
    }
    pieces.extend((start < word.len()).then(|| &word[start..]));
    pieces
}

/// The address of an SVG document that stands in itself: what has a meaning of
/// its own in addresses is written otherwise.
pub fn address_of(svg: &str) -> String {
    ["data:image/svg+xml;charset=utf-8,", &svg.replace('%', "%25").replace('#', "%23")].concat()
}

/// Appends text as XML has it.
pub fn escape(text: &str, out: &mut String) {
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            // XML has no word for these.
            c if c.is_control() => {}
            c => out.push(c),
        }
    }
}
