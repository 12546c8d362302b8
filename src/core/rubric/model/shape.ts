import type { FieldKey } from '../../brief/fields.ts';

/**
 * The facts a careful reader looks for in each field (rubric, "Levels"), by the letter the labelled texts use.
 * Which of them are there decides the level; which are missing is what the findings say.
 */
export const FACTS = {
  trigger: { E: 'event', V: 'vague event', W: 'when', S: 'source', I: 'interest' },
  pain: { P: 'specific problem', M: 'measure', C: 'cost', G: 'generic problem' },
  currentState: { T: 'tool', R: 'process', U: 'how it is used', K: 'workaround or gap', B: 'bare status quo' },
  buyingProcess: { D: 'who decides', F: 'firm timeline', Z: 'vague timeline', M: 'budget', O: 'another fact' },
  promised: { X: 'what was said exactly', T: 'topic', H: 'hint that something was discussed' },
  redFlags: {
    C: 'concern',
    H: 'its holder',
    Y: 'its why',
    X: 'its history',
    Q: 'what would settle it',
    A: 'asked, none raised',
    N: 'none, without asking',
  },
} as const satisfies Record<FieldKey, Record<string, string>>;

/** What is looked for in a field, by letter. */
export const signsOf = (field: FieldKey): string[] => [...Object.keys(FACTS[field]), EMPTY_TALK];

/** Stands for no fact at all: words of the field's own without a statement, long or short. Every field asks for it. */
export const EMPTY_TALK = '!';

/** The levels a text can have: 0, 1, 2, 3. */
export const LEVELS = 4;

/** How many neighbouring words a channel sees at once. */
export const WINDOW = 3;
/** What is kept of a channel over a whole text: its highest and lowest value and its mean. */
const POOLS = 3;

/** So many neighbouring channels open and close together. */
export const SHARE_A_GATE = 2;

/** How wide a network is. A word is a row of `row` numbers; a channel carries one thing along the text, half of them forwards, half backwards. */
export interface Width {
  row: number;
  channels: number;
  /** Each channel has a value; two neighbours share a gate. */
  driven: number;
  pooled: number;
}

export const widthOf = (row: number, channels: number): Width => ({
  row,
  channels,
  driven: channels + channels / SHARE_A_GATE,
  pooled: POOLS * channels,
});

/** The width of the network that is shipped. */
export const ROW = 16;
export const CHANNELS = 144;
export const { driven: DRIVEN, pooled: POOLED } = widthOf(ROW, CHANNELS);

/** Between -1 and 1, steady on every machine: no transcendental function. */
export const squash = (x: number): number => x / (1 + (x < 0 ? -x : x));

/** A word's row is put together from GROUPS parts, each one of CODES that all words share. */
export const GROUPS = 4;
export const PART = ROW / GROUPS;
export const CODES = 64;
/** A symbol is known by so many bits of its hash: one unknown word in some two hundred is taken for another. Two bits fewer cost a text in a hundred its level. */
export const HASH_BITS = 20;
