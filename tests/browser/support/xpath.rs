//! XPath for what people look for: a button of this name, words, a label.

/// A text as an XPath literal.
pub fn literal(text: &str) -> String {
    match (text.contains('"'), text.contains('\'')) {
        (false, _) => format!("\"{text}\""),
        (true, false) => format!("'{text}'"),
        // XPath 1.0 knows no escapes.
        (true, true) => format!("concat(\"{}\")", text.replace('"', "\", '\"', \"")),
    }
}

/// A condition: exactly these words.
pub fn is(text: &str) -> String {
    format!("normalize-space(.)={}", literal(text))
}

/// A condition: these words among others.
pub fn has(text: &str) -> String {
    format!("contains(normalize-space(.), {})", literal(text))
}

/// A button by its name.
pub fn button(name: &str) -> String {
    format!("//button[{}]", is(name))
}

/// A button by some of the words on it.
pub fn button_with(words: &str) -> String {
    format!("//button[.//*[{}]]", is(words))
}

/// An element of this type, by the name that it has for those who cannot see.
pub fn named(element: &str, name: &str) -> String {
    format!("//{element}[@aria-label={}]", literal(name))
}

/// The label of a control.
pub fn label(words: &str) -> String {
    format!("//label[*[{}]]", is(words))
}

/// The heading of the screen.
pub fn title(words: &str) -> String {
    format!("//h1[{}]", is(words))
}

/// A boxed message with these words.
pub fn message(words: &str) -> String {
    format!("//*[@role='alert' or @role='status'][{}]", has(words))
}
