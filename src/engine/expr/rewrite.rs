//! Other expressions from an expression, when packs are built: repetitions,
//! which are unrolled, and grids, whose columns have places.

use super::{Expr, Function};
use crate::engine::id::{ChoiceId, QuestionId};

impl Expr {
    /// The expression as repetition `instance`, from 1, of its repeat has it:
    /// `position(..)` is the number, and members of the repeat are those of
    /// the same repetition.
    #[must_use]
    pub fn in_instance(&self, instance: u32, member: &dyn Fn(&QuestionId) -> bool) -> Self {
        self.rewritten(&|expr| match expr {
            Self::Call(Function::Position, _) => Some(Self::Number(f64::from(instance))),
            reference => {
                let id = reference.question()?;
                member(id).then(|| reference.of_question(id.instance(instance)))
            }
        })
    }

    /// The expression as it stands outside a repeat of `instances`: `sum` and
    /// `count` of a member are over all repetitions.
    #[must_use]
    pub fn over_instances(&self, instances: u32, member: &dyn Fn(&QuestionId) -> bool) -> Self {
        self.rewritten(&|expr| match expr {
            Self::Call(function @ (Function::Sum | Function::Count), args) => {
                let all = args.iter().flat_map(|arg| match arg.question() {
                    Some(id) if member(id) => {
                        (1..=instances).map(|instance| arg.of_question(id.instance(instance))).collect()
                    }
                    _ => vec![arg.clone()],
                });
                Some(Self::Call(*function, all.collect()))
            }
            _ => None,
        })
    }

    /// The expression with the columns of grids in `sum`, where `columns`
    /// knows them.
    #[must_use]
    pub fn with_places(&self, columns: &dyn Fn(&QuestionId) -> Option<Vec<ChoiceId>>) -> Self {
        self.rewritten(&|expr| match expr {
            Self::Call(Function::Sum, args) => {
                let placed = args.iter().map(|arg| match arg {
                    Self::Ref(id) => {
                        columns(id).map_or_else(|| arg.clone(), |columns| Self::Places(id.clone(), columns))
                    }
                    arg => arg.clone(),
                });
                Some(Self::Call(Function::Sum, placed.collect()))
            }
            _ => None,
        })
    }

    /// The questions that the expression names.
    pub fn references(&self) -> Vec<&QuestionId> {
        match self {
            Self::Call(_, args) => args.iter().flat_map(Self::references).collect(),
            reference => reference.question().into_iter().collect(),
        }
    }

    /// The questions that the expression names for one answer of theirs: not
    /// those that `sum` and `count` take as a whole.
    pub fn single_references(&self) -> Vec<&QuestionId> {
        match self {
            Self::Call(Function::Sum | Function::Count, _) => Vec::new(),
            Self::Call(_, args) => args.iter().flat_map(Self::single_references).collect(),
            reference => reference.question().into_iter().collect(),
        }
    }

    fn question(&self) -> Option<&QuestionId> {
        match self {
            Self::Ref(id) | Self::Cell(id, _) | Self::Places(id, _) => Some(id),
            _ => None,
        }
    }

    /// The same reference to another question.
    fn of_question(&self, id: QuestionId) -> Self {
        match self {
            Self::Cell(_, row) => Self::Cell(id, row.clone()),
            Self::Places(_, columns) => Self::Places(id, columns.clone()),
            _ => Self::Ref(id),
        }
    }

    /// The expression with everything replaced that `replace` replaces, from
    /// the outside in; what is put in is left alone.
    fn rewritten(&self, replace: &dyn Fn(&Self) -> Option<Self>) -> Self {
        match (replace(self), self) {
            (Some(other), _) => other,
            (None, Self::Call(function, args)) => {
                Self::Call(*function, args.iter().map(|arg| arg.rewritten(replace)).collect())
            }
            (None, same) => same.clone(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::parse;
    use super::*;

    fn member(id: &QuestionId) -> bool {
        id.as_str().starts_with("shop")
    }

    #[test]
    fn a_repetition_names_its_own_members() {
        let expr = parse("position(..) > 1 and ${shop} != ${paid} and ${shop-rate.price} = 'a'").unwrap();
        let told = |instance| expr.in_instance(instance, &member).to_string();
        assert_eq!(told(1), "1 > 1 and ${shop} != ${paid} and ${shop-rate.price} = 'a'");
        assert_eq!(told(2), "2 > 1 and ${shop#2} != ${paid} and ${shop-rate#2.price} = 'a'");
    }

    #[test]
    fn sums_from_outside_are_over_all_repetitions() {
        let expr = parse("sum(${shop-paid}) + ${tip} > 5 * count(${shop}, ${tip})").unwrap();
        assert_eq!(
            expr.over_instances(3, &member).to_string(),
            "sum(${shop-paid}, ${shop-paid#2}, ${shop-paid#3}) + ${tip} \
             > 5 * count(${shop}, ${shop#2}, ${shop#3}, ${tip})"
        );
        let references = expr.references().into_iter().map(QuestionId::as_str).collect::<Vec<_>>();
        assert_eq!(references, ["shop-paid", "tip", "shop", "tip"]);
        let single = expr.single_references().into_iter().map(QuestionId::as_str).collect::<Vec<_>>();
        assert_eq!(single, ["tip"]);
    }
}
