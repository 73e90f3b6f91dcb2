//! The queue: numbers handed out, called, skipped, and how long people waited.

use fairstall::engine::desk_entry::{Deed, DeskEntry};
use fairstall::engine::export::write_tickets;
use fairstall::engine::id::DeviceId;
use fairstall::engine::stored::{Arrival, Stored};
use fairstall::engine::tickets::Queue;

use super::Desk;

/// What a phone did, in few words: `+` hands out the next ticket, `call 2`
/// calls so many, `skip 3`, `back 3`, `done 3`, `range 5-6`.
fn after(words: &str) -> (Queue, Vec<DeskEntry>) {
    let mut desk = Desk::new("0000000a");
    for word in words.split(", ") {
        let queue = Queue::of(&desk.entries);
        let (verb, rest) = word.split_once(' ').unwrap_or((word, ""));
        let number = rest.parse().unwrap_or_default();
        let deed = match verb {
            "+" => match queue.next() {
                Some(number) => Deed::TicketGiven { number },
                None => continue,
            },
            "call" => {
                Deed::TicketsCalled { numbers: queue.waiting().into_iter().take(number as usize).collect() }
            }
            "skip" => Deed::TicketSkipped { number },
            "back" => Deed::TicketBack { number },
            "done" => Deed::TicketDone { number },
            "range" => {
                let (first, last) = rest.split_once('-').expect("two numbers");
                Deed::TicketRange {
                    first: first.parse().expect("a number"),
                    last: last.parse().expect("a number"),
                }
            }
            word => panic!("nobody does `{word}`"),
        };
        desk = desk.note(deed);
    }
    let entries = desk.entries();
    (Queue::of(&entries), entries)
}

#[track_caller]
fn stands(words: &str, serving: &[u32], waiting: &[u32], skipped: &[u32]) {
    let (queue, _) = after(words);
    assert_eq!(
        (queue.now_serving(), queue.waiting(), queue.skipped()),
        (serving.to_vec(), waiting.to_vec(), skipped.to_vec()),
        "{words}"
    );
}

#[test]
fn people_are_called_in_the_order_of_their_tickets() {
    stands("+, +, +", &[], &[1, 2, 3], &[]);
    stands("+, +, +, call 2", &[1, 2], &[3], &[]);
    stands("+, +, +, call 2, done 1", &[2], &[3], &[]);
    stands("+, +, +, call 2, call 2", &[3], &[], &[]);
}

#[test]
fn whoever_was_skipped_comes_back_to_the_front() {
    stands("+, +, +, call 1, skip 1", &[], &[2, 3], &[1]);
    stands("+, +, +, call 1, skip 1, call 1, back 1", &[2], &[1, 3], &[]);
    stands("+, +, +, call 1, skip 1, call 1, back 1, call 1", &[1], &[3], &[]);
    stands("+, +, skip 2, call 2", &[1], &[], &[2]);
}

#[test]
fn a_slip_of_the_finger_does_no_harm() {
    stands("+, +, call 1, done 1, done 1, skip 1, back 1", &[], &[2], &[]);
    stands("+, done 9, skip 9, back 9, call 0", &[], &[1], &[]);
    stands("call 5", &[], &[], &[]);
}

#[test]
fn a_range_is_used_up_and_another_one_goes_on() {
    let (queue, _) = after("range 5-6, +, +, +");
    assert_eq!((queue.next(), queue.waiting()), (None, vec![5, 6]));
    let (queue, _) = after("range 5-6, +, +, range 9-20, +");
    assert_eq!((queue.next(), queue.last_given()), (Some(10), Some(9)));
    let (queue, _) = after("+, +, +, range 1-999");
    assert_eq!(queue.next(), Some(4), "no number is handed out twice");
    let (queue, _) = after("range 7-7, +");
    assert_eq!(queue.next(), None);
    let (queue, _) = after("range 4294967295-4294967295, +");
    assert_eq!(queue.next(), None, "there is no number behind the last one");
}

#[test]
fn one_number_handed_out_twice_is_one_entry_or_a_conflict() {
    let (_, first) = after("+");
    let second = Desk::new("0000000b").note_at("2027-03-15T11:00:00+08:00", Deed::TicketGiven { number: 1 });
    let second = second.entries();
    let (first, second) =
        (Stored::Desk(Box::new(first[0].clone())), Stored::Desk(Box::new(second[0].clone())));
    assert_eq!(first.key(), second.key());
    assert_eq!(second.arrives_at(Some(&first)), Arrival::Conflict);
    assert_eq!(first.arrives_at(Some(&first)), Arrival::Known);
}

#[test]
fn a_made_up_ticket_stands_in_the_way_of_none() {
    let deed = Deed::TicketGiven { number: 1 };
    let device = DeviceId::new("0000000a");
    assert_ne!(deed.only_id(&device, true), deed.only_id(&device, false));
}

#[test]
fn waits_are_from_ticket_to_first_call() {
    // Each word takes a minute: three minutes for the first, two for the second,
    // who is called again later.
    let (queue, _) = after("+, +, call 0, call 1, call 1, skip 2, back 2, call 1");
    assert_eq!(queue.average_wait(), Some(180.0));
    assert_eq!(after("+").0.average_wait(), None);
}

#[test]
fn a_clock_that_is_set_back_changes_no_order() {
    let desk = Desk::new("0000000a").note_at("2027-03-15T12:00:00+08:00", Deed::TicketGiven { number: 1 });
    let desk = desk.note_at("2027-03-15T09:00:00+08:00", Deed::TicketsCalled { numbers: vec![1] });
    let ledger = desk.ledger();
    let queue = Queue::of(ledger.of_device(&DeviceId::new("0000000a")));
    assert_eq!(queue.now_serving(), [1]);
    assert_eq!(queue.average_wait(), Some(0.0));
}

#[test]
fn the_file_has_a_row_for_each_ticket() {
    let (_, entries) = after("+, +, +, call 2, skip 2, call 1");
    let mut file = Vec::new();
    write_tickets(&mut file, &super::ledger(entries)).expect("written");
    let text = String::from_utf8(file).expect("UTF-8");
    insta::assert_snapshot!(text.trim_start_matches('\u{feff}').replace('\r', ""), @r"
    device,number,state,given,called,wait_seconds,simulated
    0000000a,1,done,2027-03-15T09:00:00+08:00,2027-03-15T09:03:00+08:00,180,0
    0000000a,2,skipped,2027-03-15T09:01:00+08:00,2027-03-15T09:03:00+08:00,120,0
    0000000a,3,called,2027-03-15T09:02:00+08:00,2027-03-15T09:05:00+08:00,180,0
    ");
}
