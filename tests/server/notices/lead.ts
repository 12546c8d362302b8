/** A marketing lead that was handed off and accepted, on a real mail server. */
import { expect } from 'vitest';
import type { GivenCommand } from '../../../src/core/handoff/commands/registry.ts';
import { type Facts, handoffId } from '../../../src/core/handoff/record.ts';
import { confirmation } from '../../../src/core/settings/confirmation.ts';
import { saveSetting } from '../../../src/server/store/settings/settings.ts';
import { completeEdits } from '../brief.ts';
import {
  begin,
  command,
  type Device,
  edit,
  newRecord,
  signedIn,
  started,
  temporaryFolder,
  turnedClock,
  workspaceWith,
} from '../harness.ts';
import { mailServer } from './receivers.ts';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;

export interface Given {
  sends?: boolean;
  hasMail?: boolean;
  source?: string;
  facts?: Facts;
}

export async function accepted({ sends = true, hasMail = true, source = 'marketing-lead', facts = {} }: Given = {}) {
  const mail = await mailServer();
  const clock = turnedClock();
  const dataFolder = temporaryFolder();
  const options = { clock, dataFolder, notices: { mail: hasMail ? mail.options : null, webhookHosts: [] } };
  const backend = await started(options);
  const workspace = await workspaceWith(backend);
  const [sam, ann] = [await signedIn(backend, workspace, 'Sam', ['sdr']), await signedIn(backend, workspace, 'Ann', ['ae'])];
  const sending = (is: boolean) =>
    backend.store.transact((tx) => saveSetting(tx, workspace, 'confirmation', '', { ...confirmation.standard, sends: is }));
  await sending(sends);
  const record = newRecord();
  const page = {
    account: 'Northwind',
    meetingStart: new Date(clock.now() + 48 * HOUR).toISOString(),
    attendees: [{ name: 'Dana Whitfield', email: 'dana@northwind.example' }],
    ...facts,
  };
  const attendees = [{ id: 'a', name: 'Dana Whitfield', role: 'COO', confirmed: true }];
  const edits = completeEdits(record, ann.id).filter((one) => !('register' in one) || !['facts', 'attendees'].includes(one.register));
  await sam.push([
    begin(record),
    edit(record, 'facts', 0, page),
    edit(record, 'attendees', 0, attendees),
    edit(record, 'source', 0, source),
    ...edits,
    command(record, 1, { name: 'submit' }),
  ]);
  const does = async (device: Device, asked: GivenCommand) => {
    const { revision } = (await device.handoff(handoffId(record))) ?? { revision: 0 };
    expect(await device.does(command(record, revision, asked)), asked.name).toMatchObject({ status: 'applied' });
  };
  await does(ann, { name: 'accept' });
  const toBuyer = () => mail.mails.filter(({ to }) => to.includes('dana@northwind.example'));
  const log = async () =>
    (await backend.store.read((tx) => tx.selectFrom('event').select('type').orderBy('revision').execute())).map(({ type }) => type);
  const told = async (kind: string) =>
    (await backend.store.read((tx) => tx.selectFrom('notice').select('person').where('kind', '=', kind).execute())).map(
      ({ person }) => person,
    );
  const after = async (ms: number) => {
    clock.forward(ms);
    await backend.deliver();
  };
  return { mail, clock, options, sending, backend, workspace, sam, ann, record, does, toBuyer, log, told, after };
}
