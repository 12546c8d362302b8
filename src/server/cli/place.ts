/** Where the store of the settings stands, for commands that open it in their own way. */
import { readSettings, type Settings, storePlace } from '../config.ts';

export interface Place {
  settings: Settings;
  /** A folder, or the address of a PostgreSQL database. */
  place: string;
  /** Where the tombstones' file stands. */
  dataFolder: string;
}

/** Throws where the settings do not fit. */
export function chosenPlace(): Place {
  const read = readSettings(process.env);
  if (!read.ok) throw new Error(read.message);
  return { settings: read.settings, place: storePlace(read.settings), dataFolder: read.settings.BATON_DATA };
}
