import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Brief, FIELD_KEYS, FIELDS, type FieldKey } from '../../src/core/brief/fields.ts';
import { countWords } from '../../src/core/brief/words.ts';
import { scoreBrief } from '../../src/core/rubric/scoreBrief.ts';
import { scoreField } from '../../src/core/rubric/scoreField.ts';
import { median, quantile, type Row } from './rows.ts';

export interface Labelled {
  id: string;
  field: FieldKey;
  text: string;
  level: number;
  generic: boolean;
}

const OWN = fileURLToPath(new URL('../core/rubric/labelled.jsonl', import.meta.url));
/** Labelled texts by other writers, where the machine has them beside the project. */
const SHARED = fileURLToPath(new URL('../../../shared/corpus/fields.jsonl', import.meta.url));

export function labelled(file: string): Labelled[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Labelled);
}

export const ownTexts = (): Labelled[] => labelled(OWN);
export const sharedTexts = (): Labelled[] => (existsSync(SHARED) ? labelled(SHARED) : []);

export interface Agreement {
  texts: number;
  /** Share of levels met exactly, 0 to 1. */
  exact: number;
  /** Quadratic weighted kappa. */
  kappa: number;
  /** Share of `generic` met, 0 to 1. */
  generic: number;
  /** Rows: the label; columns: the score. */
  confusion: number[][];
}

/** How far the scorer agrees with the labels. */
export function agreement(texts: readonly Labelled[]): Agreement {
  const confusion = [0, 1, 2, 3].map(() => [0, 0, 0, 0]);
  let generic = 0;
  for (const { field, text, level, generic: label } of texts) {
    const score = scoreField(field, text);
    const row = confusion[level] as number[];
    row[score.level] = (row[score.level] as number) + 1;
    if (score.generic === label) generic += 1;
  }
  const exact = confusion.reduce((sum, row, level) => sum + (row[level] as number), 0);
  return { texts: texts.length, exact: exact / texts.length, kappa: kappaOf(confusion), generic: generic / texts.length, confusion };
}

function kappaOf(confusion: readonly number[][]): number {
  const rows = confusion.map((row) => row.reduce((a, b) => a + b, 0));
  const columns = confusion.map((_, k) => confusion.reduce((sum, row) => sum + (row[k] as number), 0));
  const all = rows.reduce((a, b) => a + b, 0);
  let observed = 0;
  let expected = 0;
  confusion.forEach((row, i) => {
    row.forEach((count, k) => {
      observed += (i - k) ** 2 * count;
      expected += ((i - k) ** 2 * (rows[i] as number) * (columns[k] as number)) / all;
    });
  });
  return expected === 0 ? 1 : 1 - observed / expected;
}

/** What stands after the example of each field, so that the brief has about 150 words. */
const MORE: Brief = {
  trigger: 'The new owner asked for one stock list by summer.',
  pain: 'Drivers come back with it and the customer calls before we know.',
  currentState: 'The night shift keeps its own list on paper because the portal logs them out.',
  buyingProcess: 'Anything above €25k goes to the board, which meets on the first Thursday of the month.',
  promised: 'She asked whether the scanners can stay; I said yes, all models since 2019.',
  redFlags: 'He wants to see it run offline in hall 3 first.',
};

/** A brief of about 150 words. */
export const SAMPLE: Brief = Object.fromEntries(FIELDS.map((field) => [field.key, `${field.example} ${MORE[field.key]}`])) as Brief;

const ROUNDS = 2000;

function timed(run: () => void): number[] {
  for (let i = 0; i < ROUNDS / 4; i += 1) run();
  return Array.from({ length: ROUNDS }, () => {
    const from = performance.now();
    run();
    return performance.now() - from;
  });
}

/** The least one could do with a text: look at every character once. */
function scan(text: string): number {
  let sum = 0;
  for (let i = 0; i < text.length; i += 1) sum += text.charCodeAt(i);
  return sum;
}

/** Agreement with the labelled texts, per field and together, and the time a brief and a keystroke take. */
export function benchScorer(): Row[] {
  const sets: [string, Labelled[]][] = [
    ['own texts', ownTexts()],
    ['texts by others', sharedTexts()],
  ];
  return [...sets.flatMap(([name, texts]) => (texts.length > 0 ? agreementRows(name, texts) : [])), ...timeRows()];
}

function agreementRows(name: string, texts: readonly Labelled[]): Row[] {
  const whole = agreement(texts);
  const commonest = Math.max(...[0, 1, 2, 3].map((level) => texts.filter((text) => text.level === level).length)) / texts.length;
  return [
    {
      name: `scorer: exact level, ${texts.length} ${name}`,
      value: 100 * whole.exact,
      unit: '%',
      beside: { name: 'always the commonest level', value: 100 * commonest },
      goal: { atLeast: 90 },
    },
    { name: `scorer: quadratic kappa, ${name}`, value: whole.kappa, unit: '', goal: { atLeast: 0.95 } },
    { name: `scorer: generic, ${name}`, value: 100 * whole.generic, unit: '%', goal: { atLeast: 97 } },
    ...FIELD_KEYS.map((key) => {
      const part = agreement(texts.filter((text) => text.field === key));
      return {
        name: `scorer: ${key}, ${name}, kappa ${part.kappa.toFixed(3)}, label by score ${JSON.stringify(part.confusion)}`,
        value: 100 * part.exact,
        unit: '%',
      };
    }),
  ];
}

function timeRows(): Row[] {
  const all = FIELD_KEYS.map((key) => SAMPLE[key]).join(' ');
  const bareBrief = { name: 'a bare scan over the characters', value: median(timed(() => void scan(all))) };
  const brief = timed(() => void scoreBrief(SAMPLE));
  const bareField = { name: 'a bare scan over the characters', value: median(timed(() => void scan(SAMPLE.pain))) };
  const field = timed(() => void scoreField('pain', SAMPLE.pain));
  return [
    {
      name: `scorer: six fields, ${countWords(all)} words, median`,
      value: median(brief),
      unit: 'ms',
      beside: bareBrief,
      goal: { atMost: 0.25 },
    },
    { name: 'scorer: six fields, p99', value: quantile(brief, 0.99), unit: 'ms', beside: bareBrief },
    { name: 'scorer: one field, median', value: median(field), unit: 'ms', beside: bareField, goal: { atMost: 0.05 } },
    { name: 'scorer: one field, p99', value: quantile(field, 0.99), unit: 'ms', beside: bareField },
  ];
}
