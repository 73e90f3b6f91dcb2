//! Drawings: SVG paths as stored, shown again at the desk.

use fairstall::engine::answer::Answer;
use fairstall::engine::question::{Answerable, Drawing, HEIGHT, WIDTH, read_strokes, write_strokes};

use crate::fixtures::text;

pub fn run(bytes: &[u8]) {
    let Some(path) = text(bytes) else { return };
    let taken = Drawing {}.check(&Answer::Drawing(path.to_owned())).is_ok();
    let Some(strokes) = read_strokes(path) else {
        assert!(!taken, "what cannot be read is no answer");
        return;
    };
    assert!(strokes.iter().flatten().all(|(x, y)| (0..=WIDTH).contains(x) && (0..=HEIGHT).contains(y)));
    // What is read goes into an attribute.
    assert!(path.bytes().all(|byte| matches!(byte, b'M' | b'l' | b' ' | b'-' | b'0'..=b'9')), "{path}");
    let written = write_strokes(&strokes);
    let again = read_strokes(&written).expect("what is written is read");
    assert_eq!(write_strokes(&again), written, "thinning again changes nothing");
}

pub fn seeds() -> Vec<Vec<u8>> {
    let wave = (0..40).map(|step| (step * 15, 150 + step % 7 * 20 - 60)).collect::<Vec<_>>();
    vec![
        write_strokes(&[wave.clone(), vec![(5, 5)]]).into(),
        write_strokes(&[wave]).into(),
        "M12 40l3-4 5 0".into(),
        "M0 0l600 300-600-300M600 300l0 0".into(),
    ]
}
