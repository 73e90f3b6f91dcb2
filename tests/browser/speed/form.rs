//! What a student would write by hand: one page of HTML, with a few lines of
//! style and script in it.

use fairstall::engine::pack::{Pack, Question};
use fairstall::engine::question::{Choices, Kind};

const HEAD: &str = r#"<!doctype html>
<html lang="zh-Hans">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>TITLE</title>
<link rel="icon" href="data:,">
<style>
body { max-width: 40rem; margin: auto; padding: 1rem; font: 1rem/1.5 system-ui, sans-serif; }
fieldset { margin: 0 0 1rem; border: 1px solid #bbb; border-radius: .5rem; }
legend { font-weight: bold; }
label { display: block; padding: .6rem; }
button { padding: .8rem 2rem; font: inherit; }
</style>
</head>
<body>
<h1>TITLE</h1>
<form>
"#;

const FOOT: &str = r#"<button>提交</button>
</form>
<script>
document.querySelector('form').onsubmit = (event) => {
  event.preventDefault();
  const saved = JSON.parse(localStorage.getItem('answers') ?? '[]');
  saved.push([...new FormData(event.target)]);
  localStorage.setItem('answers', JSON.stringify(saved));
  document.body.innerHTML = '<h1>谢谢！</h1>';
};
</script>
</body>
</html>
"#;

/// The page that asks these questions.
pub fn page(pack: &Pack) -> String {
    let fields: String =
        (1..).zip(&pack.questions).map(|(number, question)| fieldset(number, question)).collect();
    format!("{}{fields}{FOOT}", HEAD.replace("TITLE", &pack.title))
}

fn fieldset(number: usize, question: &Question) -> String {
    let controls: String = match &question.kind {
        Kind::Single(single) => choices(question, "radio", &single.choices),
        Kind::Multiple(multiple) => choices(question, "checkbox", &multiple.choices),
        Kind::Rating(rating) => (rating.first..=rating.last)
            .map(|step| label(question, &format!(r#"type="radio" value="{step}""#), &step.to_string()))
            .collect(),
        Kind::Number(number) => label(question, r#"type="number""#, &number.unit),
        _ => panic!("{} is of no kind that is asked here", question.id),
    };
    format!("<fieldset>\n<legend>{number}. {}</legend>\n{controls}</fieldset>\n", question.label)
}

fn choices(question: &Question, kind: &str, choices: &Choices) -> String {
    // A browser would want every box of a group to be ticked.
    let required = if question.required && kind == "radio" { " required" } else { "" };
    let declining = question.decline.then_some(("declined", "不想说"));
    let offered = choices.0.iter().map(|choice| (choice.id.as_str(), choice.label.as_str()));
    offered
        .chain(declining)
        .map(|(value, words)| label(question, &format!(r#"type="{kind}" value="{value}"{required}"#), words))
        .collect()
}

fn label(question: &Question, attributes: &str, words: &str) -> String {
    format!("<label><input name=\"{}\" {attributes}> {words}</label>\n", question.id)
}
