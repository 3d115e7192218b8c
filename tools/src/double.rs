//! `src/tables/gbk.bin` and `src/tables/big5.bin`: two bytes → a character.
//!
//! Derived from `encoding_rs`, which follows the indexes of the Encoding Standard:
//! 126 lead bytes from 0x81 × 192 trail bytes from 0x40, `u16` in little endian, 0
//! where there is no character or it is not one of the basic plane. 48,384 bytes each.

pub(crate) fn gbk() -> Vec<u8> {
    make(encoding_rs::GB18030)
}

pub(crate) fn big5() -> Vec<u8> {
    make(encoding_rs::BIG5)
}

fn make(encoding: &'static encoding_rs::Encoding) -> Vec<u8> {
    let mut out = Vec::with_capacity(2 * 126 * 192);
    for lead in 0x81..=0xFE {
        for trail in 0x40..=0xFF {
            let pair = [lead, trail];
            let text = encoding.decode_without_bom_handling_and_without_replacement(&pair);
            let mut chars = text.as_deref().unwrap_or("").chars();
            let only = chars.next().filter(|_| chars.next().is_none());
            let basic = only.and_then(|c| u16::try_from(c as u32).ok()).unwrap_or(0);
            out.extend(basic.to_le_bytes());
        }
    }
    out
}
