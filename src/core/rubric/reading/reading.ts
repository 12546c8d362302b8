import { lexicons } from '../data/registry.ts';
import { compile, type Dictionary, hasTag, NO_TAGS, T, type Tags, union } from './lexicon.ts';
import { period } from './period.ts';
import { stem } from './stem.ts';
import { type Token, tokenise } from './tokens.ts';

/** A token with what its word can be evidence of and where it stands. */
export interface Word extends Token {
  stem: string;
  tags: Tags;
  sentence: number;
  clause: number;
  /** Said not to be so: "no timeline", "they don't use Salesforce". */
  denied: boolean;
  /** Stands in a clause that says something is not known: "timeline unclear". */
  silent: boolean;
  /** The writer guesses: "SAP perhaps". */
  guessed: boolean;
  /** Part of a phrase the dictionary knows. */
  inPhrase: boolean;
}

/** A text, read once and shared by all criteria. */
export interface Reading {
  text: string;
  words: Word[];
  /** The words again, sentence by sentence: looking for them in all words each time would be quadratic. */
  bySentence: Word[][];
  sentences: number;
  clauses: number;
}

let compiled: Dictionary | null = null;

/** Made when the first words are read, not when the module is: an empty brief opens without it. */
function theDictionary(): Dictionary {
  compiled ??= compile(lexicons);
  return compiled;
}

const SENTENCE_END = new Set(['.', '!', '?', '•', '*', '|']);
const CLAUSE_END = new Set([',', ';', ':', '–', '—', '(', ')', '"', '“', '”', '„', '»', '«', '→', '/', '+', '-', '·']);
const NEGATION_REACH = 9;

export const is = (word: Word | undefined, tag: number): boolean => word !== undefined && word.tags !== NO_TAGS && hasTag(word.tags, tag);

/** Reads a text: tokens, tags, sentences and clauses, what is denied and what is only guessed. A text repeated end to end is read once. */
export function read(text: string): Reading {
  const tokens = tokenise(text);
  const once = period(tokens.map((token) => token.norm));
  const words: Word[] = [];
  for (let i = 0; i < once; i += 1) {
    const token = tokens[i] as Token;
    words.push({
      ...token,
      stem: token.kind === 'word' ? stem(token.norm) : token.norm,
      tags: NO_TAGS,
      sentence: 0,
      clause: 0,
      denied: false,
      silent: false,
      guessed: false,
      inPhrase: false,
    });
  }
  tag(words);
  const { sentences, clauses } = divide(words);
  deny(words);
  guess(words);
  const bySentence: Word[][] = Array.from({ length: sentences }, () => []);
  for (const word of words) bySentence[word.sentence]?.push(word);
  return { text, words, bySentence, sentences, clauses };
}

function tag(words: Word[]): void {
  if (words.length === 0) return;
  const dictionary = theDictionary();
  for (let i = 0; i < words.length; i += 1) {
    const word = words[i] as Word;
    const matched = word.inPhrase ? 0 : phraseAt(dictionary, words, i);
    if (matched > 0 || word.inPhrase || word.kind === 'sign') continue;
    const exact = dictionary.exact.get(word.norm);
    const byStem = dictionary.stems.get(word.stem);
    word.tags = union(exact ?? NO_TAGS, byStem ?? NO_TAGS);
  }
}

/** Tags the longest phrase that begins at `i`, and says how many words it has. */
function phraseAt(dictionary: Dictionary, words: Word[], i: number): number {
  const candidates = dictionary.phrases.get((words[i] as Word).stem);
  if (!candidates) return 0;
  for (const { rest, tags } of candidates) {
    if (!rest.every((part, k) => words[i + 1 + k]?.stem === part)) continue;
    for (let k = 0; k <= rest.length; k += 1) {
      const word = words[i + k] as Word;
      // A phrase takes a word's own meaning away, but not that it ties others together.
      word.tags = hasTag(dictionary.exact.get(word.norm) ?? NO_TAGS, T.glue) ? union(tags, dictionary.exact.get('the') ?? NO_TAGS) : tags;
      word.inPhrase = true;
    }
    return rest.length + 1;
  }
  return 0;
}

function divide(words: Word[]): { sentences: number; clauses: number } {
  let sentence = 0;
  let clause = 0;
  for (let i = 0; i < words.length; i += 1) {
    const word = words[i] as Word;
    if (word.kind === 'word' && hasTag(word.tags, T.contrast)) clause += 1;
    word.sentence = sentence;
    word.clause = clause;
    if (word.kind !== 'sign') continue;
    if (SENTENCE_END.has(word.norm) && !isAbbreviation(words, i)) {
      sentence += 1;
      clause += 1;
    } else if (CLAUSE_END.has(word.norm)) clause += 1;
  }
  return { sentences: sentence + 1, clauses: clause + 1 };
}

/** "Mr.", "R. Stucki", "e.g.": a dot that ends no sentence. */
function isAbbreviation(words: Word[], dot: number): boolean {
  if ((words[dot] as Word).norm !== '.') return false;
  const before = words[dot - 1];
  if (before?.kind !== 'word' || !(words[dot] as Word).joined) return false;
  return (
    before.norm.length === 1 ||
    hasTag(before.tags, T.honorific) ||
    ['approx', 'incl', 'no', 'st', 'eg', 'ie', 'ca', 'resp', 'min', 'max', 'mgr', 'dept'].includes(before.norm)
  );
}

function deny(words: Word[]): void {
  let until = -1;
  let clause = -1;
  for (let i = 0; i < words.length; i += 1) {
    const word = words[i] as Word;
    if (word.clause !== clause || stopsNegation(word)) until = -1;
    clause = word.clause;
    if (i <= until) word.denied = true;
    if (hasTag(word.tags, T.negator) && !isBoundNegation(words, i)) until = i + NEGATION_REACH;
  }
  denyUnknown(words);
}

const STOPS = new Set([
  'until',
  'till',
  'unless',
  'except',
  'before',
  'because',
  'and',
  'only',
  'without',
  'since',
  'than',
  'if',
  'when',
  'so',
  'that',
  'beyond',
  'as',
]);
const stopsNegation = (word: Word) => word.kind === 'word' && STOPS.has(word.norm);

/** "no later than", "not only", "not before": words with a no in them that deny nothing. */
function isBoundNegation(words: Word[], i: number): boolean {
  const next = words[i + 1]?.norm;
  return (
    next === 'only' || next === 'later' || next === 'longer' || next === 'before' || next === 'just' || next === 'until' || next === '.'
  );
}

/** "Timeline unclear", "did not ask about budget": the whole clause says nothing. */
function denyUnknown(words: Word[]): void {
  const silent = new Set<number>();
  for (const word of words) if (hasTag(word.tags, T.unknown)) silent.add(word.clause);
  if (silent.size > 0)
    for (const word of words) {
      if (!silent.has(word.clause)) continue;
      word.denied = true;
      word.silent = true;
    }
}

function guess(words: Word[]): void {
  const guessing = new Set<number>();
  for (const word of words) if (hasTag(word.tags, T.guess)) guessing.add(word.clause);
  if (guessing.size > 0) for (const word of words) if (guessing.has(word.clause)) word.guessed = true;
}
