/** Which engine stands at a place. */
import type { Engine } from './engine.ts';
import { postgresEngine } from './postgres.ts';
import { sqliteEngine } from './sqlite.ts';

/** `place` is a folder, `:memory:`, or an address like `postgres://USER:PASSWORD@HOST:PORT/DATABASE`. */
export const engineAt = (place: string): Engine => (/^postgres(ql)?:\/\//.test(place) ? postgresEngine(place) : sqliteEngine(place));
