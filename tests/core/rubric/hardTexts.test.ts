import { describe, expect, test } from 'vitest';
import type { FieldKey } from '../../../src/core/brief/fields.ts';
import { scoreField } from '../../../src/core/rubric/scoreField.ts';

interface HardText {
  field: FieldKey;
  level: number;
  text: string;
  /** What makes it hard. */
  why: string;
  /** What is said first, and of which words; nothing at level 3. */
  rule?: string;
  words?: string;
}

/** Texts that a quick reader takes for something else, as the scorer reads them. */
const HARD: HardText[] = [
  {
    field: 'trigger',
    level: 3,
    text: 'Dana is new in the CRO seat since 1 Sept, she posted it herself on LinkedIn.',
    why: 'an executive came, dated, from a post',
  },
  {
    field: 'trigger',
    level: 2,
    text: 'Warning letter of the regulator, dated 4 April.',
    why: 'a document that is the event is not its own source',
    rule: 'trigger.no-source',
    words: 'Warning letter of the regulator',
  },
  {
    field: 'trigger',
    level: 2,
    text: 'New COO. No idea when he started, and I forgot to ask where we heard it.',
    why: 'date and source are denied',
    rule: 'trigger.no-date',
    words: 'New COO',
  },
  {
    field: 'trigger',
    level: 2,
    text: 'The plant in Ghent stops pressing in May.',
    why: 'an event without a usual event word',
    rule: 'trigger.no-source',
    words: 'The plant in Ghent stops pressing in May',
  },
  {
    field: 'trigger',
    level: 2,
    text: 'Their ERP man handed in his notice, the controller let it slip.',
    why: 'a source, no date',
    rule: 'trigger.no-date',
    words: 'Their ERP man handed in his notice',
  },
  {
    field: 'trigger',
    level: 0,
    text: 'Reps lose nine hours a week typing up notes.',
    why: 'a pain, nothing about why now',
    rule: 'trigger.no-event',
    words: 'Reps lose nine hours a week typing up notes.',
  },
  {
    field: 'trigger',
    level: 1,
    text: 'They find our solution interesting and want to look around.',
    why: 'interest without an event',
    rule: 'trigger.no-event',
    words: 'They find our solution interesting and want to look around',
  },
  {
    field: 'pain',
    level: 1,
    text: 'They have 200 employees and want efficiency.',
    why: 'a number that measures nothing',
    rule: 'pain.generic',
    words: 'They have 200 employees and want efficiency',
  },
  {
    field: 'pain',
    level: 2,
    text: '14% of picks in Venlo are wrong, mostly on the evening shift.',
    why: 'measured, no cost',
    rule: 'pain.no-cost',
    words: '14% of picks in Venlo are wrong',
  },
  {
    field: 'pain',
    level: 3,
    text: 'quotes leave 3 days late, abt 1 in 6 lost 2 a rival, roughly 200k/yr',
    why: 'typos and shorthand do not matter',
  },
  {
    field: 'pain',
    level: 1,
    text: 'I assume their nurses lose hours on paperwork.',
    why: 'the writer assumes it',
    rule: 'pain.generic',
    words: 'I assume their nurses lose hours on paperwork',
  },
  {
    field: 'pain',
    level: 1,
    text: 'churn 40% ARR leakage pipeline visibility $1.2M inefficiency silos FTE',
    why: 'key words without a statement',
    rule: 'pain.generic',
    words: 'churn 40% ARR leakage pipeline visibility $1.2M inefficiency silos FTE',
  },
  {
    field: 'pain',
    level: 0,
    text: 'Wants to see the platform and explore ideas.',
    why: 'no problem named',
    rule: 'pain.no-problem',
    words: 'Wants to see the platform and explore ideas.',
  },
  {
    field: 'currentState',
    level: 0,
    text: "They don't use Salesforce.",
    why: 'a tool that is denied',
    rule: 'generic.not-theirs',
    words: "They don't use Salesforce.",
  },
  {
    field: 'currentState',
    level: 2,
    text: 'Not on HubSpot: Pipedrive runs the pipeline.',
    why: 'one denied, one in use',
    rule: 'currentState.no-gap',
    words: 'Pipedrive runs the pipeline',
  },
  { field: 'currentState', level: 1, text: 'SAP perhaps', why: 'a guess', rule: 'currentState.no-tool', words: 'SAP perhaps' },
  {
    field: 'currentState',
    level: 3,
    text: 'NetSuite does the invoices; intercompany is netted off in Sheets by two accountants.',
    why: 'tool, use and workaround',
  },
  {
    field: 'currentState',
    level: 0,
    text: 'Shortlist: us, Gong and Avoma.',
    why: 'merely evaluated',
    rule: 'generic.not-theirs',
    words: 'Shortlist: us, Gong and Avoma.',
  },
  {
    field: 'currentState',
    level: 1,
    text: 'mostly by hand',
    why: 'a bare status quo',
    rule: 'currentState.no-tool',
    words: 'mostly by hand',
  },
  { field: 'buyingProcess', level: 3, text: 'CFO signs >50k, decides EOQ2, budget is in the plan', why: 'terse, complete' },
  {
    field: 'buyingProcess',
    level: 0,
    text: "Don't know who decides. No timeline. Did not ask about budget.",
    why: 'three denials',
    rule: 'buyingProcess.no-stakeholder',
    words: "Don't know who decides. No timeline. Did not ask about budget.",
  },
  {
    field: 'buyingProcess',
    level: 2,
    text: 'Order must be out by 12 May, 40k are reserved.',
    why: 'time and money, nobody named',
    rule: 'buyingProcess.no-stakeholder',
    words: 'Order must be out by 12 May, 40k are reserved.',
  },
  {
    field: 'buyingProcess',
    level: 1,
    text: 'Budget is around 20k.',
    why: 'one lone fact',
    rule: 'buyingProcess.no-stakeholder',
    words: 'Budget is around 20k.',
  },
  {
    field: 'buyingProcess',
    level: 2,
    text: 'VP Sales decides',
    why: 'one stakeholder',
    rule: 'buyingProcess.no-timeline',
    words: 'VP Sales decides',
  },
  { field: 'promised', level: 3, text: 'nothing promised beyond the 30-minute call on Tuesday', why: 'exact, if little' },
  {
    field: 'promised',
    level: 2,
    text: 'Price not discussed. Went through the dashboards.',
    why: 'a topic without content',
    rule: 'promised.not-exact',
    words: 'Went through the dashboards',
  },
  {
    field: 'promised',
    level: 1,
    text: 'Good talk, many points came up.',
    why: 'a hint that something was said',
    rule: 'promised.no-topic',
    words: 'Good talk',
  },
  {
    field: 'pain',
    level: 3,
    text: 'One in ten parcels goes to the wrong depot; re-delivery costs them €1.234,50 per order.',
    why: 'a measure in words, a cost in a European form',
  },
  {
    field: 'buyingProcess',
    level: 1,
    text: 'authority ok, need ok, timing ok, money ok = qualified',
    why: 'a salad of right-looking words',
    rule: 'buyingProcess.no-stakeholder',
    words: 'authority ok, need ok, timing ok, money ok = qualified',
  },
  {
    field: 'redFlags',
    level: 2,
    text: 'Asked about budget, security and competitors; nothing raised.',
    why: 'the question was put',
    rule: 'redFlags.none-raised',
    words: 'Asked about budget',
  },
  {
    field: 'redFlags',
    level: 1,
    text: '4 calls, 0 objections, all smiles',
    why: 'a count shows nobody asked',
    rule: 'redFlags.not-asked',
    words: 'all smiles',
  },
  { field: 'redFlags', level: 3, text: 'The site manager doubts it.', why: 'a holder is enough' },
  {
    field: 'redFlags',
    level: 2,
    text: 'Gong is in the deal',
    why: 'a competitor, and no more',
    rule: 'redFlags.no-detail',
    words: 'Gong is in the deal',
  },
  {
    field: 'redFlags',
    level: 2,
    text: 'tight budget, max €15k',
    why: 'specific, but whose and why?',
    rule: 'redFlags.no-detail',
    words: 'max €15k',
  },
  { field: 'redFlags', level: 1, text: 'none', why: 'nothing shows that anyone asked', rule: 'redFlags.not-asked', words: 'none' },
  { field: 'promised', level: 3, text: 'pilot of 4 weeks from 1 June', why: 'a promise without a verb' },
  {
    field: 'promised',
    level: 1,
    text: 'We spoke about our product in general',
    why: 'no topic but ours',
    rule: 'promised.no-topic',
    words: 'We spoke about our product in general',
  },
  {
    field: 'trigger',
    level: 0,
    text: '12 depots, 400 staff, founded 1968',
    why: 'figures of the company, no event',
    rule: 'trigger.no-event',
    words: '12 depots, 400 staff, founded 1968',
  },
  {
    field: 'buyingProcess',
    level: 1,
    text: 'They need to decide by 30 June',
    why: '"they" is nobody',
    rule: 'buyingProcess.no-stakeholder',
    words: 'They need to decide by 30 June',
  },
  {
    field: 'currentState',
    level: 2,
    text: 'they dont use hubspot, its all in Freshsales',
    why: 'one denied, one in use, joined by a comma',
    rule: 'currentState.no-gap',
    words: 'they dont use hubspot',
  },
];

describe.each(HARD)('$field, $why', ({ field, level, text, rule, words }) => {
  test(`${level}: ${text}`, () => {
    const score = scoreField(field, text);
    expect(score).toMatchObject({ level, generic: level < 2 });
    const [first] = score.findings;
    expect(first?.rule).toBe(rule);
    if (first) expect(text.slice(first.start, first.end)).toBe(words);
  });
});
