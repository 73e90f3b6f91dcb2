//! English.

use super::CasesTexts;

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
    sums: |count, by_status, yuan| format!("{count} listed: {by_status}. {yuan} yuan recovered."),
    locked: "What is private can be read while a key is unlocked.",
    to_keys: "To the keys",
    sealed: "given, sealed",
    wiped: "given, wiped since",
    declined: "prefers not to say",
    passed_to: "Passed on to",
    recovered: "Recovered so far, in yuan",
    recovered_yuan: |yuan| format!("{yuan} yuan recovered"),
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
