import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { FIELD_KEYS, type FieldKey } from '../../../src/core/brief/fields.ts';
import { scoreField } from '../../../src/core/rubric/scoreField.ts';
import { type LabelledText, textsOf } from '../../../src/training/texts.ts';

/** Labelled texts by other writers, where the machine has them beside the project. Not unseen: the word lists were once fitted to them, and widths were chosen by them. */
const SHARED = fileURLToPath(new URL('../../../../shared/corpus/fields.jsonl', import.meta.url));

export const heldBack = (): LabelledText[] => textsOf('held-back');

const plain = (text: string) => text.toLowerCase().replace(/\s+/gu, ' ').trim();

/** Those of them that do not stand among the texts learnt from. */
export function sharedTexts(): LabelledText[] {
  if (!existsSync(SHARED)) return [];
  const learnt = new Set(textsOf('train').map(({ field, text }) => `${field} ${plain(text)}`));
  const lines = readFileSync(SHARED, 'utf8').split('\n');
  return lines
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const { field, text, level } = JSON.parse(line) as { field: FieldKey; text: string; level: number };
      return { field, text, level, facts: null, kind: '' };
    })
    .filter(({ field, text }) => !learnt.has(`${field} ${plain(text)}`));
}

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
  /** Salads, hints and empty prose that reached level 2, of how many. */
  lifted: { count: number; of: number };
}

const EMPTY_KINDS = new Set(['salad', 'hint', 'prose']);

/** How far the scorer agrees with the labels. */
export function agreement(texts: readonly LabelledText[]): Agreement {
  const confusion = [0, 1, 2, 3].map(() => [0, 0, 0, 0]);
  const lifted = { count: 0, of: 0 };
  let generic = 0;
  for (const { field, text, level, kind } of texts) {
    const score = scoreField(field, text);
    const row = confusion[level] as number[];
    row[score.level] = (row[score.level] as number) + 1;
    if (score.generic === (level < 2 && text.trim() !== '')) generic += 1;
    if (!EMPTY_KINDS.has(kind) || level > 1) continue;
    lifted.of += 1;
    if (score.level > 1) lifted.count += 1;
  }
  const exact = confusion.reduce((sum, row, level) => sum + (row[level] as number), 0);
  return {
    texts: texts.length,
    exact: exact / texts.length,
    kappa: kappaOf(confusion),
    generic: generic / texts.length,
    confusion,
    lifted,
  };
}

export const perField = (texts: readonly LabelledText[]): [FieldKey, Agreement][] =>
  FIELD_KEYS.map((key) => [key, agreement(texts.filter(({ field }) => field === key))]);

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
