import { expect } from 'vitest';
import type { GivenCommand } from '../../../src/core/handoff/commands/registry.ts';
import { handoffId, type RecordRef } from '../../../src/core/handoff/record.ts';
import type { BackendOptions } from '../../../src/server/backend.ts';
import { tell } from '../../../src/server/notices/tell.ts';
import { saveOutlet } from '../../../src/server/store/notices/outlets.ts';
import { saveSetting, settingOf } from '../../../src/server/store/settings/settings.ts';
import { handOff } from '../brief.ts';
import { command, type Device, newRecord, signedIn, started, temporaryFolder, turnedClock, workspaceWith } from '../harness.ts';
import { hookServer, mailServer } from './receivers.ts';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const bounce: GivenCommand = { name: 'bounce', reason: { kind: 'field', key: 'pain' }, fix: 'Say what the wrong labels cost them.' };

export async function company(options: Partial<BackendOptions> = {}) {
  const [mail, hook] = [await mailServer(), await hookServer()];
  const clock = turnedClock();
  const dataFolder = temporaryFolder();
  const notices = { mail: mail.options, webhookHosts: [hook.place] };
  const backend = await started({ clock, dataFolder, notices, ...options });
  const workspace = await workspaceWith(backend);
  const people = {
    sam: await signedIn(backend, workspace, 'Sam', ['sdr']),
    ann: await signedIn(backend, workspace, 'Ann', ['ae']),
    morgan: await signedIn(backend, workspace, 'Morgan', ['manager']),
  };
  const chooses = ({ id }: Device, change: object) =>
    backend.store.transact(async (tx) =>
      saveSetting(tx, workspace, 'notices', id, { ...(await settingOf(tx, workspace, 'notices', id)), ...change }),
    );
  const outlet = (channel: string, path: string, secret = '') =>
    backend.store.transact((tx) => saveOutlet(tx, { workspace, channel, address: `${hook.url}${path}`, secret, at: clock.now() }));
  const told = (person: Device, count: number) =>
    backend.store.transact(async (tx) => {
      for (let at = 0; at < count; at++)
        await tell(tx, {
          workspace,
          person: person.id,
          kind: 'breach',
          handoff: null,
          at: clock.now(),
          key: crypto.randomUUID(),
          about: { clock: 'review' },
        });
    });
  const deliveries = () => backend.store.read((tx) => tx.selectFrom('delivery').selectAll().orderBy('at').execute());
  return { mail, hook, clock, dataFolder, notices, backend, workspace, chooses, outlet, told, deliveries, ...people };
}

/** About an account whose name stands on the page. */
export async function handedOff(sam: Device, ann: Device): Promise<RecordRef> {
  const record = newRecord();
  await handOff(sam, ann, record);
  return record;
}

export async function does(device: Device, record: RecordRef, asked: GivenCommand) {
  const { revision } = (await device.handoff(handoffId(record))) ?? { revision: 0 };
  expect(await device.does(command(record, revision, asked)), asked.name).toMatchObject({ status: 'applied' });
}
