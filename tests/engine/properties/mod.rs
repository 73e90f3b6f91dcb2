//! What holds for every answer, whatever is answered: codecs give back what
//! they took, exports hold what tallies count, and no run ends in a question
//! that nobody can get past, and no slip of the pen erases another response.

mod answers;
mod blocks;
mod codecs;
mod exports;
mod merging;
mod packs;
mod receipts;
mod sealing;
mod walks;
