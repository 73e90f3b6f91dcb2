//! What is said while the app is not there, or cannot be: `fairstall build` puts
//! it into the page and its scripts.

/// The words.
pub struct LoadingTexts {
    pub opening: &'static str,
    pub slow: &'static str,
    pub old: &'static str,
    pub network: &'static str,
    pub broken: &'static str,
    pub again: &'static str,
    /// Said by browsers that know no modules.
    pub too_old: &'static str,
    /// Said where there is no JavaScript.
    pub no_script: &'static str,
}
