//! Text and pictures as HTML holds them.

use crate::engine::bidi::isolated;

/// The text where elements, or the value of an attribute, may stand.
pub fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            c => escaped.push(c),
        }
    }
    escaped
}

/// The same where more text follows in the line.
pub fn escape_inline(text: &str) -> String {
    escape(&isolated(text))
}

/// A picture as an address that needs no other file. A browser runs no script
/// of an SVG that is shown in this way.
pub fn data_url(address: &str, bytes: &[u8]) -> String {
    let mime = if address.ends_with(".svg") { "image/svg+xml" } else { "image/webp" };
    let mut url = format!("data:{mime},");
    for &byte in bytes {
        if byte.is_ascii_alphanumeric() || b"-_.~ =/:;,".contains(&byte) {
            url.push(char::from(byte));
        } else {
            url.push('%');
            url.extend([byte >> 4, byte & 15].map(|half| char::from(b"0123456789ABCDEF"[usize::from(half)])));
        }
    }
    url
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_picture_is_written_so_that_no_attribute_ends_in_it() {
        assert_eq!(
            data_url("pictures/a.svg", "<g id=\"图\"/>#%'".as_bytes()),
            "data:image/svg+xml,%3Cg id=%22%E5%9B%BE%22/%3E%23%25%27"
        );
        assert_eq!(data_url("pictures/a.webp", &[0, 255, b'R']), "data:image/webp,%00%FFR");
    }
}
