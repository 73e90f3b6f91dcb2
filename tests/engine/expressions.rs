//! Expressions survive being printed and read, and being sent to a phone:
//! whatever tree of them there is.

use fairstall::engine::expr::{Expr, Function, Pattern, parse};
use fairstall::engine::id::{ChoiceId, QuestionId};
use fairstall::engine::json;
use fairstall::engine::question::read_number;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

use crate::support::build::{only_if, question, rating, survey};

const BINARY: [Function; 13] = [
    Function::Or,
    Function::And,
    Function::Equal,
    Function::NotEqual,
    Function::Less,
    Function::LessOrEqual,
    Function::Greater,
    Function::GreaterOrEqual,
    Function::Add,
    Function::Subtract,
    Function::Multiply,
    Function::Divide,
    Function::Modulo,
];

/// Any expression that can be written down.
fn expression() -> impl Strategy<Value = Expr> {
    leaf().prop_recursive(6, 40, 4, |inner| {
        let args = |count| vec(inner.clone(), count);
        let of = |functions: Vec<Function>, args: BoxedStrategy<Vec<Expr>>| {
            (select(functions), args).prop_map(|(function, args)| Expr::Call(function, args))
        };
        let unary = vec![
            Function::Negate,
            Function::Not,
            Function::StringLength,
            Function::Int,
            Function::Round,
            Function::Number,
        ];
        let texts = vec![Function::StartsWith, Function::Contains, Function::Round];
        let pattern = select(vec!["", "1[3-9][0-9]{9}", "(a|b)*c?", "[一-龥]+", r"\d+[^x].", "^a$"])
            .prop_map(|source| Expr::Pattern(Pattern::compile(source).expect("a pattern")));
        prop_oneof![
            4 => of(BINARY.to_vec(), args(2..=2).boxed()),
            2 => of(unary, args(1..=1).boxed()),
            1 => of(texts, args(2..=2).boxed()),
            1 => of(vec![Function::If], args(3..=3).boxed()),
            1 => of(vec![Function::Concat], args(1..=4).boxed()),
            1 => of(vec![Function::Coalesce], args(2..=3).boxed()),
            1 => (inner.clone(), pattern).prop_map(|(text, pattern)| {
                Expr::Call(Function::Regex, vec![text, pattern])
            }),
        ]
    })
}

fn leaf() -> impl Strategy<Value = Expr> {
    let named = prop_oneof![reference(), Just(Expr::Own)];
    prop_oneof![
        number(),
        text(),
        reference(),
        ("[a-z][a-z0-9-]{0,8}", "[a-z][a-z0-9-]{0,8}")
            .prop_map(|(id, row)| Expr::Cell(QuestionId::new(id), ChoiceId::new(row))),
        Just(Expr::Own),
        select(vec![Function::True, Function::False, Function::Today, Function::Position])
            .prop_map(|function| Expr::Call(function, Vec::new())),
        (named.clone(), text())
            .prop_map(|(question, choice)| Expr::Call(Function::Selected, vec![question, choice])),
        named.prop_map(|question| Expr::Call(Function::CountSelected, vec![question])),
        (select(vec![Function::Sum, Function::Count]), vec(reference(), 1..4))
            .prop_map(|(function, args)| Expr::Call(function, args)),
    ]
}

fn reference() -> impl Strategy<Value = Expr> {
    "[a-z][a-z0-9-]{0,8}(#[2-9])?".prop_map(|id| Expr::Ref(QuestionId::new(id)))
}

/// A number of up to 15 digits; one with a sign is a call.
fn number() -> impl Strategy<Value = Expr> {
    "[0-9]{1,12}(\\.[0-9]{1,3})?"
        .prop_map(|digits| Expr::Number(read_number(&digits).expect("a number of few digits")))
}

/// Text with at most one of the two quotation marks.
fn text() -> impl Strategy<Value = Expr> {
    prop_oneof!["[^']{0,6}", "[^\"]{0,6}"].prop_map(Expr::Text)
}

proptest! {
    #[test]
    fn what_is_printed_reads_as_the_same_expression(expr in expression()) {
        let printed = expr.to_string();
        prop_assert_eq!(parse(&printed), Ok(expr), "{}", printed);
    }

    #[test]
    fn a_phone_reads_the_same_expression(expr in expression()) {
        for written in [serde_json::to_string(&expr).expect("JSON"), json::to_string(&expr)] {
            let tree = json::parse(&written).expect("JSON");
            prop_assert_eq!(json::from_value::<Expr>(&tree), Ok(expr.clone()), "{}", written);
        }
    }

    #[test]
    fn no_text_makes_the_parser_fall_over(source in "[-$ {}a-z.()'\"<>=!+*0-9,七]{0,60}") {
        if let Ok(expr) = parse(&source) {
            prop_assert_eq!(parse(&expr.to_string()), Ok(expr));
        }
    }
}

#[test]
fn a_pack_says_an_expression_in_few_bytes() {
    let pack = survey([question("q", rating(5)), only_if("${q} < 3 and . != 'a'", question("r", rating(5)))]);
    let written = serde_json::to_string(&pack.questions[1].relevant).expect("JSON");
    assert_eq!(written, r##"["and",["<",["$","q"],["#",3.0]],["!=",["."],["'","a"]]]"##);
}
