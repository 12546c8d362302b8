/** What the line to a server has turned out to be good for, as long as this context lives. */

/** Handoffs of a page, each time nothing or too little came of the one before; the first as the server likes it. */
const SIZES = [null, 50, 12, 3] as const;
/** A page that took less is no reason for small ones, one that took more is. */
const QUICK_MS = 5_000;
const SLOW_MS = 20_000;
/** A line is fast once so many bytes have come at so many a millisecond: the next page may come beside this one. */
const ENOUGH_TO_TELL = 100_000;
const FAST = 1_000;

export interface Line {
  /** Handoffs to ask for at most; null for a page as the server likes it. */
  most(): number | null;
  /** A page came, or broke off on the way, so many milliseconds after it was asked for. */
  took(ms: number, isWhole: boolean): void;
}

function openLine(): Line {
  let size = 0;
  return {
    most: () => SIZES[size] ?? null,
    took(ms, isWhole) {
      if (!isWhole || ms > SLOW_MS) size = Math.min(SIZES.length - 1, size + 1);
      else if (ms < QUICK_MS) size = Math.max(0, size - 1);
    },
  };
}

const lines = new Map<string, Line>();

export function lineTo(server: string): Line {
  const line = lines.get(server) ?? openLine();
  lines.set(server, line);
  return line;
}

/** `bytes` of an answer came within `ms` of its head. */
export const isFast = (bytes: number, ms: number): boolean => bytes >= ENOUGH_TO_TELL && bytes >= ms * FAST;
