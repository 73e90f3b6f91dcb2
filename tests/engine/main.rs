//! What the engine, the authoring side and the command promise, told as
//! people would notice it. Everything goes through public functions; how a
//! thing is done is tested beside it, in `src/`.

mod author;
mod backups;
mod cli;
mod desk;
mod documents;
mod draw;
mod exports;
mod expressions;
mod filters;
mod kinds;
mod office;
mod orders;
mod paper;
mod phones;
mod private;
mod properties;
mod records;
mod registers;
mod sealing;
mod session;
mod stored;
mod subjects;
mod support;
mod tallies;
mod versions;
