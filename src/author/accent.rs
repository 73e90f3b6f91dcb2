//! The colours of the site that follow from an event's own: what is written in
//! it can be read, and what is written on it, whatever colour it is.
//!
//! Lightness is worked out in Oklch, which keeps the hue; contrast is WCAG's.

use palette::color_difference::Wcag21RelativeContrast;
use palette::{FromColor, Oklch, Srgb};

/// WCAG 2.2 AA, for text of any size.
const CONTRAST: f32 = 4.5;

/// How much lighter or darker a colour becomes at a time, of Oklch's 0 to 1.
const STEP: f32 = 0.005;

/// What the site's style sheet has in `style/tokens.css`, and what is made of
/// the accent there.
struct Scheme {
    /// Everything that the accent is written on, besides its soft shade.
    grounds: [&'static str; 2],
    /// How light the soft shade is.
    soft: f32,
    /// How colourful it is at most.
    soft_chroma: f32,
    /// How light what is written on the accent is, and how colourful at most.
    ink: (f32, f32),
    /// Whether a pale accent has to become darker, or a dark one lighter.
    towards: f32,
}

const LIGHT: Scheme = Scheme {
    grounds: ["#f6f4ee", "#ffffff"],
    soft: 0.95,
    soft_chroma: 0.03,
    ink: (1.0, 0.0),
    towards: -STEP,
};
const DARK: Scheme =
    Scheme { grounds: ["#121816", "#1c2421"], soft: 0.3, soft_chroma: 0.05, ink: (0.2, 0.05), towards: STEP };

/// The accent in one scheme.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Shades {
    /// What is written, and what is behind what is written on it.
    accent: String,
    /// What is written on it.
    ink: String,
    /// What is behind it, and behind what everything is written in.
    soft: String,
}

/// The style sheet that gives the site this accent, `#rrggbb`; none for what is
/// no colour.
pub fn accent_style(colour: &str) -> Option<String> {
    let colour = parse(colour)?;
    let (light, dark) = (LIGHT.shades(colour), DARK.shades(colour));
    Some(format!(
        ":root{{{}}}@media(prefers-color-scheme:dark){{:root{{{}}}}}",
        light.declarations(),
        dark.declarations()
    ))
}

impl Scheme {
    fn shades(&self, colour: Srgb<f32>) -> Shades {
        let mut accent = Oklch::from_color(colour);
        let with = |l, most| Oklch { l, chroma: accent.chroma.min(most), ..accent };
        let soft = rounded(with(self.soft, self.soft_chroma));
        let ink = rounded(with(self.ink.0, self.ink.1));
        let grounds = self.grounds.iter().filter_map(|ground| parse(ground));
        let others: Vec<Srgb<f32>> = grounds.chain([soft, ink]).collect();
        let is_read =
            |accent| others.iter().all(|other| rounded(accent).relative_contrast(*other) >= CONTRAST);
        while !is_read(accent) && (0.0..=1.0).contains(&accent.l) {
            accent.l += self.towards;
        }
        Shades { accent: hex(rounded(accent)), ink: hex(ink), soft: hex(soft) }
    }
}

impl Shades {
    fn declarations(&self) -> String {
        let Self { accent, ink, soft } = self;
        format!("--accent:{accent};--accent-ink:{ink};--accent-soft:{soft}")
    }
}

fn parse(colour: &str) -> Option<Srgb<f32>> {
    Some(colour.parse::<Srgb<u8>>().ok()?.into_format())
}

/// The nearest colour that a style sheet can name in six digits.
fn rounded(colour: Oklch) -> Srgb<f32> {
    Srgb::from_color(colour).into_format::<u8>().into_format()
}

fn hex(colour: Srgb<f32>) -> String {
    format!("#{:x}", colour.into_format::<u8>())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A colour of one of the two schemes of the site's own style sheet.
    fn token(scheme: usize, name: &str) -> Srgb<f32> {
        let tokens = include_str!("../../style/tokens.css").split("prefers-color-scheme: dark").nth(scheme);
        let value = tokens.and_then(|tokens| tokens.split_once(&format!("--{name}: "))).expect(name).1;
        parse(value.split(';').next().unwrap_or_default()).expect(name)
    }

    fn is_read(scheme: usize, [accent, ink, soft]: [Srgb<f32>; 3], what: &str) {
        let token = |name| token(scheme, name);
        for (name, on, written) in [
            ("accent on the ground", token("ground"), accent),
            ("accent on a surface", token("surface"), accent),
            ("accent on its soft shade", soft, accent),
            ("on the accent", accent, ink),
            ("ink on the soft shade", soft, token("ink")),
            ("soft ink on the soft shade", soft, token("ink-soft")),
        ] {
            let contrast = on.relative_contrast(written);
            assert!(contrast >= CONTRAST, "{what}: {name} has {contrast}");
        }
    }

    #[test]
    fn every_colour_can_be_read_in_both_schemes() {
        let steps = || (0..=255).step_by(17).map(|step| step as u8);
        for (red, green) in steps().flat_map(|red| steps().map(move |green| (red, green))) {
            for blue in steps() {
                let colour = Srgb::new(red, green, blue).into_format();
                for (place, scheme) in [LIGHT, DARK].iter().enumerate() {
                    let Shades { accent, ink, soft } = scheme.shades(colour);
                    let colours = [accent, ink, soft].map(|colour| parse(&colour).expect("a colour"));
                    is_read(place, colours, &hex(colour));
                }
            }
        }
    }

    #[test]
    fn the_colours_of_the_style_sheet_can_be_read() {
        for scheme in [0, 1] {
            is_read(scheme, ["accent", "accent-ink", "accent-soft"].map(|name| token(scheme, name)), "usual");
            for name in ["right", "partial", "wrong"] {
                let (ink, soft) = (token(scheme, name), token(scheme, &format!("{name}-soft")));
                for ground in [soft, token(scheme, "surface"), token(scheme, "ground")] {
                    assert!(ground.relative_contrast(ink) >= CONTRAST, "{name}");
                }
            }
        }
    }

    #[test]
    fn the_grounds_are_those_of_the_style_sheet() {
        for (place, scheme) in [LIGHT, DARK].iter().enumerate() {
            let tokens = ["ground", "surface"].map(|name| hex(token(place, name)));
            assert_eq!(tokens, scheme.grounds);
        }
    }

    #[test]
    fn a_colour_that_can_be_read_stays_as_it_is() {
        let style = accent_style("#a3195b").expect("a colour");
        assert!(style.starts_with(":root{--accent:#a3195b;--accent-ink:#ffffff;"), "{style}");
        assert_eq!(accent_style("red"), None);
    }
}
