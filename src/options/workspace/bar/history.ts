/** What a person changes in the next version, step by step. */
import type { BarText } from '../../../core/bar/text.ts';

export interface History {
  past: readonly BarText[];
  now: BarText;
  future: readonly BarText[];
  /** The box that the last step was typed in: letters in one box are one step. Empty for what is done by a button. */
  typedIn: string;
}

/** As many steps back. */
const MOST = 100;

export const historyOf = (now: BarText): History => ({ past: [], now, future: [], typedIn: '' });

export function changed({ past, now, typedIn }: History, next: BarText, typing = ''): History {
  const isSameStep = typing !== '' && typing === typedIn;
  return { past: isSameStep ? past : [...past, now].slice(-MOST), now: next, future: [], typedIn: typing };
}

export function undone({ past, now, future, typedIn }: History): History {
  const before = past.at(-1);
  return before ? { past: past.slice(0, -1), now: before, future: [now, ...future], typedIn: '' } : { past, now, future, typedIn };
}

export function redone({ past, now, future, typedIn }: History): History {
  const [next, ...rest] = future;
  return next ? { past: [...past, now], now: next, future: rest, typedIn: '' } : { past, now, future, typedIn };
}
