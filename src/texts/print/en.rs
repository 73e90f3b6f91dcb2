//! English.

use super::{FormTexts, PosterTexts, PrintTexts};

pub(super) static PRINT: PrintTexts = PrintTexts {
    print: "Print",
    what: "What to print",
    posters: PosterTexts {
        title: "Posters",
        hint: "One A4 page a station. Whoever scans the code answers on a phone of their own, and is filed under that station.",
        address: "Address of the site",
        no_address: "This is no address. It begins with https:// or http://.",
        this_machine: "Only this machine reaches this address: no phone that scans the code will. Write the site’s own address.",
        by_number: "This address is a number. If the network gives the laptop another one, these posters lead nowhere: print them on the day, or use a host name.",
        leads_to: "The code leads to",
        start: "The start screen",
        own: "Answered on people’s own phones",
        stations: "Stations",
        no_station: "No station",
        qr: |address| format!("QR code of {address}"),
        how_to: [
            "Scan the code with your camera or WeChat.",
            "Answer a few questions. No app, no sign-up.",
            "Answers stay on the phone that you answer on.",
        ],
    },
    form: FormTexts {
        title: "Questionnaires on paper",
        hint: "Numbers and keys are those of the page Paper, where filled-in sheets are typed in. It is printed in the language of the desk.",
        activity: "Questionnaire",
        none: "No activity of this event has a sheet of paper: quizzes that draw their questions have none.",
        private: |count| {
            format!(
                "{count} private {} not on it: what is on paper is not sealed.",
                if count == 1 { "question is" } else { "questions are" }
            )
        },
        sheet: "Sheet no.",
        station: "Station",
        how: "Tick one box a question, unless it says otherwise. Leave out what you would rather not say.",
        several: "Tick all that apply.",
        up_to: |most| format!("Tick up to {most}."),
        rank: "Write the boxes’ signs in order, the first one first:",
        match_up: "Write the right sign on each line.",
        taken: |number, keys| format!("Only if you ticked {keys} in question {number}."),
        not_taken: |number, keys| format!("Not if you ticked {keys} in question {number}."),
        depends: |numbers| format!("Only after certain answers to {numbers}: ask us."),
        answer_to: |number| format!("(your answer to {number})"),
    },
};
