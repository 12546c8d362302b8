import { expect, test } from 'vitest';
import { movedOffset } from '../../../src/core/handoff/splice.ts';

/** `|` is the caret. */
const split = (marked: string) => ({ text: marked.replace('|', ''), at: marked.indexOf('|') });

test.each([
  ['words behind it', 'They |re-key.', 'They |re-key. Ann signs.'],
  ['words before it', 'They |re-key.', 'Ann signs. They |re-key.'],
  ['words before and behind it', 'It costs |9k a year.', 'Ann signs. It costs |9k a year. In May.'],
  ['changes before and behind it', 'One sentence. It costs |9k. The last.', 'Another one here. It costs |9k. Not the last.'],
  ['words right at it', 'They re-key.|', 'They re-key.| Ann signs.'],
  ['fewer words before it', 'Ann signs. They |re-key. Now.', 'They |re-key. Later.'],
  ['its own words taken out', 'They re-key |many invoices now.', 'They |now.'],
  ['nothing left', 'They |re-key.', '|'],
])('a place in a text is found again by the words around it: %s', (_, was, is) => {
  expect(movedOffset(split(was).text, split(is).text, split(was).at)).toBe(split(is).at);
});
