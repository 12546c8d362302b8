/** A brief that can be handed off: every field is the field's own example, and all that the gate wants besides. */
import { STANDARD_BAR } from '../../src/core/bar/bar.ts';
import { FIELDS } from '../../src/core/brief/fields.ts';
import type { RecordRef } from '../../src/core/handoff/record.ts';
import type { Operation } from '../../src/protocol/sync.ts';
import { begin, command, type Device, edit } from './harness.ts';

export const completeEdits = (record: RecordRef, ae: string): Operation[] => [
  ...FIELDS.map(({ key, example }) => edit(record, key, 0, example)),
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
