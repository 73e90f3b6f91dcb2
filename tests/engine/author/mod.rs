//! Authoring: what is refused and how it is said, what compiles, what is
//! out of date, what 繁體 is made of, and the schemas that editors complete by.

mod card;
mod hands;
mod invalid;
mod real;
mod valid;
mod validity;
mod wording;
