import { FIELDS } from '../brief/fields.ts';
import { type Reading, read } from '../rubric/reading/reading.ts';
import { aboutAll, type Signal, wordsIn } from './signal.ts';

/** What belongs in the fields, as guides and trainings print it; pasted as often as the hints on screen. */
const GUIDANCE = [
  'the event that made this buyer answer now: funding, new executive, competitor churn, a tool going in or out, hiring surge, price rise, regulation; when it happened; where we learnt it',
  'the problem in the buyer’s own words, how large it is, what it costs the business',
  'tools in use, how the work is done today, the manual workaround, the gap that is left',
  'who decides, who else must be in the room, by when, how money is approved',
  'what we said about price, timeline, capability; the next step the buyer agreed to',
  'objections, budget limits, competitors in the deal, a failed attempt before, a sceptic by name or role',
];

const SHARE = 0.7;
const LEAST = 6;

function pairs(words: readonly string[]): Set<string> {
  const set = new Set<string>();
  for (let i = 0; i + 1 < words.length; i += 1) set.add(`${words[i]} ${words[i + 1]}`);
  return set;
}

interface Known {
  hints: { pairs: Set<string>; least: number }[];
  vocabulary: Set<string>;
}

let made: Known | null = null;

/** Read when the first text is judged, not when the module is loaded: the sidebar opens without it. */
function known(): Known {
  if (made) return made;
  const hints = [...GUIDANCE, ...FIELDS.map((field) => field.hint)].map((text) => wordsIn(read(text)));
  const examples = FIELDS.map((field) => wordsIn(read(field.example)));
  made = {
    hints: [
      // Fewer may well be true of a buyer: "two competitors in the deal".
      ...hints.map((words) => ({ pairs: pairs(words), least: LEAST })),
      // A few words of an example may well be true of a buyer; most of it is not.
      ...examples.map((words) => ({ pairs: pairs(words), least: words.length / 2 })),
    ],
    vocabulary: new Set([...hints, ...examples].flat()),
  };
  return made;
}

const ASKING = new Set(['who', 'what', 'when', 'how', 'where', 'which', 'why', 'whom']);
/** So many different questions, and hardly a word that the field's own do not have, are the field's, however they are put. */
const QUESTIONS = 3;
const SHARE_ASKED = 0.8;
const LONGEST_HINT = 35;

function asks({ tokens }: Reading, vocabulary: ReadonlySet<string>): boolean {
  if (tokens.length > LONGEST_HINT || tokens.some(({ kind }) => kind === 'number')) return false;
  const words = tokens.filter(({ kind }) => kind === 'word').map(({ norm }) => norm);
  const own = words.filter((word) => ASKING.has(word) || vocabulary.has(word)).length;
  return new Set(words.filter((word) => ASKING.has(word))).size >= QUESTIONS && own >= SHARE_ASKED * words.length;
}

const verdict = (reading: Reading) => ({
  cap: 0 as const,
  finding: aboutAll(reading, 'generic.hint', 'This is our hint, not your buyer: replace it with what they told you.'),
});

/** Text pasted from a field's own hint or example, with a word changed here or there. */
export const pastedHint: Signal = {
  rule: 'generic.hint',
  judge(_field, reading) {
    const { hints, vocabulary } = known();
    if (asks(reading, vocabulary)) return verdict(reading);
    // Cheap and nearly always enough: the words themselves are others.
    let all = 0;
    let theirs = 0;
    for (const { kind, norm } of reading.tokens) {
      if (kind === 'sign') continue;
      all += 1;
      if (vocabulary.has(norm)) theirs += 1;
    }
    if (all < LEAST || theirs < SHARE * all) return null;
    const words = wordsIn(reading);
    const own = pairs(words);
    for (const hint of hints) {
      if (words.length < hint.least) continue;
      let shared = 0;
      for (const pair of own) if (hint.pairs.has(pair)) shared += 1;
      if (shared / own.size >= SHARE) return verdict(reading);
    }
    return null;
  },
};
