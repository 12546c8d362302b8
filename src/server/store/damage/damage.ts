/** Rows that cannot be read: a disk or a hand has been at them. Each costs itself and nothing else. */

/** Ids only. */
export interface Damage {
  handoff: string;
  /** `record`, a register's name, the same with ` as handed off`, or `event` and its number. */
  part: string;
}

/** Thrown where a handoff is of use only whole. */
export class DamagedHandoff extends Error {
  constructor({ handoff, part }: Damage) {
    super(`${part} of ${handoff} cannot be read. Run baton doctor.`);
  }
}

/** Told of what is left out; may throw. */
export type LeaveOut = (damage: Damage) => void;

export const refuseDamaged: LeaveOut = (damage) => {
  throw new DamagedHandoff(damage);
};

/** What stands in `text`, as a list of one; empty where it was left out. */
export function readRow<T, D = Damage>(text: string, damage: D, leaveOut: (damage: D) => void): T[] {
  let value: T;
  try {
    value = JSON.parse(text) as T;
  } catch {
    leaveOut(damage);
    return [];
  }
  return [value];
}

/** What stands in `text`, and `otherwise` where that cannot be read. */
export function readOr(text: string, otherwise: unknown): unknown {
  const [value = otherwise] = readRow<unknown, null>(text, null, () => undefined);
  return value;
}

/** ISO 8601; null where it is none, or no time at all. */
export function readTime(ms: number | null): string | null {
  return ms === null || Number.isNaN(new Date(ms).getTime()) ? null : new Date(ms).toISOString();
}
