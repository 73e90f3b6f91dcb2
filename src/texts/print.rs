//! The words of the desk's page of things to print, and of the posters
//! themselves.

/// The words of the page of things to print.
pub struct PrintTexts {
    pub print: &'static str,
    pub what: &'static str,
    pub posters: PosterTexts,
    pub form: FormTexts,
}

/// The words of questionnaires on paper, and around them.
pub struct FormTexts {
    pub title: &'static str,
    pub hint: &'static str,
    pub activity: &'static str,
    pub none: &'static str,
    pub private: fn(usize) -> String,
    pub sheet: &'static str,
    pub station: &'static str,
    pub how: &'static str,
    pub several: &'static str,
    pub up_to: fn(usize) -> String,
    pub rank: &'static str,
    pub match_up: &'static str,
    pub taken: fn(usize, &str) -> String,
    pub not_taken: fn(usize, &str) -> String,
    pub depends: fn(&str) -> String,
    pub answer_to: fn(usize) -> String,
}

/// The words around posters.
pub struct PosterTexts {
    pub title: &'static str,
    pub hint: &'static str,
    pub address: &'static str,
    pub no_address: &'static str,
    pub this_machine: &'static str,
    pub by_number: &'static str,
    pub leads_to: &'static str,
    pub start: &'static str,
    pub own: &'static str,
    pub stations: &'static str,
    pub no_station: &'static str,
    pub qr: fn(&str) -> String,
    /// What stands on a poster, line by line.
    pub how_to: [&'static str; 3],
}
