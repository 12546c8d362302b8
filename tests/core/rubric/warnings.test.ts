import { describe, expect, test } from 'vitest';
import { type Brief, EMPTY_BRIEF } from '../../../src/core/brief/fields.ts';
import { scoreBrief } from '../../../src/core/rubric/scoreBrief.ts';

const rules = (brief: Partial<Brief>, surroundings?: Parameters<typeof scoreBrief>[1]) =>
  Object.entries(scoreBrief({ ...EMPTY_BRIEF, ...brief }, surroundings).warnings).flatMap(([field, found]) =>
    found.map(({ rule }) => `${field} ${rule}`),
  );

describe('a summary where a quote is expected', () => {
  const problem = 'One in ten parcels goes to the wrong depot; re-delivery costs them €40k a month.';
  test('is pointed out', () => expect(rules({ pain: problem })).toContain('pain warning.paraphrase'));
  test('not where the buyer speaks', () => expect(rules({ pain: `“We drive blind.” ${problem}` })).toEqual([]));
  test('not before there is a problem', () => expect(rules({ pain: 'Too many silos.' })).toEqual([]));
});

describe('one stakeholder only', () => {
  const one = 'The CFO signs, decision by 30 June, out of the 2027 budget.';
  test('is pointed out', () => expect(rules({ buyingProcess: one })).toContain('buyingProcess warning.one-stakeholder'));
  test('not where the handoff names more people', () => expect(rules({ buyingProcess: one }, { peopleNamed: 2 })).toEqual([]));
  test('not where two are told', () =>
    expect(rules({ buyingProcess: 'CFO signs with legal, decision by 30 June, 2027 budget.' })).toEqual([]));
  test.each([
    'CFO signs by 30 June, and the budget is in the 2027 plan.',
    'Priya decides by 30 June, 2027 plan.',
    'Head of procurement will sign by 30 June, money is in the 2027 budget.',
  ])('is pointed out: %s', (buyingProcess) => expect(rules({ buyingProcess })).toContain('buyingProcess warning.one-stakeholder'));
  test.each([
    'The committee decides on 14 May, money is in the 2027 budget.',
    'CFO and Priya sign by 30 June, 2027 budget.',
    'Tom and Priya decide by 30 June, out of the 2027 budget.',
    'Priya signs by 30 June out of the 2027 budget, Tom approves.',
    'They decide by 30 June, CFO and the works council, 2027 budget.',
  ])('is not: %s', (buyingProcess) => expect(rules({ buyingProcess })).not.toContain('buyingProcess warning.one-stakeholder'));
});

describe('no landmine although a competitor is named', () => {
  test('in another field, by the workspace’s list', () => {
    expect(rules({ currentState: 'They run Rivalsoft for all tickets.' }, { competitors: ['Rivalsoft'] })).toContain(
      'redFlags warning.empty-landmines',
    );
  });
  test('in another field, by the usual words', () => {
    const { warnings } = scoreBrief({ ...EMPTY_BRIEF, promised: 'Demo on Tuesday; they are also talking to two others.' });
    expect(warnings.redFlags?.[0]?.message).toContain('also talking to');
  });
  test('on the page', () =>
    expect(rules({}, { competitors: ['Rivalsoft'], page: 'Renewal, Rivalsoft out' })).toContain('redFlags warning.empty-landmines'));
  const NAMED = 'redFlags warning.empty-landmines';
  const competitors = ['Close', 'Front', 'Rivalsoft'];
  test.each([
    'They are not looking at competitors.',
    'They aren’t also looking at others.',
    'No competitors so far.',
    'They don’t use Rivalsoft.',
    'They dropped Rivalsoft in 2021, now Excel.',
    'Rivalsoft was dropped in 2021.',
    'The plant closes in May.',
    'Two people in the front office close the books.',
  ])('not where none is in the deal: %s', (currentState) => expect(rules({ currentState }, { competitors })).not.toContain(NAMED));
  test.each([
    'They are not happy with Rivalsoft.',
    'Not a large team, Rivalsoft for tickets.',
    'They dropped faxes in 2021, Rivalsoft since.',
    'Close’s dialer, three seats.',
    'No competitors at first, then Front.',
  ])('but where one is: %s', (currentState) => expect(rules({ currentState }, { competitors })).toContain(NAMED));
  test('not once a concern is written', () => {
    expect(
      rules({ promised: 'Also talking to two others.', redFlags: 'The plant controller doubts it since the last vendor left.' }),
    ).not.toContain('redFlags warning.empty-landmines');
  });
});

describe('pointers beside a fact', () => {
  test('are pointed out, with their words', () => {
    const text = 'CFO signs above 50k by 30 June, check the recording for who else is in.';
    const found = scoreBrief({ ...EMPTY_BRIEF, buyingProcess: text }).warnings.buyingProcess?.find(
      ({ rule }) => rule === 'warning.points-elsewhere',
    );
    expect(text.slice(found?.start, found?.end)).toBe('check the recording');
  });
  test('a source is no pointer', () => expect(rules({ trigger: 'New CFO since May, Carla forwarded me the mail.' })).toEqual([]));
});
