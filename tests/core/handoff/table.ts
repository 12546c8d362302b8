/** What is allowed: the table of the product's domain, written by hand and not read from the code. All else is refused. */
import type { Command } from '../../../src/core/handoff/commands/registry.ts';
import { STATES, type State } from '../../../src/core/handoff/events.ts';
import { MEETINGS, type Meeting } from '../../../src/core/handoff/standing.ts';

export type Who = 'its sdr' | 'its ae' | 'backup' | 'its manager' | 'crm' | 'clock';

export interface Row {
  command: Command['name'];
  who: Who[];
  states: State[];
  meetings: Meeting[];
  /** Null where it stays. */
  state: State | null;
  meeting: Meeting | null;
}

/**
 * `reject` stands for a code that recycles; what other codes become has tests of its own. `submit` says what was mended, also where nobody asks.
 * `undo` and `begin` follow rules of their own. "any" meeting is any that the state can have.
 */
const TABLE = `
submit          | its sdr                  | draft bounced                                                   | any                         | submitted   |
override        | its manager              | draft bounced                                                   | any                         | submitted   |
withdraw        | its sdr, its manager     | draft submitted bounced accepted                                | scheduled no-show cancelled | withdrawn   |
accept          | its ae, backup           | submitted                                                       | any                         | accepted    |
bounce          | its ae, backup           | submitted                                                       | any                         | bounced     |
reassign        | its manager, its ae, crm, clock | draft submitted bounced accepted                                | any                         |             |
reschedule      | its sdr, its ae          | draft submitted bounced accepted                                | scheduled no-show cancelled |             | scheduled
held            | its ae                   | submitted bounced accepted                                      | scheduled                   |             | held
no-show         | its ae, its sdr          | submitted bounced accepted                                      | scheduled                   |             | no-show
cancelled       | its ae, its sdr          | submitted bounced accepted                                      | scheduled                   |             | cancelled
opportunity     | its ae                   | submitted bounced accepted                                      | held                        | opportunity |
next-step       | its ae, backup           | opportunity                                                     | held                        |             |
reject          | its ae                   | submitted bounced accepted                                      | held                        | recycled    |
re-engage       | its sdr                  | recycled withdrawn                                              | any                         |             |
rate            | its ae                   | submitted bounced accepted opportunity recycled disqualified    | any                         |             |
introduced      | its sdr                  | submitted bounced accepted                                      | scheduled                   |             |
confirmed       | clock                    | accepted                                                        | scheduled                   |             |
first-touch     | its ae, backup           | submitted bounced accepted                                      | any                         |             |
prep-opened     | its ae, backup           | submitted bounced accepted                                      | any                         |             |
asked-again     | its ae                   | submitted bounced accepted opportunity recycled disqualified    | held                        |             |
meeting-quality | its ae                   | submitted bounced accepted opportunity recycled disqualified    | held                        |             |
`;

const rowOf = (line: string): Row => {
  const [command = '', who = '', states = '', meetings = '', state = '', meeting = ''] = line.split('|').map((cell) => cell.trim());
  return {
    command: command as Row['command'],
    who: who.split(', ') as Who[],
    states: states.split(' ') as State[],
    meetings: meetings === 'any' ? [...MEETINGS] : (meetings.split(' ') as Meeting[]),
    state: (state || null) as State | null,
    meeting: (meeting || null) as Meeting | null,
  };
};

export const ROWS: readonly Row[] = TABLE.trim().split('\n').map(rowOf);

for (const { states, meetings } of ROWS) {
  const unknown = [...states.filter((one) => !STATES.includes(one)), ...meetings.filter((one) => !MEETINGS.includes(one))];
  if (unknown.length > 0) throw new Error(`The table says ${unknown.join()}`);
}

/** One of each kind. */
export const COMMANDS: readonly Command[] = [
  { name: 'begin', record: { crm: 'practice', origin: 'http://crm.example', type: 'deal', id: '7' } },
  { name: 'submit', fix: 'The cost stands in it now.' },
  { name: 'override', reason: 'The buyer moved the call to this afternoon.' },
  { name: 'withdraw', reason: 'The buyer left the company.' },
  { name: 'accept' },
  { name: 'confirmed' },
  { name: 'bounce', reason: { kind: 'field', key: 'pain' }, fix: 'Ask what it costs them.' },
  { name: 'reassign', ae: 'kim' },
  { name: 'reschedule', start: '2026-12-03T10:00:00+01:00' },
  { name: 'held' },
  { name: 'no-show' },
  { name: 'cancelled' },
  { name: 'opportunity', nextStep: { text: 'Contract to legal', on: '2026-12-10' } },
  { name: 'next-step', nextStep: { text: 'Terms with legal', on: '2026-12-17' } },
  { name: 'reject', reason: { code: 'no-budget-this-year', returnOn: '2027-02-01' } },
  {
    name: 're-engage',
    record: { crm: 'practice', origin: 'http://crm.example', type: 'deal', id: '7', round: 2 },
    from: 'http://crm.example|deal|7',
  },
  { name: 'rate', rating: 'green', missing: [] },
  { name: 'introduced', joins: true },
  { name: 'first-touch' },
  { name: 'prep-opened' },
  { name: 'asked-again', minutes: 15 },
  { name: 'meeting-quality', score: 4, line: 'The right people, one topic too many.' },
  { name: 'undo' },
];
