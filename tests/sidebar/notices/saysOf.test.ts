import { expect, test } from 'vitest';
import { saysOf } from '../../../src/sidebar/notices/saysOf.ts';
import { dayAndTime, timeOrDay } from '../../../src/ui/format.ts';

test('a time is told by the reader’s own clock, and "today" is no longer said the day after', () => {
  const at = '2027-03-01T13:00:00.000Z';
  const notice = { says: 'The review for A$$ is due today, 14:00 CET.', time: { words: 'today, 14:00 CET', at } };
  expect(saysOf(notice, new Date(at))).toBe(`The review for A$$ is due today, ${timeOrDay(at, new Date(at))}.`);
  expect(saysOf(notice, new Date('2027-03-03T13:00:00.000Z'))).toBe(`The review for A$$ is due ${dayAndTime(at)}.`);
  expect(saysOf({ says: 'Held.', time: null })).toBe('Held.');
});
