/** A real Chromium, killed while it syncs. `SOAK_KILLS` and `SOAK_SEED` play another number of rounds, or others. */
import type { Row } from '../bench/rows.ts';
import { playKills } from '../e2e/kills.ts';

const ROUNDS = Number(process.env['SOAK_KILLS'] ?? 100);
const SEED = Number(process.env['SOAK_SEED'] ?? 20_270_308);

export async function soakBrowser(): Promise<Row[]> {
  const told = (round: number) => round % 10 === 0 && console.error(`browser: killed ${round} of ${ROUNDS} times`);
  const { kills, stops, cut, unheard, words } = await playKills(ROUNDS, SEED, told);
  return [
    { name: 'browser: killed, nothing lost, everything arrived once', value: kills, unit: '', goal: { atLeast: ROUNDS } },
    { name: 'browser: worker stopped', value: stops, unit: '', goal: { atLeast: ROUNDS } },
    { name: 'browser: of these, while a request was under way', value: cut, unit: '' },
    { name: 'browser: requests whose answer found nobody', value: unheard, unit: '' },
    { name: 'browser: words typed and found again', value: words, unit: '' },
  ];
}
