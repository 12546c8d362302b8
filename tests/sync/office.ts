/** People of one company, each on a device of their own, beside a real server. */
import type { Role } from '../../src/core/handoff/person.ts';
import { browserClock } from '../../src/platform/clock.ts';
import { httpTransport, postSignIn } from '../../src/platform/transport.ts';
import type { TransportPort } from '../../src/sync/ports.ts';
import { type SyncOutcome, syncOnce } from '../../src/sync/syncOnce.ts';
import { started, workspaceWith } from '../server/harness.ts';
import { opened } from '../storage/open.ts';

export async function office() {
  const backend = await started();
  const workspace = await workspaceWith(backend);
  const join = async (name: string, roles: Role[]) => {
    const invited = await backend.invite({ workspace, name, email: `${name.toLowerCase()}@baton.example`, roles, team: 'One' });
    if (!invited.ok) throw new Error(invited.message);
    const signedIn = await postSignIn(backend.url, invited.code, 'Chrome on Linux', crypto.randomUUID());
    if (!signedIn.ok) throw new Error(signedIn.failure.kind);
    const account = { ...signedIn.value, server: backend.url, expired: false };
    return onDevice(account);
  };
  return { backend, join };
}

export async function onDevice(account: Parameters<ReturnType<typeof opened>['device']['keepAccount']>[0]) {
  const { device } = opened();
  await device.keepAccount(account);
  const lock = { exclusively: <T>(_: string, work: () => Promise<T>) => work() };
  const sync = (more: Partial<TransportPort> = {}): Promise<SyncOutcome> =>
    syncOnce({
      storage: device.storage(),
      transport: { ...httpTransport(account), ...more },
      clock: { ...browserClock, now: () => 1_000 },
      lock,
    });
  return { device, account, id: account.person.id, sync };
}
