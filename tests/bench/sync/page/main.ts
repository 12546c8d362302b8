/** What the benchmark calls in the page. */
import { catchUp } from './ours.ts';
import { replicate } from './pouch.ts';

export const BENCH = { catchUp, replicate };
Object.assign(globalThis, { bench: BENCH });
