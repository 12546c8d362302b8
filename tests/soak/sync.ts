/**
 * Random interleavings of two to four clients against the real server. Goes on where the last run was stopped: what is done is kept in
 * `dist/soak/sync.json`. A failure prints its seed and path; `SOAK_REPLAY=SEED/PATH npm run soak -- sync` plays it again.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';
import type { Row } from '../bench/rows.ts';
import type { Told } from '../sync/interleaved/check.ts';
import { openCompany } from '../sync/interleaved/company.ts';
import { play } from '../sync/interleaved/play.ts';
import { interleaving } from '../sync/interleaved/steps.ts';

const RUNS = 10_000;
const CHUNK = 250;
const SEED = 20_270_302;
const KEPT = new URL('../../dist/soak/sync.json', import.meta.url);

interface Done extends Told {
  runs: number;
}

const NOTHING: Done = { runs: 0, words: 0, conflicts: 0, events: 0, refused: 0 };

export async function soakSync(): Promise<Row[]> {
  const [seed, path] = (process.env['SOAK_REPLAY'] ?? '').split('/');
  if (seed && path) return rows(await chunk(Number(seed), NOTHING, path));
  let done = kept();
  while (done.runs < RUNS) {
    done = await chunk(SEED + done.runs / CHUNK, done);
    mkdirSync(new URL('.', KEPT), { recursive: true });
    writeFileSync(KEPT, JSON.stringify(done));
    console.error(`sync: ${done.runs} of ${RUNS} interleavings held`);
  }
  rmSync(KEPT);
  return rows(done);
}

async function chunk(seed: number, before: Done, path?: string): Promise<Done> {
  const done = { ...before };
  const company = await openCompany();
  const property = fc.asyncProperty(interleaving, async (one) => {
    const told = await play(one, company);
    for (const name of ['words', 'conflicts', 'events', 'refused'] as const) done[name] += told[name];
    done.runs += 1;
  });
  await fc.assert(property, { seed, ...(path ? { path, endOnFailure: true } : { numRuns: CHUNK }) });
  await company.close();
  return done;
}

function kept(): Done {
  try {
    return { ...NOTHING, ...JSON.parse(readFileSync(KEPT, 'utf8')) };
  } catch {
    return NOTHING;
  }
}

const rows = ({ runs, words, conflicts, refused, events }: Done): Row[] => [
  { name: 'sync: interleavings in which all converged and nothing was lost', value: runs, unit: '', goal: { atLeast: RUNS } },
  { name: 'sync: words typed and found again', value: words, unit: '' },
  { name: 'sync: conflicts that were shown and chosen', value: conflicts, unit: '' },
  { name: 'sync: texts that the server refused, kept and shown', value: refused, unit: '' },
  { name: 'sync: events, each applied once', value: events, unit: '' },
];
