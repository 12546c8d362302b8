/** A brief that can go out, about a fictional buyer; tests take away what they need missing. */
import type { Brief } from '../../../src/core/brief/fields.ts';
import type { HandoffEvent, State } from '../../../src/core/handoff/events.ts';
import type { Handoff } from '../../../src/core/handoff/handoff.ts';
import { handoffId, type RecordRef } from '../../../src/core/handoff/record.ts';
import { type Meeting, POSSIBLE } from '../../../src/core/handoff/standing.ts';

export const AT = '2026-12-01T09:00:00.000Z';

export const record: RecordRef = { crm: 'practice', origin: 'http://crm.example', type: 'deal', id: '7' };

export const completeBrief: Brief = {
  trigger: 'Their BI contract renews on 31 January and the vendor raised the price by 38 %; Dana said so on our call of 19 November.',
  pain: '“We close the month eleven days late, and the bank noticed.” Two analysts rebuild 40 reports by hand, about €96k a year.',
  currentState:
    'Two BI tools since the merger, Power BI and Tableau; numbers exported to Excel every Friday and mailed to the plant managers, who keep their own copies.',
  buyingProcess: 'Dana decides with CFO Ruth Adler; IT does a security review; budget is in the FY27 plan; sign by 18 December.',
  promised: 'Said a pilot in two plants is possible in January and list price is €38 a seat; 45 minutes with Ruth and IT on 1 December.',
  redFlags: 'Plant managers doubt it: a roll-out in 2024 failed because they kept their own copies in Excel.',
};

const written = (value: unknown) => ({ value, revision: 1, at: AT, by: 'sam' });
const ticked = (evidence: string) => written({ ticked: true, evidence });

export function completeHandoff(change: Partial<Handoff> = {}): Handoff {
  return {
    id: handoffId(record),
    record,
    sdr: 'sam',
    state: 'draft',
    revision: 1,
    events: [{ type: 'begun', at: AT, by: 'sam' }],
    registers: {
      ...Object.fromEntries(Object.entries(completeBrief).map(([name, text]) => [name, written(text)])),
      'bar:painOrTrigger': ticked('price up 38 %'),
      'bar:authority': ticked('decides with the CFO'),
      'bar:timeline': ticked('sign by 18 December'),
      'bar:budget': ticked('in the FY27 plan'),
      attendees: written([{ id: 'a', name: 'Dana Whitfield', role: 'VP Operations', confirmed: true }]),
      ae: written('avery'),
      nextStep: written('45 minutes with Ruth and IT'),
      nextStepDate: written('2026-12-01'),
    },
    ...change,
  };
}

const by = (id: string) => ({ at: AT, by: id });
const submitted: HandoffEvent = { type: 'submitted', ...by('sam'), score: 15, words: 150, ae: 'avery' };
const accepted: HandoffEvent = { type: 'accepted', ...by('avery') };
const bounced: HandoffEvent = { type: 'bounced', ...by('avery'), reason: { kind: 'field', key: 'pain' }, fix: 'Ask what it costs them.' };
const said: Record<Meeting, HandoffEvent[]> = {
  scheduled: [],
  held: [{ type: 'held', ...by('avery'), unreviewed: false }],
  'no-show': [{ type: 'no-show', ...by('avery') }],
  cancelled: [{ type: 'cancelled', ...by('sam') }],
};
const logs: Record<State, (met: HandoffEvent[]) => HandoffEvent[]> = {
  draft: () => [],
  submitted: (met) => [submitted, ...met],
  accepted: (met) => [submitted, accepted, ...met],
  bounced: (met) => [submitted, bounced, ...met],
  withdrawn: (met) => [submitted, ...met, { type: 'withdrawn', ...by('sam'), reason: 'The buyer left the company.' }],
  opportunity: (met) => [submitted, accepted, ...met, { type: 'opportunity', ...by('avery') }],
  recycled: (met) => [
    submitted,
    accepted,
    ...met,
    { type: 'rejected', ...by('avery'), reason: { code: 'no-budget-this-year', returnOn: '2027-02-01' } },
  ],
  disqualified: (met) => [
    submitted,
    accepted,
    ...met,
    { type: 'rejected', ...by('avery'), reason: { code: 'not-our-segment', learnt: 'They only rent.' } },
  ],
};

/** In this state, with the log that leads to it; the revision stays 1. */
export function handedOff(state: State, meeting: Meeting = POSSIBLE[state][0]): Handoff {
  return completeHandoff({ state, events: [{ type: 'begun', ...by('sam') }, ...logs[state](said[meeting])] });
}

/** The same handoff with one register gone or changed. */
export function without(name: string, value?: unknown): Handoff {
  const handoff = completeHandoff();
  const { [name]: _, ...registers } = handoff.registers;
  return { ...handoff, registers: value === undefined ? registers : { ...registers, [name]: written(value) } };
}
