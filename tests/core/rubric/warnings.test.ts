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
