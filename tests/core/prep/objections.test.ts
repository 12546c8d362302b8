import { describe, expect, test } from 'vitest';
import { EMPTY_BRIEF } from '../../../src/core/brief/fields.ts';
import type { PersonNamed } from '../../../src/core/handoff/registers.ts';
import { objectionsOf } from '../../../src/core/prep/objections.ts';

const luc: PersonNamed = { id: 'l', name: 'Luc Ferrand', role: 'Plant manager', stance: 'blocks' };
const of = (brief: Partial<typeof EMPTY_BRIEF>, people: PersonNamed[] = []) =>
  objectionsOf({ brief: { ...EMPTY_BRIEF, ...brief }, people });

describe('out of the red flags', () => {
  test.each([
    ['A roll-out in 2024 failed because they kept their own copies.', 'We tried that before'],
    ['The CFO finds it too expensive, and wants a discount.', 'It costs too much'],
    ['They are also looking at Rivalsoft.', 'Why you and not the others?'],
    ['Legal wants to see SOC 2 first.', 'Is our data safe with you?'],
    ['Plant managers doubt it.', 'Our people will not use it'],
    ['None of the planners trusts it: they fear for their jobs.', 'Our people will not use it'],
    ['No time before the peak season.', 'Not now'],
  ])('%s', (redFlags, says) => {
    expect(of({ redFlags })).toMatchObject([{ says, origin: 'red flags', sentence: { field: 'redFlags', text: redFlags } }]);
  });

  test.each([
    'Asked about price and past projects: none raised.',
    'No competitors, no concerns about price.',
    'Nothing came up about the contract.',
    'Dana likes to talk about sailing.',
    '',
  ])('nothing to expect: %s', (redFlags) => expect(of({ redFlags })).toEqual([]));
});

describe('out of who takes part', () => {
  test('who blocks says so, in the sentence that names them', () => {
    const [first] = of({ redFlags: 'Luc Ferrand wants to keep Excel.' }, [luc]);
    expect(first).toMatchObject({ says: 'Luc Ferrand is against it', origin: 'role', sentence: { field: 'redFlags' } });
  });
  test('somebody whom no sentence names leads to nothing', () => expect(of({ redFlags: 'Asked: none.' }, [luc])).toEqual([]));
  test.each([
    ['CFO Ruth Adler signs.', 'When does it pay for itself?'],
    ['IT does a security review.', 'Is it safe, and who runs it?'],
    ['Procurement joins at the end.', 'What discount, on which terms?'],
    ['The works council must agree.', 'Who answers for the data and the contract?'],
  ])('%s', (buyingProcess, says) => expect(of({ buyingProcess })).toMatchObject([{ says, origin: 'role' }]));
  test.each(['Dana decides, it takes a week.', 'She signs up to 40k herself.'])('nobody who asks: %s', (buyingProcess) =>
    expect(of({ buyingProcess })).toEqual([]),
  );
});

test.each([
  ['Their BI contract renews on 31 January.', 'Why not simply renew?'],
  ['The warehouse system loses support on 31 May.', 'Can you be live before it ends?'],
  ['The vendor raised the price by 38 %.', 'Will your price rise as well?'],
])('out of the trigger: %s', (trigger, says) => expect(of({ trigger })).toMatchObject([{ says, origin: 'trigger' }]));

test('one of each origin stands before a second of any, and three are all', () => {
  const found = of({
    redFlags: 'The roll-out of 2024 failed. The CFO finds it too expensive. Nobody has time: no time before May.',
    buyingProcess: 'Procurement joins at the end.',
    trigger: 'Their contract renews on 31 January.',
  });
  expect(found.map(({ origin }) => origin)).toEqual(['red flags', 'role', 'trigger']);
});

test('one sentence is one objection', () => {
  const found = of({ buyingProcess: 'Dana decides with the CFO, procurement and IT.' });
  expect(found).toHaveLength(1);
});
