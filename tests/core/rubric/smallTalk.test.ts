import { describe, expect, test } from 'vitest';
import { read } from '../../../src/core/rubric/reading/reading.ts';
import { withoutSmallTalk } from '../../../src/core/rubric/reading/smallTalk.ts';
import { scoreField } from '../../../src/core/rubric/scoreField.ts';

const leftOf = (text: string) =>
  withoutSmallTalk(read(text))
    ?.tokens.map(({ norm }) => norm)
    .join(' ');

describe('a text without its small talk', () => {
  test.each([
    ['Good chat. Demo booked for 12 May with the CFO.', 'demo booked for 12 may with the cfo .'],
    ['Head of IT is sceptical about rollout, but she seems very nice.', 'head of it is sceptical about rollout ,'],
    ['12 May, 10:00 with the CFO – lovely people!', '12 may , 10:00 with the cfo –'],
  ])('%s', (text, left) => expect(leftOf(text)).toBe(left));

  test.each([
    ['nothing else is said', 'Good chat. Nice people, keen!'],
    ['there is none', 'CFO signs, board meets on 4 June'],
    ['a single word says too little to be called so', 'Demo on 12 May with the CFO. Great.'],
    ['what is left would say nothing by itself', 'Great call. Pricing next'],
    ['one word of the clause is not small talk', 'The depot closes on 4 March, the driver seems happy'],
  ])('stays whole where %s', (_, text) => expect(withoutSmallTalk(read(text))).toBeNull());
});

test('small talk takes nothing from what stands beside it', () => {
  const fact = 'Demo booked for 12 May with the CFO.';
  const { level } = scoreField('promised', fact);
  expect(level).toBe(3);
  for (const text of [`Good chat. ${fact}`, `${fact} She seems keen!`, `Nice team – ${fact}`])
    expect(scoreField('promised', text).level).toBe(level);
});

test('and lifts nothing that says nothing', () => {
  for (const text of [
    'Great call. Really nice people, they seem very keen.',
    'stakeholder matrix, sign-off tier, RACI, great team, nice people',
  ])
    expect(scoreField('buyingProcess', text).level).toBeLessThan(2);
});

test('what is found speaks of the text as it was written', () => {
  const text = 'Great chat. The head of finance has to agree.';
  for (const { start, end } of scoreField('buyingProcess', text).findings) expect(text.slice(start, end)).toMatch(/head of finance/);
});
