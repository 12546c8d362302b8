/** A booking that is told while a brief is mended after a bounce. */
import { expect, test } from 'vitest';
import { handoffId } from '../../../src/core/handoff/record.ts';
import { completeEdits } from '../brief.ts';
import { begin, command, type Device, edit, START } from '../harness.ts';
import { brought, office, recordOf } from './desk.ts';

const HOUR = 3_600_000;
const iso = (hours: number): string => new Date(START + hours * HOUR).toISOString();

test('brings its time to the account executive, and nothing of what its writer is mending', async () => {
  const { sam, avery, admin, mail } = await office();
  const record = recordOf('M-1');
  const facts = async (device: Device) => (await device.handoff(handoffId(record)))?.registers['facts'];
  await sam.push([
    begin(record),
    edit(record, 'facts', 0, { account: 'Halden', booked: iso(-2) }),
    ...completeEdits(record, avery.id),
    command(record, 1, { name: 'submit' }),
  ]);
  await avery.does(command(record, 2, { name: 'bounce', reason: { kind: 'field', key: 'pain' }, fix: 'Ask what it costs.' }));
  const { revision = 0 } = (await facts(sam)) ?? {};
  await sam.does(edit(record, 'facts', revision, { account: 'Half mended', booked: iso(-2) }));
  await brought(admin, `SDR e-mail,Created,CRM,Origin,Record\n${mail('Sam')},${iso(-30)},practice,http://127.0.0.1:8787/practice/,M-1`);
  expect((await facts(sam))?.value).toEqual({ account: 'Half mended', booked: iso(-30) });
  expect((await facts(avery))?.value).toEqual({ account: 'Halden', booked: iso(-30) });
  // Handed off again, all of it is theirs.
  await sam.does(command(record, 3, { name: 'submit', fix: 'It says what it costs now.' }));
  expect(await facts(avery)).toEqual(await facts(sam));
});
