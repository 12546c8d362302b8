/** A brief that can go out, about a fictional buyer; tests take away what they need missing. */
import type { Brief } from '../../../src/core/brief/fields.ts';
import type { HandoffEvent, State } from '../../../src/core/handoff/events.ts';
import type { Handoff } from '../../../src/core/handoff/handoff.ts';
import { handoffId, type RecordRef } from '../../../src/core/handoff/record.ts';

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

/** In this state, with the log that leads to it; the revision stays 1. */
export function handedOff(state: State): Handoff {
  const begun: HandoffEvent = { type: 'begun', at: AT, by: 'sam' };
  const submitted: HandoffEvent = { type: 'submitted', at: AT, by: 'sam', score: 15, words: 150, ae: 'avery' };
  const reviewed: Record<State, HandoffEvent[]> = {
    draft: [],
    submitted: [submitted],
    accepted: [submitted, { type: 'accepted', at: AT, by: 'avery' }],
    bounced: [submitted, { type: 'bounced', at: AT, by: 'avery', reason: { kind: 'field', key: 'pain' }, fix: 'Ask what it costs them.' }],
  };
  return completeHandoff({ state, events: [begun, ...reviewed[state]] });
}

/** The same handoff with one register gone or changed. */
export function without(name: string, value?: unknown): Handoff {
  const handoff = completeHandoff();
  const { [name]: _, ...registers } = handoff.registers;
  return { ...handoff, registers: value === undefined ? registers : { ...registers, [name]: written(value) } };
}
