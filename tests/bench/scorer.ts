import type { LabelledText } from '../../src/training/texts.ts';
import { type Agreement, agreement, heldBack, perField, sharedTexts } from '../core/rubric/agreement.ts';
import { steadiness } from '../core/rubric/steadiness.ts';
import type { Row } from './rows.ts';

/** Agreement with labelled texts that do not stand among those learnt from, with a confusion matrix a field. */
export function benchAgreement(): Row[] {
  const sets: [string, LabelledText[]][] = [
    ['held back', heldBack()],
    ['by others', sharedTexts()],
  ];
  return sets.flatMap(([name, texts]) => (texts.length > 0 ? rowsOf(name, texts) : []));
}

function rowsOf(name: string, texts: readonly LabelledText[]): Row[] {
  const whole = agreement(texts);
  const commonest = Math.max(...[0, 1, 2, 3].map((level) => texts.filter((text) => text.level === level).length)) / texts.length;
  const rows: Row[] = [
    {
      name: `scorer: exact level, ${texts.length} texts ${name}`,
      value: 100 * whole.exact,
      unit: '%',
      beside: { name: 'always the commonest level', value: 100 * commonest },
      goal: { atLeast: 90 },
    },
    { name: `scorer: quadratic kappa, ${name}`, value: whole.kappa, unit: '', goal: { atLeast: 0.95 } },
    { name: `scorer: generic, ${name}`, value: 100 * whole.generic, unit: '%', goal: { atLeast: 97 } },
  ];
  if (whole.lifted.of > 0)
    rows.push({
      name: `scorer: salads, hints and empty prose above level 1, of ${whole.lifted.of} ${name}`,
      value: whole.lifted.count,
      unit: '',
      goal: { atMost: 0 },
    });
  const { words, falls } = steadiness(texts);
  rows.push({ name: `scorer: words typed after which a level falls, ${name}`, value: (100 * falls) / words, unit: '%' });
  return [...rows, ...perField(texts).map(([field, part]) => fieldRow(field, name, part))];
}

const fieldRow = (field: string, name: string, { exact, kappa, confusion }: Agreement): Row => ({
  name: `scorer: ${field}, ${name}, kappa ${kappa.toFixed(2)}, label by score ${JSON.stringify(confusion)}`,
  value: 100 * exact,
  unit: '%',
});
