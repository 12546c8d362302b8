/** What a check is asked and says. */
import type { Settings } from '../config.ts';

export interface Patient {
  settings: Settings;
  /** A folder, or the address of a PostgreSQL database. */
  place: string;
  dataFolder: string;
  /** Epoch milliseconds, this machine's clock. */
  now: number;
}

/** `wrong`: something does not work, or will not. `look`: it works, and somebody should know. The text of both says what to do. */
export interface Finding {
  level: 'good' | 'look' | 'wrong';
  text: string;
}

export interface Check {
  name: string;
  /** Changes nothing. Where it throws, that counts as wrong. */
  examine(patient: Patient): Promise<Finding[]>;
}

/** What to do where what is stored is damaged. */
export const PUT_BACK = 'Stop the server, keep a copy of the store, and restore the last backup';

export const good = (text: string): Finding => ({ level: 'good', text });
export const look = (text: string): Finding => ({ level: 'look', text });
export const wrong = (text: string): Finding => ({ level: 'wrong', text });
