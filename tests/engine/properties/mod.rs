//! What holds for every answer, whatever is answered: codecs give back what
//! they took, exports hold what tallies count, and no run ends in a question
//! that nobody can get past.

mod answers;
mod blocks;
mod codecs;
mod exports;
mod packs;
mod walks;
