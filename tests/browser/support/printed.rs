//! What comes out of the printer, read with tools that are not ours.

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use base64ct::{Base64, Encoding as _};
use serde_json::json;

use super::folder::Folder;
use super::phone::Phone;

/// How many dots an inch sheets have that are looked at for ink.
const COARSE: f64 = 36.0;
/// What is lighter is paper, from 0 to 255: lines that are fainter than this
/// are not seen from an arm's length.
const PAPER: u8 = 245;

/// A printed document: whatever the page says of its paper holds, as it does
/// where people choose nothing.
pub struct Printed {
    folder: Folder,
}

/// The ink on a sheet.
pub struct Ink {
    /// How many millimetres from each edge are without any, clockwise from the
    /// top; none where the sheet is empty.
    pub margins: Option<[f64; 4]>,
}

impl Printed {
    /// Prints the page that is on the screen. Every sheet is A4.
    pub async fn of(phone: &Phone) -> Self {
        let pdf = phone.devtools("Page.printToPDF", json!({"preferCSSPageSize": true})).await;
        let pdf = Base64::decode_vec(pdf["data"].as_str().expect("a document")).expect("base64");
        let folder = Folder::new("printed");
        let printed = Self { folder };
        fs::write(printed.pdf(), pdf).expect("the document is written");
        let info = run("pdfinfo", &["-l".as_ref(), "-1".as_ref(), printed.pdf().as_ref()]);
        let sizes = info.lines().filter(|line| line.starts_with("Page ") && line.contains(" size:"));
        assert!(sizes.clone().count() > 0 && sizes.clone().all(|size| size.ends_with("(A4)")), "{info}");
        printed
    }

    /// The words, in lines, sheet by sheet.
    pub fn texts(&self) -> Vec<String> {
        let text = run("pdftotext", &["-layout".as_ref(), self.pdf().as_ref(), "-".as_ref()]);
        // Every sheet ends with a form feed.
        text.strip_suffix('\u{c}').unwrap_or(&text).split('\u{c}').map(str::to_owned).collect()
    }

    /// All the words, in lines.
    pub fn text(&self) -> String {
        self.texts().join("\n")
    }

    /// What a reader of codes that is not ours makes of each sheet.
    pub fn codes(&self) -> Vec<String> {
        let read = |sheet: &PathBuf| run("zbarimg", &["--quiet".as_ref(), "--raw".as_ref(), sheet.as_ref()]);
        self.pictures().iter().map(|sheet| read(sheet).trim().to_owned()).collect()
    }

    /// A picture of each sheet.
    fn pictures(&self) -> Vec<PathBuf> {
        self.drawn("sheet", &["-r", "100", "-png"])
    }

    /// The ink on each sheet.
    pub fn ink(&self) -> Vec<Ink> {
        let dots = COARSE.to_string();
        self.drawn("ink", &["-r", &dots, "-gray"]).iter().map(|sheet| Ink::of(sheet)).collect()
    }

    /// Keeps the document and a picture of each sheet in a folder, by a name.
    pub fn keep(&self, folder: &Path, name: &str) {
        fs::create_dir_all(folder).expect("a folder for what is printed");
        fs::copy(self.pdf(), folder.join(format!("{name}.pdf"))).expect("it is kept");
        for (number, sheet) in (1..).zip(self.pictures()) {
            fs::copy(sheet, folder.join(format!("{name}-{number}.png"))).expect("it is kept");
        }
    }

    /// The same under `target/tmp`, for whoever asks with `FAIRSTALL_SCREENS`.
    pub fn keep_for_whoever_asks(&self, name: &str) {
        if std::env::var_os("FAIRSTALL_SCREENS").is_some() {
            self.keep(Path::new(env!("CARGO_TARGET_TMPDIR")), name);
        }
    }

    fn pdf(&self) -> PathBuf {
        self.folder.path().join("printed.pdf")
    }

    /// A file for each sheet, in their order.
    fn drawn(&self, name: &str, how: &[&str]) -> Vec<PathBuf> {
        let target = self.folder.path().join(name);
        let mut arguments: Vec<&OsStr> = how.iter().map(OsStr::new).collect();
        let pdf = self.pdf();
        arguments.extend([pdf.as_os_str(), target.as_os_str()]);
        run("pdftoppm", &arguments);
        let entries = fs::read_dir(self.folder.path()).expect("the folder is there");
        let paths = entries.map(|entry| entry.expect("an entry").path());
        let of_these = |path: &PathBuf| {
            path.file_name().is_some_and(|file| file.to_string_lossy().starts_with(&format!("{name}-")))
        };
        let mut sheets: Vec<PathBuf> = paths.filter(of_these).collect();
        sheets.sort();
        sheets
    }
}

impl Ink {
    /// Of a picture in shades of grey, as Poppler writes them.
    fn of(picture: &Path) -> Self {
        let bytes = fs::read(picture).expect("a picture");
        let mut head = bytes.splitn(4, |byte| *byte == b'\n');
        let (kind, size) = (head.next(), head.next().map(String::from_utf8_lossy));
        let (_, dots) = (head.next(), head.next().expect("dots"));
        assert_eq!(kind, Some(b"P5".as_slice()), "a picture in shades of grey");
        let size = size.expect("a size");
        let (width, height) = size.split_once(' ').expect("width and height");
        let (width, height): (usize, usize) =
            (width.parse().expect("a width"), height.parse().expect("a height"));
        let inked: Vec<usize> = (0..dots.len()).filter(|place| dots[*place] < PAPER).collect();
        let least = |of: &dyn Fn(usize) -> usize| inked.iter().map(|place| of(*place)).min();
        let margins = [
            least(&|place| place / width),
            least(&|place| width - 1 - place % width),
            least(&|place| height - 1 - place / width),
            least(&|place| place % width),
        ];
        let millimetres = |dots: Option<usize>| dots.map_or(0.0, |dots| dots as f64 * 25.4 / COARSE);
        Self { margins: (!inked.is_empty()).then(|| margins.map(millimetres)) }
    }
}

fn run(program: &str, arguments: &[&OsStr]) -> String {
    let output = Command::new(program).args(arguments).output();
    let output =
        output.unwrap_or_else(|error| panic!("{program}: {error}; `scripts/tools.sh test` installs it"));
    assert!(output.status.success(), "{program}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8_lossy(&output.stdout).into_owned()
}
