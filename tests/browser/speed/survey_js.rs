//! SurveyJS with the same questions, put onto a page as its documentation has
//! it; without its fonts, which come from another host.

use std::fs;
use std::path::Path;

use fairstall::engine::pack::{Pack, Question};
use fairstall::engine::question::{Choices, Kind};
use serde_json::{Value, json};

/// Where `scripts/tools.sh bench` puts it, with a compressed copy beside each file.
const PACKAGES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/target/tools/bench-web/node_modules");

/// What it is made of.
const FILES: [(&str, &str); 3] = [
    ("survey-core", "survey-core.fontless.min.css"),
    ("survey-core", "survey.core.min.js"),
    ("survey-js-ui", "survey-js-ui.min.js"),
];

/// Its page.
pub const PAGE: &str = r#"<!doctype html>
<html lang="zh-Hans">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>SurveyJS</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="survey-core.fontless.min.css">
<script defer src="survey.core.min.js"></script>
<script defer src="survey-js-ui.min.js"></script>
<script defer src="survey.js"></script>
</head>
<body>
<div id="survey"></div>
</body>
</html>
"#;

/// The script that asks these questions.
pub fn script(pack: &Pack) -> String {
    let questions: Vec<Value> = pack.questions.iter().map(|question| element(question)).collect();
    let survey = json!({ "title": pack.title, "elements": questions });
    format!(
        "const survey = new Survey.Model({survey});
survey.onComplete.add(({{ data }}) => {{
  const saved = JSON.parse(localStorage.getItem('answers') ?? '[]');
  saved.push(data);
  localStorage.setItem('answers', JSON.stringify(saved));
}});
survey.render(document.getElementById('survey'));
"
    )
}

/// Puts what it is made of into a folder.
pub fn put_into(folder: &Path) {
    for (package, name) in FILES {
        for name in [name.to_owned(), format!("{name}.br")] {
            let from = Path::new(PACKAGES).join(package).join(&name);
            let copied = fs::copy(&from, folder.join(name));
            copied.unwrap_or_else(|error| {
                panic!("{}: {error}; `scripts/tools.sh bench` installs it", from.display())
            });
        }
    }
}

fn element(question: &Question) -> Value {
    let mut element = match &question.kind {
        Kind::Single(single) => {
            json!({ "type": "radiogroup", "choices": choices(question, &single.choices) })
        }
        Kind::Multiple(multiple) => {
            json!({ "type": "checkbox", "choices": choices(question, &multiple.choices) })
        }
        Kind::Rating(rating) => json!({ "type": "rating", "rateMin": rating.first, "rateMax": rating.last }),
        Kind::Number(number) => {
            json!({ "type": "text", "inputType": "number", "min": number.min, "max": number.max })
        }
        _ => panic!("{} is of no kind that is asked here", question.id),
    };
    element["name"] = json!(question.id);
    element["title"] = json!(question.label);
    element["isRequired"] = json!(question.required);
    element
}

fn choices(question: &Question, choices: &Choices) -> Value {
    let declining = question.decline.then(|| json!({ "value": "declined", "text": "不想说" }));
    let offered = choices.0.iter().map(|choice| json!({ "value": choice.id, "text": choice.label }));
    offered.chain(declining).collect()
}
