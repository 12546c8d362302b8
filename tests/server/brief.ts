/** A brief that can be handed off, and all that the gate wants besides. */
import { STANDARD_BAR } from '../../src/core/bar/bar.ts';
import type { Brief } from '../../src/core/brief/fields.ts';
import type { RecordRef } from '../../src/core/handoff/record.ts';
import type { Operation } from '../../src/protocol/sync.ts';
import type { Device } from './harness.ts';
import { begin, command, edit } from './operations.ts';

export const BRIEF: Brief = {
  trigger: 'Raised a $40M Series B on 12 February 2027, announced in TechCrunch; the CFO, Dana Whitfield, said it must fund the new plant.',
  pain: '“We invoice three weeks late every month.” 1,200 invoices a month are re-keyed by hand, which costs them €240k a year in late payments.',
  currentState:
    'They use Sage 200 for the ledger; two clerks export orders to Excel every Friday and re-key them, because Sage cannot read the web shop.',
  buyingProcess:
    'Dana Whitfield (CFO) decides, IT lead Omar Haddad must agree; contract by 30 June 2027; €80k is approved in the 2027 budget.',
  promised:
    'Told them the list price is €32 a seat and that a pilot takes three weeks; demo of the Sage import on Tuesday 9 March at 10:00.',
  redFlags:
    'Omar Haddad doubts the import: a roll-out in 2024 was stopped after a month because the scanners lost Wi-Fi. They also look at Rossum.',
};

export const completeEdits = (record: RecordRef, ae: string): Operation[] => [
  ...Object.entries(BRIEF).map(([key, text]) => edit(record, key, 0, text)),
  ...STANDARD_BAR.items.map(({ key, example }) => edit(record, `bar:${key}`, 0, { ticked: true, evidence: example })),
  edit(record, 'attendees', 0, [{ id: 'a', name: 'Priya Shah', role: 'Head of logistics', confirmed: true }]),
  edit(record, 'nextStep', 0, '45 minutes with IT'),
  edit(record, 'nextStepDate', 0, '2027-03-16'),
  edit(record, 'ae', 0, ae),
];

/** Begins, writes and submits. The handoff's revision is 2 then. */
export async function handOff(sdr: Device, ae: Device, record: RecordRef): Promise<void> {
  const results = await sdr.push([begin(record), ...completeEdits(record, ae.id), command(record, 1, { name: 'submit' })]);
  const refused = results.find(({ status }) => status !== 'applied');
  if (refused) throw new Error(`not handed off: ${JSON.stringify(refused)}`);
}
