/** The devices' sync and the server, with a network between them to which everything happens. */
import fc from 'fast-check';
import { seeded } from '../../../src/training/random.ts';
import type { Told } from '../../sync/interleaved/check.ts';
import { openCompany } from '../../sync/interleaved/company.ts';
import { play } from '../../sync/interleaved/play.ts';
import { interleaving } from '../../sync/interleaved/steps.ts';
import type { Place } from './office.ts';
import { type BadProxy, openProxy } from './proxy.ts';

export interface Weathered extends Told {
  rounds: number;
  /** Mishaps by kind. */
  met: Map<string, number>;
}

/** Throws with the seed and path of a round in which something was lost, done twice, or never came to rest. */
export async function badNetwork(place: Place, { rounds, seed }: { rounds: number; seed: number }): Promise<Weathered> {
  let proxy: BadProxy | undefined;
  const company = await openCompany(place, async (url) => {
    proxy = await openProxy(() => url);
    return proxy.url;
  });
  const told: Weathered = { rounds: 0, met: new Map(), words: 0, conflicts: 0, events: 0, refused: 0 };
  try {
    const property = fc.asyncProperty(interleaving, async (one) => {
      const { words, conflicts, events, refused } = await play(one, company, (jitter) => (proxy as BadProxy).wire(seeded(jitter)));
      told.rounds += 1;
      told.words += words;
      told.conflicts += conflicts;
      told.events += events;
      told.refused += refused;
    });
    await fc.assert(property, { numRuns: rounds, seed });
    return { ...told, met: (proxy as BadProxy).met };
  } finally {
    await proxy?.close();
    await company.close();
  }
}
