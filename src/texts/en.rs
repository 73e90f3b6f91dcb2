//! English.

mod data;

pub(super) use self::data::DATA;
use super::interface::{
    ChartTexts, DeskTexts, LaterTexts, PageTexts, PaperTexts, RegisterTexts, RunTexts, Texts, TroubleTexts,
    grouped,
};
use crate::engine::answer::Violation;

pub(super) static TEXTS: Texts = Texts {
    run: RunTexts {
        language: "Language",
        about_seconds: |seconds| format!("about {seconds} seconds"),
        about_minutes: |minutes| format!("about {minutes} minutes"),
        question_of: |number, count| format!("Question {number} of {count}"),
        page_of: |number, count| format!("Page {number} of {count}"),
        start_anew: "Start anew",
        unfinished: "Unfinished",
        done: "Done",
        back: "Back",
        back_page: "Back",
        leave: "Leave",
        next: "Next",
        next_page: "Next",
        skip: "Skip",
        check: "Check",
        finish: "Finish",
        saving: "Saving…",
        try_again: "Try again",
        to_start: "Back to the start",
        optional: "Optional",
        choose_one: "Choose one",
        choose_any: "Choose all that apply",
        choose_region: "Tap the place in the picture, or choose below",
        choose_each: "One for each",
        rank: |ranks| format!("Tap in order, from 1 to {ranks}"),
        less: "Less",
        more: "More",
        draw: "Draw with a finger, a mouse or a pen",
        other_label: "Please say what",
        decline: "Prefer not to say",
        required: "Please answer this question first.",
        right_choice: "Right answer",
        your_choice: "Your choice",
        thanks: "Thank you!",
        saved: "Your answers are saved on this phone.",
        loading: "Opening…",
        rights: "Know your rights",
    },
    trouble: TroubleTexts {
        title: "Something went wrong",
        unknown_activity: |id| format!("There is no activity “{id}” here. Choose one from the start."),
        unknown_station: |id| format!("There is no station “{id}”; answers are filed without one."),
        offline: "The site cannot be reached. Check the network and try again.",
        not_found: |status| format!("The site lacks these questions (code {status}). Please tell the staff."),
        newer: "This needs a newer version of the app. Reload the page, or tell the staff.",
        corrupt: "This content cannot be read. Please tell the staff.",
        event: "The event’s settings (event.json) have a problem. Please tell the staff:",
        draft_lost: "The unfinished run cannot be read any more. Start anew; finished answers are not affected.",
        no_storage: "This browser keeps nothing, so you cannot answer here. Leave private browsing, or use another browser.",
        storage_full: "The phone’s storage is full; the last change was not saved. Free some space and try again; do not close the page.",
        storage_failed: |reason| {
            format!("It could not be saved on the phone ({reason}). Try again; do not close the page.")
        },
        not_saved: "Not saved yet",
        journal_emptied: |now, before| {
            format!(
                "This phone had {before} records and now has {now}: the browser’s data may have been cleared."
            )
        },
        language_failed: "The language could not be changed. Check the network.",
    },
};

pub(super) static LATER: LaterTexts = LaterTexts {
    time_up: "Time is up.",
    text_size: "Size of letters",
    read_aloud: "Read aloud",
    plain: "Easy mode",
    resume_title: "There is an unfinished run here",
    resume_text: "Go on with it, or start anew. If you start anew, the unfinished answers are not kept.",
    resume: "Go on",
    move_up: "Move up",
    move_down: "Move down",
    stars: |stars, of| format!("{stars} of {of}"),
    undo: "Undo",
    clear: "Clear",
    type_instead: "If you cannot draw, type it:",
    right: "That’s right",
    partial: "Partly right",
    wrong: "Not this one",
    right_place: "Right place",
    wrong_place: "Another place",
    right_answer: |answer| format!("The right answer: {answer}"),
    your_answer: |answer| format!("Your answer: {answer}"),
    cited: |statute, article| format!("{statute}, {article}"),
    in_force_since: |day| format!("in force since {day}"),
    law_as_of: |day| format!("Law as of {day}"),
    law_outdated: |day| format!("The law was checked only until {day} and may have changed since."),
    score: |right, of| format!("{right} of {of} right"),
    score_words: |right, of| match (right, of) {
        (right, of) if right == of => "All right. Well done!",
        (0, _) => "Never mind: what you learnt is what counts.",
        _ => "Nice. You know a little more now.",
    },
    passed: "Passed!",
    not_passed: "Not a pass this time, and still you know a little more now.",
    keep_card: "Keep the score card",
    keep_card_help: "Or press and hold the picture.",
    review: "Question by question",
    receipt: "Your receipt code:",
    receipt_help: "Keep this code (take a photo): with it the organisers can delete your answers.",
    claim: "Show this code to a volunteer:",
    won: |prize| format!("You have won: {prize}"),
    prizes_gone: "All prizes of this phone have been won. Thank you all the same!",
    in_the_draw: "You take part in the draw",
    hand_over: "Volunteer: handed over",
    handed_over: "Handed over.",
    leaving: |seconds| format!("Back to the start in {seconds} s. Touch the screen to stay."),
    leaves: "This page soon goes back to the start, unless the screen is touched or a key is pressed.",
    still_there: "Still there?",
    giving_up: |seconds| {
        format!("In {seconds} seconds this goes back to the start, and the answers so far are not kept.")
    },
    still_here: "Yes, go on",
    next_person: "No, next person",
    organisers: "For organisers",
    today: |people| {
        format!("{people} {} answered here today", one_or_more(people, "person has", "people have"))
    },
    assisted: "A volunteer is filling this in",
    seconds_left: |seconds| format!("{seconds} seconds left"),
    violation: |violation| match violation {
        Violation::Required => "Please answer this question first.",
        Violation::NotOffered => "Please choose one of the options.",
        Violation::OtherMissing => "Please say what it is, or choose something else.",
        Violation::TooFew { .. } => "Please choose at least {}.",
        Violation::TooMany { .. } => "Please choose at most {}.",
        Violation::Exclusive => "This option does not go with the others.",
        Violation::NotANumber => "Please enter a number, such as 12.",
        Violation::NotADate => "Please enter a whole date: year, month and day.",
        Violation::NotWhole => "Please enter a whole number.",
        Violation::Unsealed => {
            "This phone could not seal this, so it is not kept. Clear it, or ask a volunteer."
        }
        Violation::TooSmall { .. } => "It cannot be less than {}.",
        Violation::TooLarge { .. } => "It cannot be more than {}.",
        Violation::OffStep { .. } => "Please use steps of {}.",
        Violation::TooEarly { .. } => "It cannot be before {}.",
        Violation::TooLate { .. } => "It cannot be after {}.",
        Violation::Incomplete { .. } => "Not finished yet: {} to go.",
        Violation::Constraint { .. } => "This answer cannot be right. Please check it.",
        Violation::TooLong { .. } => "Too much: at most {}.",
    },
};

pub(super) static REGISTER: RegisterTexts = RegisterTexts {
    not_asked: "The organisers have set up no key, so this phone does not ask for:",
    sealing: "Sealed on this phone at once; only the organisers can read it.",
    sealed: "Given, sealed; type again to change.",
    key_gone: "This phone has no key of the organisers any more, so an answer here cannot be kept. Please tell the staff.",
};

pub(super) static PAPER: PaperTexts = PaperTexts {
    no_activity: "No activity here has a sheet of paper: where questions are drawn, everybody gets others.",
    how: "A digit or letter takes a choice. Enter or ↓ goes on, Backspace or ↑ back. 0 or - is left blank, x is “prefer not to say”.",
    sheet: "Sheet",
    private: |count| {
        format!(
            "{} not typed in here: private answers are sealed, and that is only done in a run on a phone.",
            one_or_more(count, "1 private question is", &format!("{count} private questions are"))
        )
    },
    not_asked: "Not asked as things stand.",
    not_asked_given: "Not asked as things stand: what is typed here does not count.",
    on_paper: "Stays on paper.",
    blank: "Left blank",
    save: "Save the sheet",
    save_as_it_is: "Save as it is",
    untouched: "Nothing has been typed in yet.",
    refused: |count| {
        format!(
            "{} a look. Saved as it is, what is missing stays missing, and what cannot be so counts as skipped.",
            one_or_more(count, "1 question needs", &format!("{count} questions need"))
        )
    },
    empty: "Empty the sheet",
    really_empty: "Really empty it?",
    saved: "Saved.",
    saved_as: |sheet| format!("Saved as sheet {sheet}."),
    taken: |sheet| format!("Sheet {sheet} has been typed in already."),
    check: "Check it: type it again",
    checking: |sheet| {
        format!("Sheet {sheet} is being checked: type it again, without looking at the first time.")
    },
    leave_check: "Do not check",
    compare: "Compare",
    agrees: |sheet| format!("Sheet {sheet} checked: both times agree."),
    differs: |sheet, count| {
        format!("Sheet {sheet}: {count} {}", one_or_more(count, "answer differs", "answers differ"))
    },
    settle_how: "Look at the paper, and take what stands there: 1 for the first time, 2 for the second.",
    first: "First:",
    second: "Second:",
    settle: "Save what is right",
    type_on: "Back to the form",
    first_was_right: |sheet| format!("Sheet {sheet} checked: the first time was right."),
    corrected: |sheet| format!("Sheet {sheet} checked, and saved as corrected."),
    sitting: |(sheets, differing, sheet_rate), (answers, wrong, answer_rate)| {
        format!(
            "Checked in this sitting: {sheets} {}, {differing} of them with differences ({sheet_rate}); {wrong} of {answers} answers differed ({answer_rate}).",
            one_or_more(sheets as usize, "sheet", "sheets")
        )
    },
};

pub(super) static DESK: DeskTexts = DeskTexts {
    title: "Desk",
    pages: PageTexts {
        label: "Pages of the desk",
        counts: "Counts",
        stations: "Stations",
        tickets: "Tickets",
        prizes: "Prizes",
        counters: "Counters",
        cases: "Cases",
        wall: "Pledge wall",
        report: "Report",
        data: "Data",
        keys: "Keys",
        paper: "Paper",
        phone: "This phone",
        print: "Print",
    },
    to_start: "Start screen",
    on_this_phone: |count| format!("{count} {} on this phone", one_or_more(count, "record", "records")),
    as_of: |time| format!("as of {time}"),
    read_so_far: |read, total| format!("{} of {} read", grouped(read), grouped(total)),
    nothing_yet: "Nobody has finished yet.",
    unreadable: |count| {
        format!(
            "{} be read: not counted, kept as they are, and exported in responses.jsonl.",
            one_or_more(count, "1 record cannot", &format!("{count} records cannot"))
        )
    },
    unknown_pack: |count| {
        format!(
            "{count} {} to questions that are gone: not counted, but exported in responses.jsonl and responses.csv.",
            one_or_more(count as usize, "record belongs", "records belong")
        )
    },
    other_version: |count| {
        format!(
            "{count} {} to a version of the questions that is not here; the questions are matched by id.",
            one_or_more(count, "record belongs", "records belong")
        )
    },
    simulated: |count| {
        format!(
            "{count} of them {} made up for a dry run, and count as any other; the files hold them too.",
            one_or_more(count, "was", "were")
        )
    },
    simulated_left_out: |count| {
        format!(
            "{count} of them {} made up for a dry run, and left out of what is shown; the files hold them.",
            one_or_more(count, "was", "were")
        )
    },
    outdated: |title, day| {
        format!(
            "“{title}” is out of date: it was checked only until {day}, and the law or the prices in it may have changed since. Stop using it: \
             have it checked again, set checked_on and valid_until in its file and build the site anew, or take what runs it out of event.json."
        )
    },
    pack_trouble: |pack, words| {
        format!(
            "The questions “{pack}” cannot be opened; their records are not counted, but can be exported. {words}"
        )
    },
    read_failed: |reason| {
        format!("The records on this phone could not be read ({reason}). Press Refresh to try again.")
    },
    plan_trouble: |reason| format!("desk.json cannot be read; counters are missing: {reason}"),
    plan_ids: |ids| format!("desk.json has ids that cannot be used, or twice: {ids}"),
    fallback_storage: "This browser offers only its second-best storage. Export early.",
    no_storage: "This browser does not let pages keep data, so there are no records to see. Leave private browsing, or use another browser.",
    activity: "Activity",
    station: "Station",
    all_stations: "All stations",
    no_station: "No station",
    started: "Started",
    finished: "Finished",
    abandoned: "Given up",
    by_station: "Runs by station",
    scores: "Scores",
    score_row: |right, of| format!("{right} of {of} right"),
    passed: |passed, graded, percent| format!("{passed} of the {graded} marked runs passed ({percent})."),
    questions: "Question by question",
    of_answered: |count| format!("{count} answered"),
    of_finished: |count| format!("{count} finished"),
    several: "Several could be chosen, so the percentages may add up to more than 100%.",
    reading: |percent, label, base| format!("{percent} of the {base} who answered here chose “{label}”."),
    not_answered: |skipped, declined, not_relevant, not_reached| {
        format!(
            "skipped {skipped}, declined {declined}, not relevant {not_relevant}, run given up {not_reached}"
        )
    },
    right_rate: |percent, base| format!("{percent} right (of {base} marked)"),
    partial_rate: |percent| format!("{percent} partly right"),
    numbers: |n, mean, median, min, max| {
        format!("{n} answered: mean {mean}, median {median}, least {min}, greatest {max}")
    },
    quartiles: |q1, q3| format!("Half of them lie from {q1} to {q3}."),
    item: |facility, discrimination| {
        let discrimination = discrimination
            .map_or_else(String::new, |discrimination| format!("; discrimination {discrimination}"));
        format!("On average {facility} of the mark{discrimination}.")
    },
    misled: |percent, label| format!("Most chosen wrong answer: “{label}” ({percent})."),
    right_value: |right| format!("Right answer: {right}."),
    texts: |count| format!("{count} {}", one_or_more(count, "text", "texts")),
    more: |count| format!("Show {count} more"),
    stands_apart: "This question means something else in another version and is counted apart.",
    sealed: "Private: sealed on the phone, and in no count.",
    right_mark: "right",
    charts: ChartTexts {
        table: "Figures as a table",
        option: "Option",
        count: "Answers",
        percent: "Percent",
        value: "Value",
        base: "Answered",
        mean: "Mean",
        item: "Item",
        mean_rank: "Mean rank",
        first_places: "First places",
        ranked: "Ranked it",
        score: "Score",
        runs: "Runs",
        rank: |rank| format!("Rank {rank}"),
        up_to: |from, to| format!("{from} to under {to}"),
        mean_mark: |mean| format!("mean {mean}"),
        mean_rank_mark: |mean| format!("mean rank {mean}"),
        right_mark: |right| format!("right: {right}"),
        pass_mark: |share| format!("pass from {share}"),
        row_base: |base| format!("{base} answered"),
        lie_in: |percent, base, values| format!("{percent} of the {base} who answered here gave {values}."),
        given: "Given",
        gave: |percent, base, words| format!("{percent} of the {base} who answered here gave “{words}”."),
        other_values: |count| format!("{count} {}", one_or_more(count, "other", "others")),
        drawing_or_not: "Drawing",
        drawn: "Drawn",
        skipped: "Skipped",
        declined: "Declined",
        of_asked: |count| format!("{count} asked"),
        drew: |drew, asked| format!("{drew} of the {asked} who were asked here drew something."),
        row_chose: |percent, base, row, column| {
            format!("{percent} of the {base} who answered “{row}” here chose “{column}”.")
        },
        put_first: |percent, base, item| {
            format!("{percent} of the {base} who answered here put “{item}” first.")
        },
        matched: |percent, base, left| {
            format!("{percent} of the {base} who matched “{left}” here were right: the hardest.")
        },
        wrong_partner: |partner, figures| format!("Most chosen wrong: “{partner}” ({figures})"),
        scored: |percent, base, score| format!("{percent} of the {base} who finished here had {score}."),
        search: "Search the texts",
        found: |found, count| format!("{found} of {count} found"),
        drawing: |number| format!("Drawing {number}"),
    },
    cross: "One question by another",
    cross_rows: "Rows",
    cross_columns: "Columns",
    cross_show: "Show the table",
    cross_base: "Runs",
    cross_caption: |time| format!("Finished runs at {time}; percents are of each row’s runs"),
    cross_caption_times: |time| {
        format!(
            "Finished runs at {time}; both repeat together, so each time counts, and percents are of each row’s answers"
        )
    },
    cross_small: "* fewer than 5: too few to conclude from, and perhaps enough to recognise somebody.",
    language: "Language",
    mode: "Held the phone",
    mode_name: |mode| match mode {
        "assisted" => "Volunteer",
        "paper" => "Paper sheet",
        _ => "Participant",
    },
    hour: "Hour",
    narrow: "Only some of the runs",
    show_all: "Show all",
    any: "Any",
    from_hour: "Started from",
    to_hour: "Started before",
    made_up: "Made-up runs",
    counted: "Counted",
    left_out: "Left out",
    answered_question: "Who answered this question",
    answer: "with",
    admitted: |admitted, of| {
        format!("{admitted} of the {of} {} here are shown.", one_or_more(of as usize, "run", "runs"))
    },
    none_admitted: "No finished run is like this.",
    cross_reading: |column, (most, high, high_base), (least, low, low_base)| {
        format!(
            "They differ most in “{column}”: {high} of the {high_base} in “{most}”, {low} of the {low_base} in “{least}”."
        )
    },
    cross_nothing: "No two rows of 5 runs or more differ.",
    exports_of_all: "The files hold everything, not only what is shown.",
    subjects: "What is judged",
    subjects_caption: "By the mean, the highest first",
    subjects_reading: |(high, high_mean, high_n), (low, low_mean, low_n)| {
        format!(
            "“{high}” comes out highest (mean {high_mean} of {high_n} answers), “{low}” lowest (mean {low_mean} of {low_n})."
        )
    },
    subjects_too_few: "Fewer than two of them have 5 answers: too few to compare.",
    subjects_file: "What is judged: means and grades by station and subject",
    judged_by: "Compared by",
    judged_answers: "Answers",
    judged_mean: "Mean",
    judged_grade: "Grade",
    exports: "Export",
    exports_hint: "The CSV files open in Excel or WPS; responses.jsonl is the full record, for merging several phones.",
    responses_file: "Answers: a row for each finished run",
    tallies_file: "Tallies: counts and percentages by station, question and option",
    codebook_file: "Codebook: what every column and option means",
    cases_file: "Cases in registers: how each stands",
    counters_file: "What was counted by hand, by station and hour",
    tickets_file: "Every ticket: when it was handed out and called",
    stations_file: "How many runs were finished at each station, of how many that are wanted",
    prizes_file: "What every phone had of each prize, and what became of it",
    workbook_file: "One workbook of everything: answers, counts, codebook, desk",
    journal_file: "The full record: for keeping and for merging",
    private_file: "Private answers",
    private_hint: "A key is unlocked. This file holds names, contacts and stories in plain words: keep it where nobody else reads it, and delete it when it is no longer needed.",
    private_responses_file: "All responses, with what is private opened",
    publish: "To publish",
    publish_hint: "No figure of fewer than five people, no times, no phones, nothing that was typed. Several answers together may still point to somebody: publish counts rather than responses.",
    public_tallies_file: "Counts of all stations together; a * stands for few",
    public_responses_file: "One row a response, values of few left blank",
    backup_file: "Everything on this phone: records, and the questions they were made with",
    preparing: "Preparing the file…",
    download_refused: "The browser refuses the download. Open this page in the system’s browser.",
    export_failed: "The file could not be made.",
    refresh: "Refresh",
};

fn one_or_more<'t>(count: usize, one: &'t str, more: &'t str) -> &'t str {
    if count == 1 { one } else { more }
}
