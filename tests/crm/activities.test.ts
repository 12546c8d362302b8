import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { activitySchema } from '../../src/core/handoff/record.ts';
import { activitiesOf, wordsOfHtml, wordsOfMarkdown } from '../../src/crm/activities.ts';

test('whatever a CRM answers, what is told of it is words of a length that can be kept', () => {
  const anything = fc.oneof(
    fc.string({ maxLength: 400 }),
    fc.anything(),
    fc.constant('2026-11-21 08:00:00'),
    fc.constant(`<b>${'x'.repeat(900)}`),
  );
  fc.assert(
    fc.property(fc.array(fc.record({ at: anything, text: anything, by: anything }), { maxLength: 12 }), (told) => {
      for (const words of [wordsOfHtml, wordsOfMarkdown]) {
        const found = activitiesOf(told.map((one) => ({ ...one, words })));
        if (found) expect(z.array(activitySchema).min(1).max(5).safeParse(found).success).toBe(true);
      }
    }),
  );
});
