/**
 * Small whole numbers packed into text by how often each comes: a range coder (Subbotin's carryless one) over counts that follow what was
 * read so far, six bits a character. A page's compression cannot do it, since numbers of other kinds stand beside them.
 */

/** 64 printable signs that mean nothing special inside a string. */
export const SIGNS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** How often each number of a kind came so far; without counts all are as likely as each other. The likely ones should be the small ones: they are found first. */
export interface Counts {
  counts: Uint32Array | null;
  total: number;
}

export const createCounts = (numbers: number): Counts => ({ counts: new Uint32Array(numbers).fill(1), total: numbers });
export const evenly = (numbers: number): Counts => ({ counts: null, total: numbers });

const GAIN = 24;
/** The coder's bounds: a total must stay below the range's least. */
export const TOP = 2 ** 24;
export const BOTTOM = 2 ** 16;

/** Counts a number; halves all counts before they grow too large for the coder. */
export function count(model: Counts, number: number): void {
  const { counts } = model;
  if (counts === null) return;
  counts[number] = (counts[number] as number) + GAIN;
  model.total += GAIN;
  if (model.total < BOTTOM / 2) return;
  model.total = 0;
  for (let i = 0; i < counts.length; i += 1) {
    counts[i] = ((counts[i] as number) + 1) >>> 1;
    model.total += counts[i] as number;
  }
}

/** Reads packed numbers in the order in which they were packed, each with the counts of its kind. */
export function createReader(packed: string): (model: Counts) => number {
  const places = new Map(Array.from(SIGNS, (sign, i) => [sign.charCodeAt(0), i]));
  let at = 0;
  let held = 0;
  let bits = 0;
  const byte = (): number => {
    while (bits < 8) {
      held = ((held << 6) | (places.get(packed.charCodeAt(at)) ?? 0)) & 0xffff;
      at += 1;
      bits += 6;
    }
    bits -= 8;
    return (held >>> bits) & 0xff;
  };
  let low = 0;
  let range = 0xffffffff;
  let code = 0;
  for (let i = 0; i < 4; i += 1) code = ((code << 8) | byte()) >>> 0;
  return (model) => {
    range = Math.floor(range / model.total);
    const wanted = Math.min(model.total - 1, Math.floor(((code - low) >>> 0) / range));
    const { counts } = model;
    let number = counts === null ? wanted : 0;
    let below = number;
    if (counts !== null) {
      for (let next = counts[0] as number; below + next <= wanted; next = counts[number] as number) {
        below += next;
        number += 1;
      }
    }
    low = (low + below * range) >>> 0;
    if (counts !== null) range *= counts[number] as number;
    for (;;) {
      if ((low ^ (low + range)) >>> 0 >= TOP) {
        if (range >= BOTTOM) break;
        range = -low & (BOTTOM - 1);
      }
      code = ((code << 8) | byte()) >>> 0;
      low = (low << 8) >>> 0;
      range = (range << 8) >>> 0;
    }
    count(model, number);
    return number;
  };
}
