//! The interface, in Leptos: `participant` is what a passer-by loads, `desk`
//! the organiser's side. `components` draw and know nothing.

pub mod components;
pub mod desk;
pub mod el;
mod keys;
mod language;
pub mod live;
mod memory;
pub mod participant;
mod problem;
