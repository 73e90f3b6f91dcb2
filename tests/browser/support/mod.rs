//! What the stories are told with: a site, a server, a phone, and looks behind
//! the screen.

pub mod downloads;
pub mod driver;
pub mod folder;
pub mod hostile;
pub mod line;
pub mod packs;
pub mod phone;
pub mod printed;
pub mod process;
pub mod server;
pub mod sheet;
pub mod site;
pub mod stall;
pub mod storage;
pub mod visits;
pub mod wait;
pub mod xpath;
