//! English.

use super::{
    AddressTexts, BackupTexts, CardTexts, CasesTexts, ChartTexts, ConflictTexts, CountersTexts, DataTexts,
    DayTexts, DeleteTexts, DeskTexts, DryRunTexts, EraseTexts, FaultTexts, FormTexts, HealthTexts,
    InAppTexts, InsecureTexts, InstallTexts, KeysTexts, LaterTexts, LoadingTexts, LockTexts, OfflineTexts,
    OverdueTexts, PackTexts, PageTexts, PaperTexts, PhoneTexts, PickingTexts, PosterTexts, PrintTexts,
    PrizesTexts, RegisterTexts, ReportTexts, RunTexts, SheetTexts, StallTexts, StationTexts, StationsTexts,
    SummaryTexts, Texts, TicketsTexts, TroubleTexts, WritingTexts, joined, on_day,
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
    in_force_since: |day| format!("in force since {day}", day = date(day)),
    law_as_of: |day| format!("Law as of {day}", day = date(day)),
    law_outdated: |day| {
        format!("The law was checked only until {day} and may have changed since.", day = date(day))
    },
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
    day: date,
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
    on_this_phone: |count| {
        format!(
            "{count} {} on this phone",
            one_or_more(count, "record", "records"),
            count = WRITING.number(count)
        )
    },
    as_of: |time| format!("as of {time}"),
    read_so_far: |read, total| format!("{} of {} read", WRITING.number(read), WRITING.number(total)),
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
             have it checked again, set checked_on and valid_until in its file and build the site anew, or take what runs it out of event.json.",
            day = date(day)
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
    passed: |passed, graded, percent| {
        format!(
            "{passed} of the {graded} marked runs passed ({percent}).",
            passed = WRITING.number(passed),
            graded = WRITING.number(graded)
        )
    },
    questions: "Question by question",
    of_answered: |count| format!("{count} answered", count = WRITING.number(count)),
    of_finished: |count| format!("{count} finished", count = WRITING.number(count)),
    several: "Several could be chosen, so the percentages may add up to more than 100%.",
    reading: |percent, label, base| {
        format!("{percent} of the {base} who answered here chose “{label}”.", base = WRITING.number(base))
    },
    not_answered: |skipped, declined, not_relevant, not_reached| {
        format!(
            "skipped {skipped}, declined {declined}, not relevant {not_relevant}, run given up {not_reached}"
        )
    },
    right_rate: |percent, base| format!("{percent} right (of {base} marked)", base = WRITING.number(base)),
    partial_rate: |percent| format!("{percent} partly right"),
    numbers: |n, mean, median, min, max| {
        format!(
            "{n} answered: mean {mean}, median {median}, least {min}, greatest {max}",
            n = WRITING.number(n)
        )
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
        row_base: |base| format!("{base} answered", base = WRITING.number(base)),
        lie_in: |percent, base, values| {
            format!("{percent} of the {base} who answered here gave {values}.", base = WRITING.number(base))
        },
        given: "Given",
        gave: |percent, base, words| {
            format!("{percent} of the {base} who answered here gave “{words}”.", base = WRITING.number(base))
        },
        other_values: |count| format!("{count} {}", one_or_more(count, "other", "others")),
        drawing_or_not: "Drawing",
        drawn: "Drawn",
        skipped: "Skipped",
        declined: "Declined",
        of_asked: |count| format!("{count} asked", count = WRITING.number(count)),
        drew: |drew, asked| {
            format!(
                "{drew} of the {asked} who were asked here drew something.",
                drew = WRITING.number(drew),
                asked = WRITING.number(asked)
            )
        },
        row_chose: |percent, base, row, column| {
            format!(
                "{percent} of the {base} who answered “{row}” here chose “{column}”.",
                base = WRITING.number(base)
            )
        },
        put_first: |percent, base, item| {
            format!(
                "{percent} of the {base} who answered here put “{item}” first.",
                base = WRITING.number(base)
            )
        },
        matched: |percent, base, left| {
            format!(
                "{percent} of the {base} who matched “{left}” here were right: the hardest.",
                base = WRITING.number(base)
            )
        },
        wrong_partner: |partner, figures| format!("Most chosen wrong: “{partner}” ({figures})"),
        scored: |percent, base, score| {
            format!("{percent} of the {base} who finished here had {score}.", base = WRITING.number(base))
        },
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
        format!(
            "{admitted} of the {of} {} here are shown.",
            one_or_more(of as usize, "run", "runs"),
            admitted = WRITING.number(admitted),
            of = WRITING.number(of)
        )
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
    writing: &WRITING,
};

pub(super) static DATA: DataTexts = DataTexts {
    health: HealthTexts {
        title: "Kept on this phone",
        saved: "Saved",
        unexported: "Not exported yet",
        erased: "Erased",
        last_export: |time, count| {
            format!("Last export: {time}, with {count} {}.", one_or_more(count as usize, "record", "records"))
        },
        never_exported: "Nothing was exported from this phone so far.",
        promised: "The browser has promised not to throw this data away.",
        open: "The browser may throw this data away when the phone runs out of room.",
        refused: "The browser was asked and did not promise. Export often; adding the page to the home screen may change its mind.",
        unavailable: "The browser cannot promise to keep data here: that is not available over plain HTTP. Export often.",
        ask: "Ask the browser to keep it",
        room: |used, quota| format!("{used} used of {quota}."),
        remind: "Remind after so many records",
        remind_hint: "0: never",
        accept: "Count from here on",
        accept_hint: |now, before| {
            format!(
                "{before} records were here, {now} are. If you know why, the warning can end; what is missing does not come back by that."
            )
        },
    },
    backup: BackupTexts {
        title: "Backup",
        hint: "Unfinished runs are not in it: nobody has handed them in yet.",
        make: "Make a backup",
        restore: "Take files in",
        restore_hint: "Backups and responses.jsonl of this phone and of others. The same file twice changes nothing, and what was erased stays erased.",
        as_text: "Without files: as text",
        as_text_hint: "For browsers inside other apps, which block downloads: copy the backup here and send it as a message; on the phone that collects, paste it below.",
        show_text: "Show the backup as text",
        text: "The backup",
        copy: "Copy",
        copied: "Copied.",
        pasted: "A backup that was sent as text",
        take_pasted: "Take in what was pasted",
        restoring: |file, percent| format!("{file}: {percent}%"),
        writing: |percent| format!("Saving: {percent}%"),
        cancel: "Cancel",
        offered: "Nothing is saved yet. This would come of it:",
        gain: |writes, entries| match entries {
            0 => format!("{writes} to save"),
            entries => format!("{writes} to save, {entries} of them notes of the desk"),
        },
        by_station: "New records by station",
        by_phone: "New records by phone",
        take: "Take them in",
        taken: "Taken in.",
        cancelled: "Cancelled: nothing was changed.",
        failed: |words| format!("{words} Nothing was taken in."),
        files: |count| format!("{count} files, one by one"),
        new: "new here",
        known: "were here already",
        outranks: "took the place of what said less",
        outranked: "left out: more is known here",
        conflicts: "have one id with another record: both are kept, one counts",
        erased: "erased, here too from now on",
        stay_erased: "erased here, and stay erased",
        unreadable: "cannot be read",
        foreign: "belong to another event",
        packs: "sets of questions kept",
        keys: "keys in it that are new here: look at them on the page Keys, and take them there",
        nothing: "There was nothing in it.",
        cut_short: |read, of| {
            format!(
                "The file is not as it was made: it says {of} records, and {read} of them could be read. Ask for it again."
            )
        },
        line_unreadable: |line, reason| format!("Line {line} cannot be read: {reason}"),
        line_newer: |line| format!("Line {line} was written by a newer version of this site."),
        line_foreign: |line| format!("Line {line} belongs to another event."),
        line_conflict: |line| {
            format!("Line {line}: another record has its id. Both are kept, and one of them counts.")
        },
        other_event: |theirs, ours| {
            format!(
                "This file belongs to the event “{theirs}”, this phone to “{ours}”. Nothing was taken from it."
            )
        },
        newer: "This file was written by a newer version of this site. Reload this page with a network, then try again. Nothing was taken from it.",
        gone: "The file could not be read to its end. Pick it again for the rest of it.",
        storage: |words| format!("{words} This file was not read to its end."),
    },
    conflicts: ConflictTexts {
        title: "Two things under one id",
        hint: "Files brought different things under one id: a file was changed, or a phone was copied. Every phone counts the same one of them, in whatever order files are taken in. The others are kept, and go into every backup.",
        counts: "Counts",
        beside: "Kept beside it, not counted",
        stored: "As it is stored",
    },
    erase: EraseTexts {
        title: "Erase by receipt code",
        hint: "The code is on the last screen of a run. What is erased does not come back, not even from an old backup.",
        code: "Receipt code",
        look_up: "Look it up",
        incomplete: "A code has nine characters, such as K7Q-M2X-WP4.",
        wrong_character: |character| format!("No code has the character “{character}”."),
        mistyped: "There is a slip in it: the last character does not agree with the others. Please compare it with the participant’s.",
        unknown: |code| {
            format!(
                "{code} is a good code, but no response on this phone has it. It may be on another phone."
            )
        },
        before: |code| format!("The response {code} was erased already."),
        found: |activity, station, time| format!("{activity}, {station}, begun {time}"),
        confirm: "Erase this response",
        keep: "Keep it",
        done: |code| format!("The response {code} is erased. Files exported before still hold it."),
    },
    day: DayTexts {
        title: "Close of day",
        hint: "Make a backup on every phone and take it in on the one that collects. Saved is what is on a phone; handed in is what is here.",
        this_phone: "This phone",
        id: |id| format!("Phone {id}"),
        name: "Its name",
        all: |count, fingerprint| {
            format!(
                "{count} {} saved, fingerprint {fingerprint}",
                one_or_more(count as usize, "record", "records")
            )
        },
        own: |count, fingerprint| format!("{count} of them made here, fingerprint {fingerprint}"),
        phones: "Phones of the day",
        none: "No other phone is known.",
        handed_in: |count, time, fingerprint| {
            format!("{count} handed in with the backup of {time}, fingerprint {fingerprint}")
        },
        here: |count, fingerprint| format!("{count} here, fingerprint {fingerprint}"),
        complete: "Complete",
        fewer: "Some are missing here",
        more: "More here than it handed in: take a new backup in",
        others: "As many, but not the same",
        no_backup: "No backup of its own was taken in",
        nothing: "Nothing handed in yet",
        all_in: |count| {
            format!(
                "{} handed in.",
                one_or_more(count, "The other phone has", &format!("All {count} other phones have"))
            )
        },
        missing: |count| format!("{count} {} still missing.", one_or_more(count, "phone is", "phones are")),
        expect: "Name or id of a phone that takes part",
        add: "Add",
        forget: |phone| format!("Do not wait for {phone}"),
        forget_short: "Do not wait for it",
    },
    delete: DeleteTexts {
        title: "Delete everything",
        hint: "For a phone that goes back to its owner.",
        ask: "Delete everything…",
        what: |count| {
            format!(
                "This deletes {} of this event on this phone, unfinished runs, the questions kept with them, and the list of phones. It cannot be undone.",
                one_or_more(count, "the 1 record", &format!("all {count} records"))
            )
        },
        missing: |phones| {
            format!("Not everything is handed in: {phones}. What is here may be all that there is of it.")
        },
        exported: "All of it is in the last backup. Is that file in a safe place?",
        type_count: |unexported, count| {
            format!(
                "{unexported} of them {} in no backup. Make one first, or type the number of records: {count}",
                one_or_more(unexported as usize, "is", "are")
            )
        },
        count: "Number of records",
        confirm: "Delete for good",
        keep: "Keep everything",
        done: |records, drafts| {
            format!(
                "Deleted: {records} {}, {drafts} unfinished {}.",
                one_or_more(records, "record", "records"),
                one_or_more(drafts, "run", "runs")
            )
        },
    },
    reminder: |count| {
        format!("{count} {} in no file yet.", one_or_more(count as usize, "record is", "records are"))
    },
    to_data: "Export now",
    overdue: OverdueTexts {
        due: |title, day, count| {
            format!(
                "Private answers to “{title}” were to be kept until {day}. {}.",
                one_or_more(
                    count,
                    "1 response still holds some",
                    &format!("{count} responses still hold some")
                ),
                day = date(day)
            )
        },
        wipe: "Wipe them",
        really: "Counts stay; nobody can read these answers any more. It cannot be undone, and files that were exported before still hold them.",
        confirm: "Wipe for good",
    },
};

pub(super) static PHONE: PhoneTexts = PhoneTexts {
    station: StationTexts {
        title: "Station of this phone",
        hint: "What is answered from now on is filed under it. An address with ?station=… goes before it.",
        label: "Station",
        none: "None",
    },
    offline: OfflineTexts {
        title: "Without a network",
        hint: "Keeps everything on this phone: the app, the desk, every pack and picture. Do this once while there is a network, on every phone of the stall.",
        prepare: "Prepare this phone",
        working: "Fetching everything…",
        ready: |version| format!("Ready: everything is on this phone (version {version})."),
        not_ready: "Not everything is on this phone yet.",
        incomplete: "Not everything could be fetched. What was here before still works. Check the network and try again.",
        refused: |reason| {
            format!("The browser refuses to keep the site, as private windows do. It said: {reason}")
        },
        unavailable: "This browser cannot keep the site at this address: that takes HTTPS. As long as the phone reaches the laptop or the host, everything works.",
    },
    install: InstallTexts {
        title: "As an app",
        installed: "Installed: this is the app.",
        unguarded: "The app has no address line, so its start screen shows everybody the way to the desk. Set a passphrase for the desk.",
        to_keys: "To the page Keys",
        offered: "As an app the page has its own icon and no address line to mistype, and the browser is less likely to clear its data.",
        install: "Install",
        by_menu: "Open the browser’s menu and choose “Install app” or “Add to home screen”: the page then has its own icon and no address line to mistype.",
        ios: "In Safari, tap Share, then “Add to Home Screen”, and open it from there. Safari clears what a page stored after seven days without a visit; an app on the home screen is spared that.",
        ios_first: "Install before anybody answers: the app on the home screen has a store of its own, and it begins empty.",
        ios_late: |records| {
            format!(
                "{records} {} in this browser. The app on the home screen will not have them: make a backup first, and take it in there.",
                if records == 1 { "record lies" } else { "records lie" }
            )
        },
        unavailable: "Over plain HTTP the browser does not install apps.",
    },
    address: AddressTexts {
        title: "Address",
        hint: "Answers on this phone lie under this address. Under any other, also of the same laptop, the store is another one, and empty.",
        link: "Address for the other phones",
        by_number: "This address is a number, which the network may give to somebody else tomorrow; then nothing that is here would be found under the new one. Use a host name if there is one, and make a backup before the network changes.",
        this_machine: "Only this machine reaches this address. Other phones need the one that `fairstall serve --lan` prints.",
    },
    insecure: InsecureTexts {
        notice: "This page came over plain HTTP: answers are saved, but the browser withholds some things.",
        more: "What is missing",
        title: "Over plain HTTP",
        intro: "The browser trusts only HTTPS with these, so they are missing here:",
        lacks: [
            "working without the laptop or host: do not leave its Wi-Fi",
            "a promise to keep data when room is short: make a backup often",
            "keeping the screen awake: set the phone’s own time-out to long",
            "installing as an app",
        ],
        works: "Everything else works: answering, saving, the desk, files, backups, private answers.",
    },
    in_app: InAppTexts {
        wechat: "This is the browser inside WeChat. It blocks downloads and clears what is stored when somebody logs out. Tap ⋯ and “Open in browser”, or copy the address into Chrome, Edge or Safari. Answers that were given here are here alone.",
        qq: "This is the browser inside QQ. It blocks downloads and may clear what is stored. Open the page in a real browser: copy the address into Chrome, Edge or Safari.",
        other: |name| {
            format!(
                "This is the browser inside {name}. It may block downloads and clear what is stored. Open the page in a real browser: copy the address into Chrome, Edge or Safari."
            )
        },
        link: "Address to open",
    },
    copy: "Copy",
    copied: "Copied.",
    not_kept: "The browser did not keep this setting.",
};

pub(super) static KEYS: KeysTexts = KeysTexts {
    heading: "Keys for private answers",
    intro: "Names, contacts and stories are sealed on the phone before they are stored. Only the organisers whose keys are here can open them.",
    none: "There is no key on this phone, so it asks for nothing private.",
    only_one: "There is only one key. If it is lost, nobody can read the private answers any more. Let a second organiser make a key too.",
    several: |count| format!("Private answers are sealed to {count} keys; any one of them opens all."),
    fingerprint: "Fingerprint",
    unlocked: "Unlocked now",
    locked_here: "Can be unlocked here",
    public_only: "Public part only: this phone can seal to it, not open",
    unlock: "Unlock",
    passphrase: "Passphrase",
    current: "Present passphrase",
    new: "New passphrase",
    again: "The same again",
    advice: "At least 8 characters. Four words that do not belong together are easy to remember and hard to guess.",
    too_short: "At least 8 characters, please.",
    differ: "The two are not the same.",
    name: "Name",
    name_missing: "Whose key is it? Please give a name.",
    working: "One moment…",
    change: "Change the passphrase",
    changed: "The passphrase is changed.",
    remove: "Remove",
    remove_public: |name| {
        format!(
            "Remove {name}’s key from this phone? What was sealed to it stays sealed to it; new answers here are not."
        )
    },
    remove_secret: |name| {
        format!(
            "Remove {name}’s key from this phone, with its secret? What was sealed to it can then only be read with the recovery sheet, or on another phone that has the secret."
        )
    },
    remove_yes: "Yes, remove it",
    cancel: "Cancel",
    make: "Make an organiser’s key",
    make_intro: "For somebody who may read private answers. The passphrase opens them on this phone and opens its desk; a recovery sheet opens them everywhere.",
    make_button: "Make the key",
    sheet: SheetTexts {
        heading: "Recovery sheet",
        intro: "This is shown once. Print it or write the code down before you go on: if the passphrase is forgotten or the phone is lost, nothing else opens the private answers.",
        title: |name| format!("Recovery sheet: {name}"),
        made_on: |day| format!("Made on {day}", day = date(day)),
        code: "Recovery code",
        qr: "QR code of the recovery code",
        what_for: "With this code the private answers of the event can be read, without a passphrase. It is needed when the passphrase is forgotten or the phone is lost: at the desk, on the page Keys, choose “Restore a key from its recovery sheet”. Keep it under lock, apart from the phones, and show it to nobody who may not read the answers. Destroy it when the answers are deleted.",
        print: "Print",
        noted: "It is printed or written down, and will be kept apart from this phone.",
        keep: "Use this key",
        discard: "Throw this key away",
        kept: "The key is in use: from now on private answers are sealed to it.",
    },
    hand_over: "Give the keys to other phones",
    hand_over_intro: "Scan this with the other phone’s camera: its desk opens and asks. It holds the public parts alone, with which a phone can seal but not open.",
    hand_over_qr: "QR code with the public keys",
    link: "The same as a link, to copy",
    take: "Take keys from another phone",
    take_intro: "Scan the code on the other phone’s page Keys, or paste its link here.",
    take_field: "Link",
    take_look: "Look at the keys",
    offered: "A backup holds these keys. Take them here?",
    take_question: "Seal private answers on this phone to these keys?",
    take_compare: "Compare the fingerprints with those on the other phone: whoever has these keys will read the answers.",
    take_yes: "Yes, add them",
    taken: |count| match count {
        0 => "These keys were here already.".to_owned(),
        1 => "One key was added.".to_owned(),
        count => format!("{count} keys were added."),
    },
    restore: "Restore a key from its recovery sheet",
    restore_intro: "Case, spaces and line breaks do not matter.",
    code: "Recovery code",
    restore_button: "Restore the key",
    restored: "The key is here and unlocked.",
    protect: "A passphrase for this desk",
    protect_none: "Anybody who holds this phone can open the desk. With a passphrase it stays closed to participants.",
    protect_keys: "The desk opens with the passphrase of every organiser whose key can be unlocked here.",
    protect_own: "The desk also opens with a passphrase of its own, which unlocks no private answers.",
    protect_button: "Protect the desk",
    protect_remove: "Take the passphrase away",
    protected: "From the next opening on, the desk asks for the passphrase.",
    unprotected: "The passphrase is taken away.",
    lock: LockTexts {
        heading: "This desk is locked",
        intro: "For organisers and volunteers. Enter the passphrase.",
        open: "Open the desk",
        wait: |seconds| format!("That was not it. The next try is possible in {seconds} s."),
        forgotten: "Passphrase forgotten?",
        forgotten_intro: "The recovery code of any key on this phone opens the desk too.",
        open_by_code: "Open with the code",
    },
    faults: FaultTexts {
        wrong: "That is not the passphrase.",
        wait: "It is too soon for another try.",
        not_kept: "The browser did not keep it: its storage may be full or refused. Nothing was changed.",
        no_randomness: "This browser cannot make keys. Use another one.",
        damaged: "What is kept here of this key was damaged. The recovery sheet brings it back.",
        newer: "This needs a newer version of the app. Reload the page.",
        unreadable: |reason| {
            format!("The keys cannot be read ({reason}). Their recovery sheets bring them back.")
        },
        code_character: |c| format!("“{c}” is in no recovery code."),
        code_length: |length| format!("A recovery code has 64 letters and digits; here are {length}."),
        code_line: |line| format!("There is a slip in line {line}."),
        unknown: "This code belongs to no key on this phone.",
        bundle: "That holds no keys, or a part of it is missing.",
    },
};

pub(super) static STALL: StallTexts = StallTexts {
    stations: StationsTexts {
        title: "Stations",
        activity: "Activity",
        all_activities: "All activities",
        all: |done, pace, wanted| {
            let wanted = wanted.map(|wanted| format!(" of {wanted} wanted")).unwrap_or_default();
            format!("{done} finished{wanted}, {pace} of them in the last hour.")
        },
        all_wanted: "How many are wanted at all stations together",
        wanted: "How many are wanted here",
        of_wanted: |done, wanted| format!("{done} of {wanted}"),
        pace: |pace| format!("{pace} in the last hour"),
        lags: "This station lags behind the others.",
        by_hour: "finished runs in each hour",
        add_title: "Add a station",
        add_hint: "For places that are not in event.json. On the page “This phone”, a phone can be set to it.",
        name: "Name",
        add: "Add",
        remove: |name| format!("Remove {name}"),
    },
    tickets: TicketsTexts {
        title: "Tickets",
        last_given: "Handed out last",
        give: |number| format!("Hand out number {number}"),
        used_up: "No numbers are left",
        serving: "Now serving",
        waiting: |waiting, minutes| {
            let minutes = match minutes {
                Some(minutes) => format!(", average wait {minutes} min"),
                None => String::new(),
            };
            format!("{waiting} waiting{minutes}")
        },
        served: |given, done| format!("{given} handed out, {done} served"),
        at_once: "How many at once, up to 10",
        call_next: "Call the next",
        call_hint: "Whoever was called before counts as served, unless they were skipped.",
        done: "Done",
        done_with: |number| format!("{number} is done"),
        skip: "Skip",
        skip_whom: |number| format!("Skip {number}"),
        skipped: "Did not come",
        back: "Is back",
        back_again: |number| format!("{number} is back"),
        aloud: "Read the numbers aloud",
        again: "Read again",
        call: |numbers| format!("Now serving: {}", joined(numbers, ", ")),
        range_title: "This phone’s numbers",
        range: |first, last| format!("This phone hands out {first} to {last}."),
        range_hint: "Where several phones hand out tickets, give each numbers of its own: 1 to 199, 200 to 399 …",
        from: "First number",
        to: "Last number",
        set: "Set",
    },
    picking: PickingTexts {
        title: "Pick somebody by chance",
        hint: "Everybody has the same chance, front or back. Whoever had a turn is not picked again until all had one.",
        among: "Among",
        tickets: "Tickets",
        rows: "Rows",
        seats: "Seats",
        row_count: "Rows in the hall",
        seat_count: "Seats in a row",
        picked: "Picked",
        pick: "Pick",
        row: |row| format!("Row {row}"),
        seat: |row, seat| format!("Row {row}, seat {seat}"),
        had_turn: |turns, all| format!("{turns} of {all} had a turn"),
    },
    counters: CountersTexts {
        title: "Counters",
        at: |station| format!("Counted for {station}."),
        nowhere: "Counted without a station.",
        to_phone: "Change station",
        none: "This event has no counters. They stand in event.toml, each under [[counter]].",
        amount: "Amount; below 0 takes away",
        add: "Add",
        last: |time, what| format!("Last: {what} ({time})"),
        undo: "Undo",
        by_hour: "By hour",
        by_station: "By station",
        hour: "Hour",
        station: "Station",
    },
};

pub(super) static PRIZES: PrizesTexts = PrizesTexts {
    claims: "Prizes to hand over",
    no_claims: "Nobody is waiting for a prize.",
    code: "Claim code",
    by_hand: "given by hand",
    hand_over: "Handed over",
    hand_over_whom: |code| format!("{code} has been handed over"),
    not_fetched: "Not fetched",
    not_fetched_whom: |code| format!("{code} was not fetched"),
    settled: |handed, released| format!("{handed} handed over, {released} not fetched and back in stock."),
    stock: "Prizes on this phone",
    stock_hint: "A phone gives away only what it was given here. Who wins is said in event.toml, activity by activity.",
    none: "This event has no prizes. They stand in event.toml as [[prize]].",
    left: "left",
    of: |all, won, handed| format!("of {all}; {won} won, {handed} of these handed over"),
    amount: "How many",
    add: "Add",
    take_away: "Take away",
    send: "To another phone",
    give_one: "Give one by hand",
    sent: |prize, count, code| format!("On the other phone, take in {code}: {count} × {prize}."),
    receive: "Take in prizes from another phone",
    receive_hint: "Type the code that the other phone shows. Each code counts once.",
    transfer: "Code",
    take_in: "Take in",
    taken_in: |count, prize| format!("Taken in: {count} × {prize}."),
    refused: "Not noted: there are not that many, or it was noted before.",
    bad_code: "This is not a code for prizes of this event.",
    all_phones: "What all phones have left",
    phone: "Phone",
    on_the_way: |count, prize, code| {
        format!("Sent, and not taken in as far as is known here: {count} × {prize} ({code})")
    },
    lots: "Draw lots",
    lots_hint: "First the list is closed, then the seed is chosen, so that nobody can choose a seed for a winner. List and seed stand in the journal: whoever draws again finds the same.",
    among: "Among",
    among_tickets: |count| format!("Tickets of this phone ({count})"),
    among_codes: |count| format!("Claim codes of the draw ({count})"),
    lots_name: "What is drawn",
    close: "Close the list",
    closed: |count, time| format!("{count} take part; closed {time}"),
    list: "The list",
    seed: "Seed",
    seed_hint: "Any number that somebody calls out; by chance if left empty.",
    count: "How many winners",
    draw: "Draw",
    winners: "Winners, in this order",
    drawn: |time, seed| format!("Drawn {time} with the seed {seed}."),
    replay: "Draw again: SplitMix64 from the seed takes one of those left, again and again.",
    print: "Print",
};

pub(super) static CASES: CasesTexts = CasesTexts {
    title: "Cases",
    register: "Register",
    kind: "Kind",
    every_kind: "Every kind",
    station: "Station",
    every_station: "Every station",
    status: "Status",
    every_status: "Every status",
    unchanged: "Unchanged",
    statuses: ["Taken down", "Passed on", "Answered", "Settled"],
    sums: |count, by_status, yuan| {
        format!(
            "{count} listed: {by_status}. {yuan} yuan recovered.",
            count = WRITING.number(count),
            yuan = WRITING.number(yuan)
        )
    },
    locked: "What is private can be read while a key is unlocked.",
    to_keys: "To the keys",
    sealed: "given, sealed",
    wiped: "given, wiped since",
    declined: "prefers not to say",
    passed_to: "Passed on to",
    recovered: "Recovered so far, in yuan",
    recovered_yuan: |yuan| format!("{yuan} yuan recovered", yuan = WRITING.number(yuan)),
    note: "Note, sealed to the organisers’ keys",
    no_key: "Notes are sealed: make or take a key first.",
    save: "Note it",
    pass_on: "Sheet to hand over",
    nobody: "The person agreed to nobody getting it.",
    print_for: |to| format!("Print: {to}"),
    agreed_to: |statement| format!("The person agreed: {statement}"),
    handed_over: "Handed over by, on",
    received: "Received by, on",
};

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

pub(super) static REPORT: ReportTexts = ReportTexts {
    title: "Event summary",
    hint: "Drafts the summary that is handed in, with every number as it was counted. Change the words before you save it; what stands in [ ] is for you to fill in.",
    draft: "Draft it",
    anew: "Draft it anew",
    docx: "Save as DOCX",
    print: "Print",
    edit: "Words of the report; tap to change them",
    picture_failed: "This browser could not draw a chart. It is in the file by its title alone.",
    as_svg: |chart| format!("Save as SVG: {chart}"),
    as_png: |chart| format!("Save as PNG: {chart}"),
    wall_title: "Pledge wall",
    wall_hint: "Shows what people agreed to have shown, and nothing else. It grows by itself.",
    wall_count: |count| format!("{count} on the wall"),
    nothing_yet: "Nothing is on the wall yet.",
    full_screen: "Full screen",
    back: "Leave full screen",
    no_wall: "This event has no pack for a wall.",
};

pub(super) static SUMMARY: SummaryTexts = SummaryTexts {
    title: |event| format!("Summary: {event}"),
    made_up: "[Dry run] Every number in this text is made up. Do not hand it in.",
    background: "1. Background and theme",
    held: |organiser, event, theme| {
        let theme = if theme.is_empty() { String::new() } else { format!(" Its theme was “{theme}”.") };
        format!("{event} was held. Responsible: {organiser}.{theme}")
    },
    occasion: "15 March is World Consumer Rights Day. With quizzes, questionnaires and an advice desk the event told passers-by about their rights as consumers and how to use them, and asked about their experience.",
    when: "2. Date and places",
    day: |day| format!("Date: {day}.", day = date(day)),
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
            "{count} runs were finished. The figures below are of those who answered here, and of nobody else.",
            count = WRITING.number(count)
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
    survey: |title, count| format!("“{title}”: finished {count} times.", count = WRITING.number(count)),
    most_chose: |question, base, share, choice| {
        format!(
            "“{question}” Of the {base} who answered here, most chose “{choice}”: {share}.",
            base = WRITING.number(base)
        )
    },
    mean: |question, base, mean, first, last| {
        format!(
            "“{question}” The {base} who answered here gave {mean} on average, from {first} to {last}.",
            base = WRITING.number(base)
        )
    },
    number: |question, base, mean, median| {
        format!(
            "“{question}” Of the {base} who answered here, the mean is {mean} and the median {median}.",
            base = WRITING.number(base)
        )
    },
    wrote: |question, base| {
        format!(
            "“{question}” {base} wrote something of their own; it is in responses.csv.",
            base = WRITING.number(base)
        )
    },
    of_answered: |base| format!("of the {base} who answered here", base = WRITING.number(base)),
    several: "Several could be chosen, so that percents may add up to more than 100.",
    cases: "7. Advice, complaints and reports",
    no_cases: "No cases were taken down.",
    by_kind: "By kind",
    kind: "Kind",
    count: "Count",
    by_status: "By status",
    status: "Status",
    statuses: ["Taken", "Passed on", "Answered", "Settled"],
    recovered: |yuan| format!("{yuan} yuan were recovered for consumers.", yuan = WRITING.number(yuan)),
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
    pledges: |count| format!("{count} pledges were made.", count = WRITING.number(count)),
    went_well: "9. What went well",
    to_improve: "10. What to improve",
    busiest: |hour, count| {
        format!(
            "The hour from {hour} was the busiest: {count} runs were finished in it.",
            count = WRITING.number(count)
        )
    },
    completed: |finished, started, share| {
        format!(
            "Of {started} runs that were begun, {finished} were finished: {share}.",
            finished = WRITING.number(finished),
            started = WRITING.number(started)
        )
    },
    best_known: |question, share, base| {
        format!(
            "“{question}” is known best: of {base} answers that were marked here, {share} were right.",
            base = WRITING.number(base)
        )
    },
    target_met: |done, wanted| {
        format!(
            "{wanted} runs were planned, and {done} finished.",
            done = WRITING.number(done),
            wanted = WRITING.number(wanted)
        )
    },
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
            "Of {started} runs of “{activity}”, {left} were given up, most often at the question “{question}”.",
            left = WRITING.number(left),
            started = WRITING.number(started)
        )
    },
    least_known: |question, share, base| {
        format!(
            "“{question}” needs more explaining: of {base} answers that were marked here, only {share} were right.",
            base = WRITING.number(base)
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

pub(super) static DRY_RUN: DryRunTexts = DryRunTexts {
    title: "Dry run",
    hint: "Fills a stall of its own with a made-up day, to see counts, files and the report before the real one. Real answers stay where they are, and nothing of the two is ever mixed.",
    start: "Start a dry run",
    banner: "Dry run: everything on this desk is made up. Real answers are kept apart.",
    filling: "Making up a day…",
    end: "End it and delete what was made up",
};

pub(super) static CARD: CardTexts = CardTexts {
    language: "Language",
    to_start: "Back to the start",
    find: "Search this page",
    found: "{} found",
    none_found: "Nothing found. Try other words.",
    print: "Print",
    cited: |statute, article| format!("{statute}, {article}"),
    since: |day| format!("in force since {day}", day = date(day)),
    as_of: |checked, until| {
        format!(
            "Law as of {checked}, good until {until}. For general knowledge, not legal advice.",
            checked = date(checked),
            until = date(until)
        )
    },
    outdated: |until| {
        format!(
            "The law on this page was checked until {until} only. It may be out of date: check before use.",
            until = date(until)
        )
    },
};

pub(super) static PACK: PackTexts = PackTexts {
    agree: "I agree",
    yes: "Yes",
    no: "No",
    article: |_, place| {
        let mut text = format!("Article {}", place.article);
        if let Some(inserted) = place.inserted {
            text += &format!("-{inserted}");
        }
        if let Some(paragraph) = place.paragraph {
            text += &format!(", paragraph {paragraph}");
        }
        if let Some(item) = place.item {
            text += &format!(", item {item}");
        }
        text
    },
};

pub(super) static LOADING: LoadingTexts = LoadingTexts {
    opening: "Opening…",
    slow: "The network is slow; still loading.",
    old: "This browser is too old. Update it, or use a current Chrome, Edge, Safari or Firefox.",
    network: "The download did not finish. Check the network and try again.",
    broken: "The app broke. Answers shown as saved are still there; reload to go on.",
    again: "Try again",
    too_old: "This browser is too old for this page; please update it.",
    no_script: "Turn on JavaScript in the browser’s settings and reload the page.",
};

pub(super) static WRITING: WritingTexts = WritingTexts {
    between: ", ",
    thousands: ",",
    decimals: ".",
    percent: |number| format!("{number}%"),
    day: date,
    moment: |day, time| format!("{day}, {time}"),
};

fn one_or_more<'t>(count: usize, one: &'t str, more: &'t str) -> &'t str {
    if count == 1 { one } else { more }
}

/// A day, of `YYYY-MM-DD`.
fn date(day: &str) -> String {
    const MONTHS: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    on_day(day, |year, month, day| format!("{day} {} {year}", MONTHS[month - 1]))
}
