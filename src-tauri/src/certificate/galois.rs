//! The check bytes of a QR code: Reed–Solomon over the field of 256 elements with x⁸ + x⁴ + x³ + x² + 1.

/// Powers of two in the field, twice over, so that the sum of two logarithms needs no reduction.
const POWERS: [u8; 510] = powers();
const LOGARITHMS: [u8; 256] = logarithms();

/// The remainder of the data, a polynomial, by the product of x − 2⁰ … x − 2ⁿ⁻¹.
pub fn check_bytes(data: &[u8], count: usize) -> Vec<u8> {
    let divisor = divisor(count);
    let mut rest = vec![0; count];
    for byte in data {
        let factor = byte ^ rest[0];
        rest.rotate_left(1);
        rest[count - 1] = 0;
        for (place, coefficient) in rest.iter_mut().zip(&divisor) {
            *place ^= product(*coefficient, factor);
        }
    }
    rest
}

/// Coefficients from the second highest down; the highest is one.
fn divisor(degree: usize) -> Vec<u8> {
    let mut coefficients = vec![0; degree];
    coefficients[degree - 1] = 1;
    for power in &POWERS[..degree] {
        for at in 0..degree {
            let next = coefficients.get(at + 1).copied().unwrap_or(0);
            coefficients[at] = product(coefficients[at], *power) ^ next;
        }
    }
    coefficients
}

fn product(a: u8, b: u8) -> u8 {
    if a == 0 || b == 0 {
        return 0;
    }
    POWERS[usize::from(LOGARITHMS[usize::from(a)]) + usize::from(LOGARITHMS[usize::from(b)])]
}

#[expect(clippy::cast_possible_truncation, reason = "an element of the field is below 256")]
const fn powers() -> [u8; 510] {
    let mut powers = [0; 510];
    let mut value: u16 = 1;
    let mut at = 0;
    while at < powers.len() {
        powers[at] = value as u8;
        value <<= 1;
        if value > 255 {
            value ^= 0x11d;
        }
        at += 1;
    }
    powers
}

#[expect(clippy::cast_possible_truncation, reason = "a logarithm is below 255")]
const fn logarithms() -> [u8; 256] {
    let mut logarithms = [0; 256];
    let mut at = 0;
    while at < 255 {
        logarithms[POWERS[at] as usize] = at as u8;
        at += 1;
    }
    logarithms
}
