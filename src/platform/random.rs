//! Randomness from the browser's generator. `getRandomValues` is there over
//! plain HTTP too, unlike `randomUUID`.

/// 128 random bits.
pub fn bits() -> u128 {
    let mut bytes = [0; 16];
    let filled = web_sys::window()
        .and_then(|window| window.crypto().ok())
        .and_then(|crypto| crypto.get_random_values_with_u8_array(&mut bytes).ok());
    if filled.is_none() {
        // No browser within the floor lacks it; ids must differ all the same.
        for byte in &mut bytes {
            *byte = (js_sys::Math::random() * 256.0) as u8;
        }
    }
    u128::from_le_bytes(bytes)
}

/// 64 random bits.
pub fn seed() -> u64 {
    bits() as u64
}
