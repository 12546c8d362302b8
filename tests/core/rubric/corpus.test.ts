import { describe, expect, test } from 'vitest';
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

floor('texts held back, which nothing was learnt from', heldBack(), { exact: 0.93, kappa: 0.95, generic: 0.97, field: 0.88 });

test('of the salads, pasted hints and empty passages held back none reaches level 2', () => {
  const { count, of } = agreement(heldBack()).lifted;
  expect(of).toBeGreaterThan(50);
  expect(count).toBe(0);
});

const shared = sharedTexts();
describe.runIf(shared.length > 0)('texts labelled by others', () => {
  floor('as they stand', shared, { exact: 0.92, kappa: 0.94, generic: 0.96, field: 0.84 });
});
