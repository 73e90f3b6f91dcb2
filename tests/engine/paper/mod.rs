//! Sheets of paper: their numbers, what a key does, where one stands, and what
//! becomes of a sheet.

mod keys;
mod numbers;
mod routing;
mod sheets;
mod stops;
