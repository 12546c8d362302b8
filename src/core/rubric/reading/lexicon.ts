import { stem } from './stem.ts';

/**
 * What a word can be evidence of. A data file says which words carry which tag:
 * entries stand between commas, an entry of several words is a phrase, "=" before an entry takes it as written, not by its stem.
 */
export const TAGS = [
  // how a thing is said
  'glue',
  'common',
  'abstract',
  'negator',
  'unknown',
  'guess',
  'wish',
  'contrast',
  'because',
  'condition',
  'quantifier',
  // time
  'month',
  'weekday',
  'season',
  'period',
  'relative',
  'vagueTime',
  'frequency',
  'past',
  'history',
  'future',
  // quantity
  'numberWord',
  'fraction',
  'currency',
  'duration',
  'attribute',
  'worker',
  'scale',
  // people
  'role',
  'department',
  'body',
  'firstName',
  'honorific',
  'contact',
  'somebody',
  'company',
  // saying and deciding
  'say',
  'send',
  'decide',
  'attend',
  // trigger
  'event',
  'change',
  'newness',
  'vagueEvent',
  'interest',
  'medium',
  'document',
  'expiry',
  // pain
  'problem',
  'genericPain',
  'loss',
  'noPain',
  'explore',
  'harm',
  // current state
  'tool',
  'toolKind',
  'statusQuo',
  'use',
  'step',
  'workaround',
  'gap',
  'evaluate',
  'manual',
  // buying process
  'budget',
  'approve',
  'procedure',
  // promised
  'discuss',
  'assert',
  'topic',
  'capability',
  'nextStep',
  'deliverable',
  'vagueTerm',
  'price',
  'hint',
  // red flags
  'concern',
  'doubt',
  'concernWord',
  'failure',
  'settle',
  'asked',
  'nothingRaised',
  'rosy',
  // no content
  'placeholder',
  'pointer',
] as const;

export type Tag = (typeof TAGS)[number];
export type Lexicon = Partial<Record<Tag, string>>;

/** One bit a tag, 31 tags a word. */
export type Tags = readonly number[];

const BITS = 31;
const TAG_WORDS = Math.ceil(TAGS.length / BITS);

/** A tag's place among the bits: a number, so that asking a word for a tag costs no look-up by name. */
export const T = Object.fromEntries(TAGS.map((tag, index) => [tag, index])) as Record<Tag, number>;

export const NO_TAGS: Tags = Array.from({ length: TAG_WORDS }, () => 0);

export function hasTag(tags: Tags, index: number): boolean {
  return ((tags[(index / BITS) | 0] as number) & (1 << (index % BITS))) !== 0;
}

export function union(a: Tags, b: Tags): Tags {
  return a === NO_TAGS ? b : b === NO_TAGS ? a : a.map((bits, i) => bits | (b[i] as number));
}

interface Phrase {
  /** Stems after the first. */
  rest: string[];
  tags: Tags;
}

export interface Dictionary {
  exact: Map<string, Tags>;
  stems: Map<string, Tags>;
  /** By the stem of the first word, longest first. */
  phrases: Map<string, Phrase[]>;
}

/** Names and the little words have no forms: their entries are all taken as written. */
const AS_WRITTEN: ReadonlySet<Tag> = new Set(['tool', 'firstName', 'honorific', 'glue', 'negator']);

export function compile(lexicons: readonly Lexicon[]): Dictionary {
  const exact = new Map<string, Tags>();
  const stems = new Map<string, Tags>();
  const phrases = new Map<string, Tags>();
  for (const lexicon of lexicons) {
    for (const tag of Object.keys(lexicon) as Tag[]) {
      const index = T[tag];
      const bit: Tags = NO_TAGS.map((_, word) => (word === ((index / BITS) | 0) ? 1 << (index % BITS) : 0));
      for (const raw of (lexicon[tag] ?? '').split(',')) {
        const entry = raw.trim();
        if (entry === '') continue;
        const [into, key] = entry.includes(' ')
          ? ([phrases, entry.split(/\s+/u).map(stem).join(' ')] as const)
          : entry.startsWith('=') || AS_WRITTEN.has(tag)
            ? ([exact, entry.replace('=', '')] as const)
            : ([stems, stem(entry)] as const);
        into.set(key, union(into.get(key) ?? NO_TAGS, bit));
      }
    }
  }
  const byFirst = new Map<string, Phrase[]>();
  for (const [key, tags] of phrases) {
    const [first = '', ...rest] = key.split(' ');
    const list = byFirst.get(first) ?? [];
    list.push({ rest, tags });
    byFirst.set(first, list);
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.rest.length - a.rest.length);
  return { exact, stems, phrases: byFirst };
}
