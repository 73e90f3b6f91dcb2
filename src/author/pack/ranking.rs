//! `ranking`.

use super::super::diagnostic::Path;
use super::super::source::QuestionSource;
use super::Lowering;
use crate::engine::question::{Kind, Order, Ranking};

impl Lowering<'_, '_> {
    pub(super) fn ranking(&mut self, source: &QuestionSource, quiz: bool, path: &Path) -> Kind {
        let choices = self.choices(source, quiz, path);
        let all = choices.0.len();
        if let Some(top) = source.top
            && !(1..=all).contains(&top)
        {
            let message = format!("cannot rank {top} of {all}");
            self.problems.error(&path.key("top"), message, "rank 1 to all of the choices");
        }
        if quiz && source.order == Some(Order::Fixed) {
            self.problems.error(
                &path.key("order"),
                "the choices would be shown in the right order",
                "take `order` out: a quiz shuffles them",
            );
        }
        Kind::Ranking(Ranking {
            choices,
            top: source.top,
            marking: quiz.then(|| source.marking.unwrap_or_default()),
        })
    }
}
