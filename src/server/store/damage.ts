/** Rows of a handoff whose JSON cannot be read: a disk or a hand has been at them. Each costs itself and nothing else. */

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
export function readRow<T>(text: string, damage: Damage, leaveOut: LeaveOut): T[] {
  let value: T;
  try {
    value = JSON.parse(text) as T;
  } catch {
    leaveOut(damage);
    return [];
  }
  return [value];
}
