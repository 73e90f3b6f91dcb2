//! English, of the desk's data page.

use super::one_or_more;
use crate::texts::data::{
    BackupTexts, ConflictTexts, DataTexts, DayTexts, DeleteTexts, EraseTexts, HealthTexts, OverdueTexts,
};

pub(in crate::texts) static DATA: DataTexts = DataTexts {
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
                )
            )
        },
        wipe: "Wipe them",
        really: "Counts stay; nobody can read these answers any more. It cannot be undone, and files that were exported before still hold them.",
        confirm: "Wipe for good",
    },
};
