import { FIELD_KEYS, fieldOf } from '../../brief/fields.ts';
import { aboutAll } from '../../generic/signal.ts';
import { type Reading, read } from '../reading/reading.ts';
import { competitorIn } from './competitorIn.ts';
import type { Warning } from './warning.ts';

const NONE: readonly string[] = [];

let lastPage: Reading | null = null;

/** The page stays the same while one writes: it is read once, not at every key. */
function readPage(page: string): Reading {
  if (lastPage?.text !== page) lastPage = read(page);
  return lastPage;
}

/** No landmine is written down although a competitor is named in another field or on the page. */
export const emptyLandmines: Warning = {
  field: 'redFlags',
  look({ readings, fields, surroundings }) {
    if (fields.redFlags.level >= 2) return null;
    const { competitors = NONE, page } = surroundings;
    for (const key of FIELD_KEYS) {
      const found = key === 'redFlags' ? null : competitorIn(readings[key], competitors);
      if (found) return say(readings.redFlags, found, `under ${fieldOf(key).short}`);
    }
    const found = page ? competitorIn(readPage(page), competitors) : null;
    return found ? say(readings.redFlags, found, 'on the page') : null;
  },
};

const say = (reading: Reading, found: string, where: string) =>
  aboutAll(
    reading,
    'warning.empty-landmines',
    `“${found}” stands ${where}: ask what speaks for them, and write it here.`,
    'the CRO’s ex-colleague sells for them',
  );
