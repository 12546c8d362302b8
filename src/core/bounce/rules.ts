import { languages } from './data/registry.ts';
import type { BlameRule, BlameVerb, Language } from './language.ts';
import { endOfPhrase, type Phrase, phraseOf } from './phrase.ts';
import { inGroup, normal, type Word } from './words.ts';

interface Tried {
  phrase: Phrase;
  rule: BlameRule;
  language: Language;
}

/** A phrase of blame that stands at `from`, `to` exclusive; both index the words. */
export interface Hit {
  rule: BlameRule;
  language: Language;
  from: number;
  to: number;
}

type Tries = ReadonlyMap<string, readonly Tried[]>;

function index(tries: readonly Tried[]): Tries {
  const byFirst = new Map<string, Tried[]>();
  for (const one of tries) for (const word of one.phrase.first) byFirst.set(word, [...(byFirst.get(word) ?? []), one]);
  return byFirst;
}

const everyday: Tries = index(
  languages.flatMap((language) =>
    language.rules.flatMap((rule) => rule.phrases.map((text) => ({ phrase: phraseOf(text, language.groups), rule, language }))),
  ),
);

/** The same rules about people of these names: "Sam didn't ask". */
function named(names: readonly string[]): Tries {
  const given = names.filter((name) => name.trim() !== '');
  if (given.length === 0) return new Map();
  return index(
    languages.flatMap((language) => {
      const groups = { ...language.groups, YOU: given, YOUR: given.map((name) => `${name}s`) };
      const about = language.rules.flatMap((rule) => rule.phrases.filter((text) => /\bYOUR?\b/.test(text)).map((text) => ({ rule, text })));
      return language.groups['YOU']?.includes('you')
        ? about.map(({ rule, text }) => ({ phrase: phraseOf(text, groups), rule, language }))
        : [];
    }),
  );
}

/** How far back a kind word is looked for, and the "ask" of a question that is the buyer's. */
const BACK = 4;

/** Of whom its clause goes on to speak: "it is a mess on their side". */
function isOfOthers(words: readonly Word[], { language, from, to }: Hit): boolean {
  if (words.slice(from, to).some(({ norm }) => language.plain.persons.includes(norm))) return false;
  for (let at = to; at < to + BACK && at < words.length && !words[at]?.opens; at += 1)
    if (language.others.includes(words[at]?.norm ?? '')) return true;
  return false;
}

function isExcused(words: readonly Word[], hit: Hit): boolean {
  const { rule, language, from, to } = hit;
  if (rule.stands && !words[from]?.opens) return true;
  if (rule.stands === 'alone' && to < words.length && !words[to]?.opens) return true;
  if (rule.kind !== 'jab' && language.supposing.includes(words[from - 1]?.norm ?? '')) return true;
  for (let back = 1; back <= BACK && from - back >= 0; back += 1) {
    const norm = words[from - back]?.norm ?? '';
    if (rule.asks && /^(ask|asks|asked|asking|question)$/.test(norm)) return true;
    if (!words[from - back + 1]?.opens && language.kind.includes(norm)) return true;
    if (!words[from - back + 1]?.opens && rule.kind === 'judging' && language.reporting.includes(norm)) return true;
    if (words[from - back + 1]?.opens && !rule.asks) break;
  }
  if (rule.kind === 'judging' && isOfOthers(words, hit)) return true;
  if (rule.turn === 'verb') return verbAt(words, to, language) === null;
  return !rule.asks && (rule.turn === 'any verb' || rule.turn === 'lacks') && inGroup(words, to, language.harmless) > to;
}

const verbs = new Map(
  languages.map((language) => [
    language,
    new Map(language.verbs.flatMap((verb) => verb.forms.split(' ').map((form) => [normal(form), verb]))),
  ]),
);

/** What may stand between "you didn't" and the verb that counts. */
const EFFORT = [
  'bother to',
  'bothered to',
  'bothering to',
  'bother',
  'bothered',
  'bothering',
  'think to',
  'care to',
  'manage to',
  'take the time to',
  'get around to',
  'try to',
  'have the decency to',
  'even',
  'really',
  'actually',
  'properly',
  'once',
];

export function verbAt(words: readonly Word[], at: number, language: Language): { verb: BlameVerb; end: number } | null {
  const from = inGroup(words, at, EFFORT);
  const forms = verbs.get(language);
  const [one, two] = [words[from]?.norm ?? '', words[from + 1]?.norm ?? ''];
  const pair = forms?.get(`${one}_${two}`);
  if (pair) return { verb: pair, end: from + 2 };
  const verb = forms?.get(one);
  return verb ? { verb, end: from + 1 } : null;
}

/** The first phrase of blame in these words; the longest of those that begin at the same word. Null where there is none. */
export function firstHit(words: readonly Word[], tries: readonly Tries[]): Hit | null {
  for (let from = 0; from < words.length; from += 1) {
    let best: Hit | null = null;
    for (const index of tries) {
      for (const { phrase, rule, language } of index.get(words[from]?.norm ?? '') ?? []) {
        const to = endOfPhrase(phrase, words, from);
        if (to <= (best?.to ?? from)) continue;
        const hit = { rule, language, from, to };
        if (!isExcused(words, hit)) best = hit;
      }
    }
    if (best) return best;
  }
  return null;
}

const known = new WeakMap<readonly string[], readonly Tries[]>();

/** Made once for these names, and not at each key stroke. */
export function triesFor(names: readonly string[]): readonly Tries[] {
  const made = known.get(names) ?? [everyday, named(names)];
  known.set(names, made);
  return made;
}
