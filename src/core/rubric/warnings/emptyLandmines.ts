import { FIELD_KEYS, fieldOf } from '../../brief/fields.ts';
import { aboutAll } from '../../generic/signal.ts';
import { addNames, type Names, namesIn } from '../reading/names.ts';
import { type Reading, read } from '../reading/reading.ts';
import type { Warning } from './warning.ts';

/** Said where others are in the deal, whoever they are. */
const OTHERS = [
  'competitor',
  'also talking to',
  'also looking at',
  'also evaluating',
  'other vendors',
  'another vendor',
  'other quotes',
  'another quote',
  'shortlist',
  'short list',
  'in trial',
  'a trial of',
  'demo of a rival',
  'comparing us',
];

const DENIED = new Set(['no', 'not', 'without', 'nor']);
const LONGEST_QUOTE = 40;

const names = new WeakMap<readonly string[], Names<'competitor'>>();
const NONE: readonly string[] = [];

function namesOf(competitors: readonly string[]): Names<'competitor'> {
  const known = names.get(competitors);
  if (known) return known;
  const made: Names<'competitor'> = new Map();
  addNames(made, 'competitor', [...OTHERS, ...competitors]);
  names.set(competitors, made);
  return made;
}

let lastPage: Reading | null = null;

/** The page stays the same while one writes: it is read once, not at every key. */
function readPage(page: string): Reading {
  if (lastPage?.text !== page) lastPage = read(page);
  return lastPage;
}

/** What names a competitor in a text, or null. */
function competitorIn({ text, tokens, stems }: Reading, competitors: readonly string[]): string | null {
  const kinds = namesIn(namesOf(competitors), stems);
  const first = kinds.findIndex((kind, at) => kind === 'competitor' && !DENIED.has(stems[at - 1] as string) && kinds[at - 1] !== kind);
  if (first < 0) return null;
  let last = first;
  while (kinds[last + 1] === 'competitor') last += 1;
  return text.slice(tokens[first]?.start, tokens[last]?.end).slice(0, LONGEST_QUOTE);
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
