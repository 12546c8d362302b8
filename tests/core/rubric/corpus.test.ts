import { describe, expect, test } from 'vitest';
import { FIELD_KEYS } from '../../../src/core/brief/fields.ts';
import { agreement, type Labelled, ownTexts, sharedTexts } from '../../bench/scorer.ts';

/** A little under what is reached, so that a change that makes the scorer worse is seen. */
function floor(name: string, texts: Labelled[], least: { exact: number; kappa: number; generic: number; field: number }): void {
  describe(name, () => {
    test('levels, kappa and generic stay above the floor', () => {
      const reached = agreement(texts);
      expect(reached.exact).toBeGreaterThanOrEqual(least.exact);
      expect(reached.kappa).toBeGreaterThanOrEqual(least.kappa);
      expect(reached.generic).toBeGreaterThanOrEqual(least.generic);
    });

    test.each(FIELD_KEYS)('%s stays above its floor', (key) => {
      expect(agreement(texts.filter((text) => text.field === key)).exact).toBeGreaterThanOrEqual(least.field);
    });
  });
}

floor('own labelled texts', ownTexts(), { exact: 0.94, kappa: 0.95, generic: 0.96, field: 0.88 });

const shared = sharedTexts();
describe.runIf(shared.length > 0)('texts labelled by others', () => {
  floor('as they stand', shared, { exact: 0.94, kappa: 0.95, generic: 0.97, field: 0.86 });
});
