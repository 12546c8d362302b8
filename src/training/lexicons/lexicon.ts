import { stem } from '../../core/rubric/reading/stem.ts';

/**
 * What a word can be evidence of. The network learns a row for each tag, so that a rare word begins with what its fellows mean.
 * Entries stand between commas; "=" before an entry takes it as written, not by its stem; an entry of several words is not used.
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

/** The tags of words, by the word as written and by its stem. */
export interface WordHints {
  exact: Map<string, Tag[]>;
  stems: Map<string, Tag[]>;
  tags: readonly Tag[];
}

/** Names and the little words have no forms: their entries are all taken as written. */
const AS_WRITTEN: ReadonlySet<Tag> = new Set(['firstName', 'honorific', 'glue', 'negator']);

export function hints(lexicons: readonly Lexicon[]): WordHints {
  const exact = new Map<string, Tag[]>();
  const stems = new Map<string, Tag[]>();
  for (const lexicon of lexicons) {
    for (const tag of Object.keys(lexicon) as Tag[]) {
      for (const raw of (lexicon[tag] ?? '').split(',')) {
        const entry = raw.trim();
        if (entry === '' || entry.includes(' ')) continue;
        const asWritten = entry.startsWith('=') || AS_WRITTEN.has(tag);
        const [into, key] = asWritten ? [exact, entry.replace('=', '')] : [stems, stem(entry)];
        const tags = into.get(key) ?? [];
        if (!tags.includes(tag)) into.set(key, [...tags, tag]);
      }
    }
  }
  return { exact, stems, tags: TAGS };
}
