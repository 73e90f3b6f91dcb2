//! The app as people meet it: the built site in a phone-sized browser, told as
//! stories. Pages are found by what they show, never by how they are made.
//!
//! The stories drive the release in `dist/`, which `make build` makes, served
//! by the `fairstall` command, in headless Chromium through chromedriver; those
//! in [`engines`] in Firefox and WebKit too. However a story ends, the browser's console must have stayed clean and
//! every request must have gone to the page's own origin; see
//! [`support::stall`].

mod pages;
mod support;
mod words;

mod accessibility;
mod backups;
mod canary;
mod card;
mod cases;
mod charts;
mod closing;
mod comforts;
mod controls;
mod desk;
mod documents;
mod emptied;
mod engines;
mod erasing;
mod exports;
mod faults;
mod filters;
mod flow;
mod hands;
mod hostile;
mod idling;
mod keys;
mod kills;
mod kinds;
mod languages;
mod layout;
mod links;
mod loading;
mod made_up_day;
mod offline;
mod outdated;
mod overdue;
mod paper;
mod passing_on;
mod policy;
mod print;
mod prints;
mod prizes;
mod publishing;
mod quiz;
mod records;
mod refused;
mod registers;
mod resuming;
mod running;
mod saving;
mod scale;
mod screens;
mod size;
mod speed;
mod stall;
mod subpath;
mod survey;
mod this_phone;
mod tour;
mod versions;
