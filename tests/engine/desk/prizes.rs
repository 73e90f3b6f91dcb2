//! Prizes: what a phone has, who wins, and what goes from phone to phone.

use fairstall::engine::desk_entry::{Deed, DeskEntry, Ledger, prize_entry};
use fairstall::engine::desk_plan::{DeskPlan, PrizeRule};
use fairstall::engine::export::write_prizes;
use fairstall::engine::id::{DeviceId, EntryId, PrizeId, ResponseId};
use fairstall::engine::lang::Lang;
use fairstall::engine::mark::Score;
use fairstall::engine::prizes::{ClaimCode, PrizeMove, Prizes, TransferCode, Verdict, WinState};
use fairstall::engine::random::Rng;

use super::{Desk, ledger};

const PHONE: &str = "0000000a";

fn pen() -> PrizeId {
    PrizeId::new("pen")
}

fn run(number: u128) -> ResponseId {
    ResponseId::from_bits(number << 100)
}

/// What a phone does about pens; whether all of it could be noted.
fn doing(mut desk: Desk, device: &'static str, moves: &[PrizeMove]) -> (Desk, bool) {
    let mut all = true;
    for &moved in moves {
        let prizes = Prizes::of(&ledger(desk.entries.clone()), false);
        match prizes.deed(&DeviceId::new(device), &pen(), moved) {
            Some(deed) => desk = desk.note(deed),
            None => all = false,
        }
    }
    (desk, all)
}

#[track_caller]
fn has(ledger: &Ledger, device: &str, left: i64) {
    let prizes = Prizes::of(ledger, false);
    assert_eq!(prizes.stock(&DeviceId::new(device), &pen()).left(), left);
}

#[test]
fn there_is_never_less_than_nothing() {
    let (desk, noted) = doing(
        Desk::new(PHONE),
        PHONE,
        &[
            PrizeMove::Won { run: Some(run(1)) },
            PrizeMove::Stocked { by: 2 },
            PrizeMove::Stocked { by: -3 },
            PrizeMove::Won { run: Some(run(1)) },
            PrizeMove::Won { run: Some(run(1)) },
            PrizeMove::Won { run: Some(run(2)) },
            PrizeMove::Won { run: Some(run(3)) },
            PrizeMove::Won { run: None },
        ],
    );
    assert!(!noted);
    assert_eq!(desk.entries.len(), 3, "one stocked, two won");
    has(&desk.ledger(), PHONE, 0);
}

#[test]
fn of_two_that_come_at_once_one_has_to_look_anew() {
    let (desk, _) = doing(Desk::new(PHONE), PHONE, &[PrizeMove::Stocked { by: 1 }]);
    let prizes = Prizes::of(&desk.ledger(), false);
    let device = DeviceId::new(PHONE);
    let id = |number| {
        let deed = prizes.deed(&device, &pen(), PrizeMove::Won { run: Some(run(number)) });
        deed.expect("one is left").only_id(&device, false)
    };
    assert!(id(1).is_some());
    assert_eq!(id(1), id(2), "both would lie under one key");
}

#[test]
fn what_was_won_is_handed_over_once_or_goes_back() {
    let win = PrizeMove::Won { run: Some(run(1)) };
    let (desk, _) = doing(Desk::new(PHONE), PHONE, &[PrizeMove::Stocked { by: 1 }, win]);
    let won = desk.last();
    let state = |desk: &Desk| Prizes::of(&ledger(desk.entries.clone()), false).wins()[0].state;
    assert_eq!(state(&desk), WinState::Open);
    let handed = Deed::PrizeHanded { won };
    assert_eq!(
        handed.only_id(&DeviceId::new("a"), false),
        handed.only_id(&DeviceId::new("b"), false),
        "whoever notes it, it is one entry"
    );
    let (desk, _) = doing(desk, PHONE, &[PrizeMove::Released { won }]);
    assert_eq!(state(&desk), WinState::Released);
    has(&ledger(desk.entries.clone()), PHONE, 1);
    let (desk, noted) = doing(desk, PHONE, &[PrizeMove::Released { won }]);
    assert!(!noted, "it does not go back twice");
    let before = desk.entries.clone();
    let (other, _) = doing(desk, PHONE, &[PrizeMove::Won { run: Some(run(2)) }]);
    let other = other.note(handed.clone());
    assert_eq!(state(&other), WinState::Released, "another one has won it meanwhile");
    has(&other.ledger(), PHONE, 0);
    let late = Desk::new("0000000c").note(handed).entries();
    let all = ledger(before.into_iter().chain(late));
    assert_eq!(Prizes::of(&all, false).wins()[0].state, WinState::Handed, "somebody came after all");
    has(&all, PHONE, 0);
}

#[test]
fn prizes_go_from_phone_to_phone_as_two_entries() {
    let code = TransferCode::new(&pen(), 20, 0x123);
    let (here, _) =
        doing(Desk::new(PHONE), PHONE, &[PrizeMove::Stocked { by: 30 }, PrizeMove::Sent { count: 20, code }]);
    let sent = here.entries();
    let prizes = Prizes::of(&ledger(sent.clone()), false);
    assert_eq!(prizes.on_the_way().len(), 1);
    let typed: TransferCode = code.to_string().to_lowercase().parse().expect("a code");
    assert_eq!((typed.count(), typed.is_of(&pen())), (20, true));
    let receive = PrizeMove::Received { count: 20, code: typed };
    let (there, noted) = doing(Desk::new("0000000b"), "0000000b", &[receive]);
    assert!(noted);
    let (there, again) = doing(there, "0000000b", &[receive]);
    assert!(!again, "a code counts once");
    let both = ledger(sent.into_iter().chain(there.entries()));
    has(&both, PHONE, 10);
    has(&both, "0000000b", 20);
    assert!(Prizes::of(&both, false).on_the_way().is_empty());
}

#[test]
fn a_mistyped_code_moves_nothing() {
    let code = TransferCode::new(&pen(), 20, 0x9c3).to_string();
    for place in 0..code.len() {
        for other in "0123456789ABCDEFGHJKMNPQRSTVWXYZ".chars() {
            let mut typed: Vec<char> = code.chars().collect();
            if typed[place] != other {
                typed[place] = other;
                let typed: String = typed.into_iter().collect();
                let read = typed.parse::<TransferCode>();
                let as_it_is = read.is_ok_and(|read| read.is_of(&pen()) && read.count() == 20);
                assert!(!as_it_is, "{typed} for {code}");
            }
        }
    }
    assert!("".parse::<TransferCode>().is_err());
    assert!("K9E3YWF20".parse::<TransferCode>().is_err());
}

#[test]
fn claim_codes_are_five_characters_that_tell_no_receipt() {
    assert_eq!(ClaimCode::of(run(1)).to_string().len(), 5);
    assert_ne!(ClaimCode::of(run(1)), ClaimCode::of(run(2)));
}

#[test]
fn a_rule_asks_for_everything_it_names() {
    let score = |right: usize, points: f64| Some(Score { right, of: 3, points });
    let verdict = |rule: &PrizeRule, score| rule.verdict(score, &mut Rng::new(1));
    let all_right = PrizeRule { all_right: true, ..PrizeRule::default() };
    assert_eq!(verdict(&all_right, score(3, 3.0)), Verdict::Wins);
    assert_eq!(verdict(&all_right, score(2, 2.5)), Verdict::Nothing);
    assert_eq!(verdict(&all_right, None), Verdict::Nothing, "a survey has no right answers");
    let points = PrizeRule { score: Some(2.0), draw: true, ..PrizeRule::default() };
    assert_eq!(verdict(&points, score(1, 2.0)), Verdict::EntersDraw);
    assert_eq!(verdict(&points, score(1, 1.9)), Verdict::Nothing);
    assert_eq!(verdict(&PrizeRule::default(), None), Verdict::Wins);
    let chance = PrizeRule { chance: Some(30), ..PrizeRule::default() };
    let won = (0..1000).filter(|seed| chance.verdict(None, &mut Rng::new(*seed)) == Verdict::Wins).count();
    assert!((250..350).contains(&won), "{won} of 1000 won at 30 %");
}

#[test]
fn the_more_there_is_of_a_prize_the_likelier_it_is_won() {
    let device = DeviceId::new(PHONE);
    let stocked = |prize: &str, by| Deed::PrizeMoved {
        prize: PrizeId::new(prize),
        nth: 0,
        moved: PrizeMove::Stocked { by },
    };
    let ledger = Desk::new(PHONE).note(stocked("bag", 10)).note(stocked("pen", 30)).ledger();
    let prizes = Prizes::of(&ledger, false);
    let mut rng = Rng::new(7);
    let pens = (0..1000).filter(|_| prizes.pick(&device, &[], &mut rng) == Some(pen())).count();
    assert!((700..800).contains(&pens), "{pens} pens of 1000");
    assert_eq!(prizes.pick(&device, &[PrizeId::new("bag")], &mut rng), Some(PrizeId::new("bag")));
    assert_eq!(prizes.pick(&DeviceId::new("other"), &[], &mut rng), None);
}

#[test]
fn the_file_of_prizes_adds_up() {
    let (desk, _) = doing(
        Desk::new(PHONE),
        PHONE,
        &[PrizeMove::Stocked { by: 5 }, PrizeMove::Won { run: Some(run(1)) }, PrizeMove::Won { run: None }],
    );
    let won = desk.last();
    let entries: Vec<DeskEntry> = desk.note(Deed::PrizeHanded { won }).entries();
    let mut csv = Vec::new();
    write_prizes(&mut csv, &ledger(entries), &DeskPlan::default(), Lang::En).expect("it fits into memory");
    let csv = String::from_utf8(csv).expect("UTF-8");
    let lines: Vec<&str> = csv.trim_start_matches('\u{feff}').lines().collect();
    assert_eq!(
        lines,
        [
            "device,prize,prize_label,stocked,received,sent,won,handed_over,left,simulated",
            "0000000a,pen,,5,0,0,2,1,3,0",
        ]
    );
}

#[test]
fn participants_read_of_prizes_what_the_desk_reads() {
    let code = TransferCode::new(&pen(), 2, 5);
    let win = PrizeMove::Won { run: Some(run(1)) };
    let moves = [
        PrizeMove::Stocked { by: 9 },
        PrizeMove::Stocked { by: -1 },
        win,
        PrizeMove::Won { run: None },
        PrizeMove::Sent { count: 2, code },
        PrizeMove::Received { count: 2, code },
    ];
    let (desk, _) = doing(Desk::new(PHONE).at("canteen"), PHONE, &moves);
    let won = desk.last();
    let desk = desk
        .note(Deed::PrizeMoved { prize: pen(), nth: 6, moved: PrizeMove::Released { won } })
        .note(Deed::PrizeHanded { won })
        .note(Deed::DrawEntered { run: run(7) })
        .note(Deed::Undone { entry: won });
    for entry in desk.entries() {
        let json = entry.to_json();
        assert_eq!(DeskEntry::from_json(&json), Ok(entry.clone()), "{json}");
        assert_eq!(prize_entry(&json), Some(entry), "{json}");
    }
    let other = Desk::new(PHONE).note(Deed::TicketGiven { number: 1 }).entries();
    assert_eq!(prize_entry(&other[0].to_json()), None);
    assert_eq!(prize_entry("{"), None);
}

#[test]
fn a_prize_that_nobody_knows_of_is_not_handed_over() {
    let ledger = Desk::new(PHONE).note(Deed::PrizeHanded { won: EntryId::from_bits(9) }).ledger();
    assert!(Prizes::of(&ledger, false).wins().is_empty());
}
