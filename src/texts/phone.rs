//! The words of the desk's page of the phone itself; only organisers read them.

/// The words of the page of the phone itself.
pub struct PhoneTexts {
    pub station: StationTexts,
    pub offline: OfflineTexts,
    pub install: InstallTexts,
    pub address: AddressTexts,
    pub insecure: InsecureTexts,
    pub in_app: InAppTexts,
    pub copy: &'static str,
    pub copied: &'static str,
    pub not_kept: &'static str,
}

/// Where the phone stands.
pub struct StationTexts {
    pub title: &'static str,
    pub hint: &'static str,
    pub label: &'static str,
    pub none: &'static str,
}

/// Whether the phone works without a network.
pub struct OfflineTexts {
    pub title: &'static str,
    pub hint: &'static str,
    pub prepare: &'static str,
    pub working: &'static str,
    pub ready: fn(&str) -> String,
    pub not_ready: &'static str,
    pub incomplete: &'static str,
    pub refused: fn(&str) -> String,
    pub unavailable: &'static str,
}

/// Installing the app.
pub struct InstallTexts {
    pub title: &'static str,
    pub installed: &'static str,
    pub unguarded: &'static str,
    pub to_keys: &'static str,
    pub offered: &'static str,
    pub install: &'static str,
    pub by_menu: &'static str,
    pub ios: &'static str,
    pub ios_first: &'static str,
    pub ios_late: fn(usize) -> String,
    pub unavailable: &'static str,
}

/// The address that answers lie under.
pub struct AddressTexts {
    pub title: &'static str,
    pub hint: &'static str,
    pub link: &'static str,
    pub by_number: &'static str,
    pub this_machine: &'static str,
}

/// What plain HTTP lacks.
pub struct InsecureTexts {
    pub notice: &'static str,
    pub more: &'static str,
    pub title: &'static str,
    pub intro: &'static str,
    pub lacks: [&'static str; 4],
    pub works: &'static str,
}

/// Browsers within other apps.
pub struct InAppTexts {
    pub wechat: &'static str,
    pub qq: &'static str,
    pub other: fn(&str) -> String,
    pub link: &'static str,
}
