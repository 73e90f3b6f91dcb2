//! The interface, in Leptos: `participant` is what a passer-by loads, `desk`
//! the organiser's side. `components` draw and know nothing; `text` has every
//! word of the interface in every language.

pub mod components;
pub mod desk;
pub mod el;
mod keys;
mod language;
pub mod live;
mod memory;
pub mod participant;
mod problem;
pub mod text;
