//! What keys and taps do.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::places::{Place, element_id, focus_soon};
use super::state::{Paper, Phase};
use crate::engine::id::QuestionId;
use crate::engine::pack::Question;
use crate::engine::paper::{
    Part, Press, Stop, Then, after, before, beside_other, beyond, first, numbered, other_text, read_typed,
    shown_typed, stroke,
};
use crate::engine::question::Kind;
use crate::engine::session::{Given, Session};
use crate::platform::keyboard::Key;
use crate::ui::problem::Problem;

impl Paper {
    /// Does what a key says where one is. True where that was all it was for:
    /// what is typed into fields, the browser puts there.
    pub fn press(self, key: Key) -> bool {
        if self.is_saving() {
            self.early.update_value(|early| early.push(key));
            return true;
        }
        let place = self.at.get_value();
        match (place, key) {
            // A button is pressed by the browser.
            (Place::Save, Key::Enter) | (Place::Button, _) => false,
            (_, Key::Enter) => self.leave_by_enter(place),
            (_, Key::Down) if !self.is_many_lines(place) => {
                self.go_on_from(place);
                true
            }
            (_, Key::Up) if !self.is_many_lines(place) => self.go_back_from(place),
            (_, Key::Backspace) if !self.holds_text(place) => self.go_back_from(place),
            (Place::Stop(stop), Key::Char(key)) if !self.is_field(stop) => self.stroke(stop, Press::Key(key)),
            _ => false,
        }
    }

    /// Does what a tap says at a place, and stays there.
    pub fn tap(self, stop: Stop, press: Press) {
        if self.is_saving() {
            return;
        }
        self.at.set_value(Place::Stop(stop));
        let Some((_, then)) = self.enter_stroke(stop, press) else { return };
        match then {
            Then::Other => self.go(Place::Stop(Stop { part: Part::Other, ..stop })),
            Then::Stay | Then::Next | Then::Leave => self.go(Place::Stop(stop)),
        }
    }

    /// Keeps what is in a field now.
    pub fn type_in(self, stop: Stop, text: String) {
        let Some((id, given)) = self.with_question(stop, |question, given| {
            let given = match stop.part {
                Part::Other => beside_other(given, &text),
                Part::Whole | Part::Row(_) => read_typed(question, &text),
            };
            (question.id.clone(), given)
        }) else {
            return;
        };
        self.typed.set(Some((stop, text)));
        self.enter(&id, given);
    }

    /// What a field shows: what was typed into it, for as long as that is what
    /// is given; follows it.
    pub fn shown(self, stop: Stop, question: &Question) -> String {
        let given = self.given(&question.id);
        let shown = |given: Option<&Given>| match stop.part {
            Part::Other => other_text(question, given).unwrap_or_default(),
            Part::Whole | Part::Row(_) => shown_typed(given),
        };
        let stands_for_it = |text: &str| match stop.part {
            Part::Other => text.trim() == shown(given.as_ref()),
            Part::Whole | Part::Row(_) => read_typed(question, text) == given,
        };
        match &*self.typed.read() {
            Some((typed, text)) if *typed == stop && stands_for_it(text) => text.clone(),
            _ => shown(given.as_ref()),
        }
    }

    /// One is here now.
    pub fn stand(self, place: Place) {
        self.at.set_value(place);
    }

    /// Puts the focus there.
    pub(super) fn go(self, place: Place) {
        self.at.set_value(place);
        focus_soon(["#", &element_id(place)].concat());
    }

    /// Goes on from a place, whatever stands there.
    pub(super) fn go_on_from(self, place: Place) {
        let next = self.session.with_untracked(|session| {
            let session = session.as_ref()?;
            match place {
                Place::Sheet => first(session),
                Place::Stop(stop) => after(session, stop),
                Place::Save | Place::Button => None,
            }
        });
        self.go(next.map_or(Place::Save, Place::Stop));
    }

    /// Does what was pressed while the sheet before was being saved, and what the
    /// browser would have done of it.
    pub(super) fn catch_up(self) {
        for key in self.early.try_update_value(std::mem::take).unwrap_or_default() {
            match (self.at.get_value(), key) {
                (Place::Stop(stop), Key::Char(character)) if self.is_field(stop) => {
                    let shown = self.with_question(stop, |question, _| self.shown_now(stop, question));
                    let mut text = shown.unwrap_or_default();
                    text.push(character);
                    self.type_in(stop, text);
                }
                (Place::Stop(stop), Key::Backspace) if self.holds_text(Place::Stop(stop)) => {
                    let shown = self.with_question(stop, |question, _| self.shown_now(stop, question));
                    let mut text = shown.unwrap_or_default();
                    text.pop();
                    self.type_in(stop, text);
                }
                (Place::Save, Key::Enter) if !self.is_saving() => self.save(false),
                _ => {
                    self.press(key);
                }
            }
        }
    }

    fn shown_now(self, stop: Stop, question: &Question) -> String {
        untrack(|| self.shown(stop, question))
    }

    /// Does what a key says at a question, and goes where that leads.
    fn stroke(self, stop: Stop, press: Press) -> bool {
        let Some((id, then)) = self.enter_stroke(stop, press) else { return false };
        match then {
            Then::Stay => {}
            Then::Other => self.go(Place::Stop(Stop { part: Part::Other, ..stop })),
            Then::Next => self.leave(&id, stop, after),
            Then::Leave => self.leave(&id, stop, beyond),
        }
        true
    }

    fn leave_by_enter(self, place: Place) -> bool {
        match place {
            Place::Stop(stop) => {
                if let Some(id) = self.with_question(stop, |question, _| question.id.clone()) {
                    self.leave(&id, stop, after);
                }
            }
            Place::Sheet | Place::Save | Place::Button => self.go_on_from(place),
        }
        true
    }

    /// Goes on from a question, unless what it holds cannot be so.
    fn leave(self, id: &QuestionId, stop: Stop, to: fn(&Session, Stop) -> Option<Stop>) {
        let (next, refusal) = self.session.with_untracked(|session| {
            let Some(session) = session else { return (None, None) };
            (to(session, stop), session.sheet_refusal(id))
        });
        let leaves = next.is_none_or(|next| next.number != stop.number);
        match refusal.filter(|_| leaves) {
            Some(violation) => self.refusals.update(|refusals| {
                refusals.retain(|(refused, _)| refused != id);
                refusals.push((id.clone(), violation));
            }),
            None => self.go(next.map_or(Place::Save, Place::Stop)),
        }
    }

    fn go_back_from(self, place: Place) -> bool {
        let previous = self.session.with_untracked(|session| {
            let session = session.as_ref()?;
            match place {
                Place::Sheet | Place::Button => None,
                Place::Stop(stop) => before(session, stop),
                Place::Save => before(session, Stop { number: usize::MAX, part: Part::Whole }),
            }
        });
        self.go(previous.map_or(Place::Sheet, Place::Stop));
        true
    }

    fn enter_stroke(self, stop: Stop, press: Press) -> Option<(QuestionId, Then)> {
        let row = if let Part::Row(row) = stop.part { row } else { 0 };
        let (id, stroke) = self.with_question(stop, |question, given| {
            Some((question.id.clone(), stroke(question, given, row, press)?))
        })??;
        self.typed.set(None);
        self.enter(&id, stroke.given);
        Some((id, stroke.then))
    }

    /// Keeps what the sheet says to a question, in memory and on the disk.
    fn enter(self, id: &QuestionId, given: Option<Given>) {
        self.refusals.update(|refusals| refusals.retain(|(refused, _)| refused != id));
        self.obstacles.set(None);
        self.news.set(None);
        self.session.update(|session| {
            if let Some(session) = session {
                session.enter(id, given);
            }
        });
        self.save_draft();
    }

    fn save_draft(self) {
        let draft = self.session.with_untracked(|s| s.as_ref().map(|s| s.draft().clone()));
        let (Some(draft), Some(journal)) = (draft, self.journal()) else { return };
        spawn_local(async move {
            let saved = journal.save_draft(&draft).await;
            if self.phase.with_untracked(|phase| *phase == Phase::Typing) {
                self.problem.set(saved.err().map(Problem::Storage));
            }
        });
    }

    /// Whether a place is a field of its own.
    fn is_field(self, stop: Stop) -> bool {
        let typed = self.with_question(stop, |question, _| is_typed(&question.kind));
        stop.part == Part::Other || typed == Some(true)
    }

    fn holds_text(self, place: Place) -> bool {
        match place {
            Place::Sheet => true,
            Place::Stop(stop) => {
                let shown = self.with_question(stop, |question, _| self.shown_now(stop, question));
                self.is_field(stop) && shown.is_some_and(|text| !text.is_empty())
            }
            Place::Save | Place::Button => false,
        }
    }

    /// Whether the arrows move about in what is typed.
    fn is_many_lines(self, place: Place) -> bool {
        let Place::Stop(stop) = place else { return false };
        let long =
            |question: &Question, _: Option<&Given>| matches!(&question.kind, Kind::Text(text) if text.long);
        stop.part == Part::Whole && self.with_question(stop, long) == Some(true)
    }

    /// What `look` makes of the question at a place, and of what was given to it.
    fn with_question<T>(self, stop: Stop, look: impl FnOnce(&Question, Option<&Given>) -> T) -> Option<T> {
        self.session.with_untracked(|session| {
            let session = session.as_ref()?;
            let (_, question) = numbered(session.pack()).find(|(number, _)| *number == stop.number)?;
            Some(look(question, session.given(&question.id)))
        })
    }
}

/// Whether a kind is typed into a field.
pub(super) fn is_typed(kind: &Kind) -> bool {
    matches!(kind, Kind::Number(_) | Kind::Text(_) | Kind::Date(_))
}
