//! Randomness from the browser's generator. `getRandomValues` is there over
//! plain HTTP too, unlike `randomUUID`.

/// Random bytes that nobody can foresee; none where the browser has none.
pub fn bytes<const N: usize>() -> Option<[u8; N]> {
    let mut bytes = [0; N];
    let crypto = web_sys::window()?.crypto().ok()?;
    crypto.get_random_values_with_u8_array(&mut bytes).ok().map(|_| bytes)
}

/// 128 random bits.
pub fn bits() -> u128 {
    let bytes = bytes().unwrap_or_else(|| {
        // No browser within the floor lacks it; ids must differ all the same.
        [(); 16].map(|()| (js_sys::Math::random() * 256.0) as u8)
    });
    u128::from_le_bytes(bytes)
}

/// 64 random bits.
pub fn seed() -> u64 {
    bits() as u64
}
