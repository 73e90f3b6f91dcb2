//! English.

use super::Words;

pub(super) static WORDS: Words = Words {
    title: |event| format!("Summary: {event}"),
    made_up: "[Dry run] Every number in this text is made up. Do not hand it in.",
    background: "1. Background and theme",
    held: |organiser, event, theme| {
        let theme = if theme.is_empty() { String::new() } else { format!(" Its theme was “{theme}”.") };
        format!("{event} was held. Responsible: {organiser}.{theme}")
    },
    occasion: "15 March is World Consumer Rights Day. With quizzes, questionnaires and an advice desk the event told passers-by about their rights as consumers and how to use them, and asked about their experience.",
    when: "2. Date and places",
    day: |day| format!("Date: {day}."),
    places: |places| format!("Places: {places}."),
    preparation: "3. Preparation",
    packs: |quizzes, surveys, registers, questions| {
        format!(
            "Prepared were {quizzes} quizzes, {surveys} surveys and {registers} registers with {questions} questions in all."
        )
    },
    languages: |languages| format!("The questions were available in these languages: {languages}."),
    phones: |count| format!("Answers were collected on {count} phones, which need no network."),
    more_preparation: "[Please add: publicity, training, materials, places]",
    done: "4. What was done",
    activities: "How often each activity was finished",
    activity: "Activity",
    finished: "Finished",
    abandoned: "Given up",
    numbers: "5. Numbers",
    here: |count| {
        format!(
            "{count} runs were finished. The figures below are of those who answered here, and of nobody else."
        )
    },
    turnout: "Finished runs by station and mode",
    station: "Station",
    no_station: "No station given",
    modes: ["On their own", "With a volunteer", "On paper"],
    all: "All",
    right_rates: "How much was right",
    marked: "Marked answers",
    right: "Right",
    average: "Right answers per run",
    missed: "Most missed questions",
    missed_hint: "By the share of marked answers that were right; questions that were marked fewer than 5 times are left out.",
    question: "Question",
    right_answer: "Right answer",
    law: "Law",
    cited: |statute, article| format!("{statute}, {article}"),
    surveys: "6. What the surveys found",
    survey: |title, count| format!("“{title}”: finished {count} times."),
    most_chose: |question, base, share, choice| {
        format!("“{question}” Of the {base} who answered here, most chose “{choice}”: {share}.")
    },
    mean: |question, base, mean, first, last| {
        format!("“{question}” The {base} who answered here gave {mean} on average, from {first} to {last}.")
    },
    number: |question, base, mean, median| {
        format!("“{question}” Of the {base} who answered here, the mean is {mean} and the median {median}.")
    },
    wrote: |question, base| {
        format!("“{question}” {base} wrote something of their own; it is in responses.csv.")
    },
    of_answered: |base| format!("of the {base} who answered here"),
    several: "Several could be chosen, so that percents may add up to more than 100.",
    cases: "7. Advice, complaints and reports",
    no_cases: "No cases were taken down.",
    by_kind: "By kind",
    kind: "Kind",
    count: "Count",
    by_status: "By status",
    status: "Status",
    statuses: ["Taken", "Passed on", "Answered", "Settled"],
    recovered: |yuan| format!("{yuan} yuan were recovered for consumers."),
    on_site: "8. On site",
    counted: "Counted by hand",
    what: "What",
    prizes: "Prizes",
    prize: "Prize",
    brought: "Brought",
    won: "Won",
    handed: "Handed over",
    tickets: |given, served, wait| {
        let wait = wait.map(|minutes| format!("; the average wait was {minutes} min")).unwrap_or_default();
        format!("{given} tickets were handed out and {served} served{wait}.")
    },
    pledges: |count| format!("{count} pledges were made."),
    went_well: "9. What went well",
    to_improve: "10. What to improve",
    busiest: |hour, count| format!("The hour from {hour} was the busiest: {count} runs were finished in it."),
    completed: |finished, started, share| {
        format!("Of {started} runs that were begun, {finished} were finished: {share}.")
    },
    best_known: |question, share, base| {
        format!("“{question}” is known best: of {base} answers that were marked here, {share} were right.")
    },
    target_met: |done, wanted| format!("{wanted} runs were planned, and {done} finished."),
    lagging: |station, done, wanted| {
        format!("{station} lagged behind with {done} of {wanted} planned runs: move helpers there earlier.")
    },
    long_wait: |minutes| {
        format!(
            "People waited {minutes} min on average, which is long: open more desks, or hand out tickets by the hour."
        )
    },
    left_at: |activity, left, started, question| {
        format!(
            "Of {started} runs of “{activity}”, {left} were given up, most often at the question “{question}”."
        )
    },
    least_known: |question, share, base| {
        format!(
            "“{question}” needs more explaining: of {base} answers that were marked here, only {share} were right."
        )
    },
    prizes_gone: |prize| format!("“{prize}” ran out: bring more."),
    more_good: "[Please add: what else went well]",
    more_bad: "[Please add: other problems, and what to do about them]",
    photographs: "11. Photographs",
    photograph: |number| format!("[Photograph {number}: put it here, with time, place and what it shows]"),
    people: "12. Partners and staff",
    partners: "[Please add: hosts, partners, advisers]",
    staff: "[Please add: who was in charge, volunteers]",
    annexes: "Annexes",
    annex: [
        "responses.csv: a row for each response",
        "tallies.csv: all counts",
        "codebook.csv: what every column means",
        "workbook.xlsx: all of these in one workbook",
    ],
    base_note: "Percents are of those who answered the question, rounded to one decimal.",
};
