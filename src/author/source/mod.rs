//! The shapes of the files that authors write. Every field may be missing
//! here: what has to be there is said by `pack` and `event`, in words better
//! than serde's. The doc comments are the JSON Schema's descriptions.

mod card;
mod event;
mod pack;
mod question;

pub use self::card::{CardSource, EntrySource};
pub use self::event::{ActivitySource, CounterSource, DrawSource, EventSource, PrizeRuleSource, TopicSource};
pub use self::pack::{GroupSource, LawSource, PackSource, StatuteSource};
pub use self::question::{
    AreaSource, BandSource, ChoiceSource, ClosenessSource, ItemSource, KindName, QuestionSource, ValueSource,
};
