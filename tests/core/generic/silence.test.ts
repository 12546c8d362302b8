import { describe, expect, test } from 'vitest';
import type { FieldKey } from '../../../src/core/brief/fields.ts';
import { signals } from '../../../src/core/generic/registry.ts';
import { read } from '../../../src/core/rubric/reading/reading.ts';
import { type LabelledText, textsOf } from '../../../src/training/texts.ts';

/** The first signal that speaks, with the level it leaves. */
function verdict(field: FieldKey, text: string): { rule: string; cap: number } | null {
  const reading = read(text);
  for (const { rule, judge } of signals) {
    const found = judge(field, reading);
    if (found) return { rule, cap: found.cap };
  }
  return null;
}

describe('what no signal may take for nothing', () => {
  test.each<[FieldKey, string]>([
    // Amounts, times, and what a placeholder is said of.
    ['promised', '$32k'],
    ['promised', '$9'],
    ['promised', '9/6 14:00'],
    ['promised', '9k'],
    ['buyingProcess', '8k'],
    ['promised', 'NDA to follow'],
    ['promised', 'Salesforce to follow'],
    ['promised', 'demo tbd'],
    ['promised', 'IT call to follow'],
    ['promised', 'tbd, €40k'],
    ['buyingProcess', 'RFP to come out'],
    ['pain', 'WIP piles up'],
    ['pain', 'Shelves empty'],
    ['redFlags', 'CFO not sure yet'],
    ['redFlags', 'Not yet ISO certified'],
    // Places they work in, and what was sent.
    ['currentState', 'Approvals in Slack'],
    ['currentState', 'Documented in Confluence'],
    ['currentState', 'Shifts logged in a notebook'],
    ['currentState', 'Contracts in the shared drive, nobody finds them'],
    ['currentState', 'Timesheets in the mail, Anna types them Fridays'],
    ['buyingProcess', 'Contract forwarded to legal Monday'],
    ['buyingProcess', 'See CRM: CFO signs above 50k'],
    ['buyingProcess', 'See notes, limit 50k'],
    ['buyingProcess', 'See notes, limit €50'],
    ['redFlags', 'Salesforce attached'],
    ['promised', 'Attached the quote: €40k'],
    ['promised', 'As discussed in January: €28 a seat'],
    ['promised', 'They listened to the presentation until the end.'],
    ['redFlags', 'call recording may be a problem'],
    ['pain', 'They see mails pile up'],
    ['currentState', 'Dispatchers check the CRM twice a day'],
    // A few words that a hint has as well.
    ['redFlags', 'Two competitors in the deal'],
    ['buyingProcess', 'CFO decides who signs, when and how legal checks it'],
    ['promised', 'He asked me if we could do better on the price, I told him no.'],
    // Tools that are theirs, beside others that are not or with words of weighing.
    ['currentState', "They don't use Salesforce, they use HubSpot"],
    ['currentState', 'Not Salesforce, HubSpot.'],
    ['currentState', 'neither ADP nor Workday – Personio'],
    ['currentState', "Has Tableau. Didn't get who looks at it."],
    ['currentState', 'Vendors are in Coupa'],
    ['currentState', 'They talk in Slack'],
    ['currentState', 'Demos run in Zoom'],
    ['currentState', 'They compare in Excel'],
    ['currentState', 'They look at Tableau'],
    ['currentState', 'They are comparing in Excel and Tableau'],
    ['currentState', 'Gong, evaluating Avoma'],
    ['currentState', 'They use Gong, shortlist: Avoma'],
    ['currentState', 'looking at Gong and us; today Aircall'],
    ['currentState', 'Teamup shows who flies which balloon, when it lands and where the crew waits'],
    // Shorthand of facts, however much of it is the fields' own vocabulary.
    ['buyingProcess', 'CFO approval Q3, budget 50k'],
    ['buyingProcess', 'CFO approval June, budget 50k, legal, procurement'],
    ['buyingProcess', 'Exec sponsor: CFO; procurement, legal, security'],
    ['promised', 'Pilot month free, rollout Q3, price $20k'],
  ])('%s: %s', (field, text) => expect(verdict(field, text)).toBeNull());
});

describe('what a signal takes for nothing', () => {
  test.each<[FieldKey, string, string]>([
    ['pain', 'tbd w/ AE', 'generic.placeholder'],
    ['trigger', 'unknown so far', 'generic.placeholder'],
    ['redFlags', '7', 'generic.placeholder'],
    ['currentState', 'in Gong', 'generic.pointer'],
    ['pain', 'written down in Notion', 'generic.pointer'],
    ['promised', 'attached', 'generic.pointer'],
    ['promised', 'as per my mail to you', 'generic.pointer'],
    ['currentState', 'as per mail of Ravi below', 'generic.pointer'],
    ['pain', 'listen to minute 12', 'generic.pointer'],
    ['buyingProcess', 'see notes from first call', 'generic.pointer'],
    ['redFlags', 'objections, limits, competitors in the deal, a failed attempt', 'generic.hint'],
    ['currentState', "They don't use Salesforce", 'generic.not-theirs'],
    ['currentState', 'Not on Zendesk, not on Freshdesk.', 'generic.not-theirs'],
    ['currentState', 'They are comparing us with Gong and Avoma.', 'generic.not-theirs'],
    ['currentState', 'Evaluating Gong vs Salesloft', 'generic.not-theirs'],
    ['currentState', 'shortlist: us, Gong', 'generic.not-theirs'],
    ['currentState', 'vendors: Gong, us', 'generic.not-theirs'],
    ['currentState', 'They are evaluating HubSpot', 'generic.not-theirs'],
    ['currentState', 'HubSpot on the shortlist, also Zoho and us', 'generic.not-theirs'],
    ['currentState', 'Gong in trial', 'generic.not-theirs'],
    ['currentState', 'In talks with Gong and Chorus', 'generic.not-theirs'],
    ['currentState', "They don't use Salesforce, HubSpot or Zoho", 'generic.not-theirs'],
  ])('%s: %s', (field, text, rule) => expect(verdict(field, text)).toEqual({ rule, cap: 0 }));
});

test('no signal leaves a labelled text less than its label', () => {
  const less = ({ field, level, text }: LabelledText) => (verdict(field, text)?.cap ?? level) < level;
  const texts = [...textsOf('train'), ...textsOf('held-back')];
  expect(texts.filter(less).map(({ field, level, text }) => `${field} ${level}: ${text}`)).toEqual([]);
});
