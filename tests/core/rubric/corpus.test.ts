import { describe, expect, test } from 'vitest';
import { scoreField } from '../../../src/core/rubric/scoreField.ts';
import type { LabelledText } from '../../../src/training/texts.ts';
import { agreement, heldBack, perField, sharedTexts } from './agreement.ts';

/** A little under what is reached, so that a change that makes the scorer worse is seen. */
function floor(name: string, texts: LabelledText[], least: { exact: number; kappa: number; generic: number; field: number }): void {
  describe(name, () => {
    test('levels, kappa and generic stay above the floor', () => {
      const reached = agreement(texts);
      expect(reached.exact).toBeGreaterThanOrEqual(least.exact);
      expect(reached.kappa).toBeGreaterThanOrEqual(least.kappa);
      expect(reached.generic).toBeGreaterThanOrEqual(least.generic);
    });

    test.each(perField(texts))('%s stays above its floor', (_field, reached) => {
      expect(reached.exact).toBeGreaterThanOrEqual(least.field);
    });
  });
}

floor('texts held back, which nothing was learnt from', heldBack(), { exact: 0.925, kappa: 0.935, generic: 0.965, field: 0.87 });

test('of the salads, pasted hints and empty passages held back none reaches level 2, but for one that is known', () => {
  const empty = heldBack().filter(({ kind, level }) => ['salad', 'hint', 'prose'].includes(kind) && level < 2);
  expect(empty.length).toBeGreaterThan(180);
  const lifted = empty.filter(({ field, text }) => scoreField(field, text).level > 1);
  expect(lifted.map(({ text }) => text)).toEqual(['risk concern landmine detractor RFP vendor lock-in security']);
});

const shared = sharedTexts();
describe.runIf(shared.length > 0)('texts labelled by others', () => {
  floor('as they stand', shared, { exact: 0.92, kappa: 0.94, generic: 0.96, field: 0.84 });
});
