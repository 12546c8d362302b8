import { BOTTOM, type Counts, count, SIGNS, TOP } from '../core/rubric/model/coding.ts';

/** The other side of `createReader` (core/rubric/model/coding.ts): takes numbers with the counts of their kind, and ends with the text. */
export function createWriter(): { put: (model: Counts, number: number) => void; end: () => string } {
  const bytes: number[] = [];
  let low = 0;
  let range = 0xffffffff;
  const put = (model: Counts, number: number) => {
    const { counts } = model;
    let below = counts === null ? number : 0;
    if (counts !== null) for (let i = 0; i < number; i += 1) below += counts[i] as number;
    range = Math.floor(range / model.total);
    low = (low + below * range) >>> 0;
    if (counts !== null) range *= counts[number] as number;
    for (;;) {
      if ((low ^ (low + range)) >>> 0 >= TOP) {
        if (range >= BOTTOM) break;
        range = -low & (BOTTOM - 1);
      }
      bytes.push(low >>> 24);
      low = (low << 8) >>> 0;
      range = (range << 8) >>> 0;
    }
    count(model, number);
  };
  const end = () => {
    for (let i = 0; i < 4; i += 1) {
      bytes.push(low >>> 24);
      low = (low << 8) >>> 0;
    }
    return textOf(bytes);
  };
  return { put, end };
}

function textOf(bytes: readonly number[]): string {
  let text = '';
  let held = 0;
  let bits = 0;
  for (const byte of bytes) {
    held = (held << 8) | byte;
    bits += 8;
    while (bits >= 6) {
      bits -= 6;
      text += SIGNS.charAt((held >>> bits) & 63);
    }
    held &= 0xff;
  }
  return bits > 0 ? text + SIGNS.charAt((held << (6 - bits)) & 63) : text;
}
