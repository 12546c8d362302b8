/** A server whose clock is turned, people who hand off to each other, and what came of it. */
import type { GivenCommand } from '../../../src/core/handoff/commands/registry.ts';
import type { Role } from '../../../src/core/handoff/person.ts';
import { handoffId, type RecordRef } from '../../../src/core/handoff/record.ts';
import type { SettingName, SettingValue } from '../../../src/core/settings/registry.ts';
import type { Backend, BackendOptions } from '../../../src/server/backend.ts';
import { saveBackup } from '../../../src/server/store/people/backups.ts';
import { saveSetting } from '../../../src/server/store/settings/settings.ts';
import { completeEdits } from '../brief.ts';
import { begin, command, type Device, edit, newRecord, START, signedIn, started, turnedClock, workspaceWith } from '../harness.ts';

export const HOUR = 3_600_000;

/** sam writes, ann runs it, bob stands in for ann, kim for bob; morgan leads the team. */
export async function office(options: Partial<BackendOptions> = {}) {
  const clock = turnedClock();
  const backend = await started({ clock, ...options });
  const workspace = await workspaceWith(backend);
  const one = (name: string, roles: Role[], team?: string): Promise<Device> => signedIn(backend, workspace, name, roles, team);
  const people = {
    sam: await one('Sam', ['sdr']),
    ann: await one('Ann', ['ae']),
    bob: await one('Bob', ['ae']),
    kim: await one('Kim', ['ae']),
    morgan: await one('Morgan', ['manager']),
    lee: await one('Lee', ['manager'], 'Team two'),
    ada: await one('Ada', ['admin']),
  };
  await backend.store.transactAlone(async (tx) => {
    await saveBackup(tx, workspace, people.ann.id, people.bob.id);
    await saveBackup(tx, workspace, people.bob.id, people.kim.id);
  });
  /** So many hours after the start: everything that is due by then is done. */
  const at = async (hours: number, ...servers: Backend[]): Promise<void> => {
    clock.forward(START + hours * HOUR - clock.now());
    await Promise.all((servers.length > 0 ? servers : [backend]).map((each) => each.watch()));
  };
  const set = <N extends SettingName>(name: N, value: SettingValue<N>, of = '') =>
    backend.store.transactAlone((tx) => saveSetting(tx, workspace, name, of, value));
  return { backend, workspace, clock, at, set, ...people };
}
export type Office = Awaited<ReturnType<typeof office>>;

/** Begins and writes; `edits` beside the brief. Nothing is handed off yet. */
export async function drafted({ sam, ann }: Office, edits: Record<string, unknown> = {}): Promise<RecordRef> {
  const record = newRecord();
  const more = Object.entries(edits).map(([name, value]) => edit(record, name, 0, value));
  for (const { status } of await sam.push([begin(record), ...completeEdits(record, ann.id), ...more]))
    if (status !== 'applied') throw new Error(`not written: ${status}`);
  return record;
}

export async function does(device: Device, record: RecordRef, asked: GivenCommand): Promise<void> {
  const { revision } = (await device.handoff(handoffId(record))) ?? { revision: 0 };
  const result = await device.does(command(record, revision, asked));
  if (result.status !== 'applied') throw new Error(`${asked.name}: ${JSON.stringify(result)}`);
}

export async function handedOff(of: Office, edits: Record<string, unknown> = {}): Promise<RecordRef> {
  const record = await drafted(of, edits);
  await does(of.sam, record, { name: 'submit' });
  return record;
}

const HAPPENS = ['due-soon', 'breach', 'escalated', 'nobody-stands-in', 'given-to-you', 'given-away', 'reassigned'];

/** Who was told what by the clocks, in hours since the start and in the order of their times, a line a clock: `4 breach Morgan: the review`. */
export async function told({ backend, ...of }: Office, record: RecordRef): Promise<string[]> {
  const names = new Map(
    Object.values(of).flatMap((one) => (typeof one === 'object' && 'token' in one ? [[one.id, one.name] as const] : [])),
  );
  const rows = await backend.store.look((db) =>
    db.selectFrom('notice').selectAll().where('handoff', '=', handoffId(record)).where('kind', 'in', HAPPENS).orderBy('at').execute(),
  );
  return rows
    .flatMap(({ at, kind, person, about }) => {
      const { clock, also = [] } = JSON.parse(about);
      return [clock, ...also].map((one) => `${(at - START) / HOUR} ${kind} ${names.get(person)}${one ? `: ${one}` : ''}`);
    })
    .toSorted((a, b) => Number.parseFloat(a) - Number.parseFloat(b) || (a < b ? -1 : 1));
}

/** Why it was told so: how many minutes late, or that its account executive is away. */
export async function why({ backend }: Pick<Office, 'backend'>, record: RecordRef, kind: string): Promise<unknown[]> {
  const rows = await backend.store.look((db) =>
    db.selectFrom('notice').select('about').where('handoff', '=', handoffId(record)).where('kind', '=', kind).execute(),
  );
  return rows.map(({ about }) => {
    const { late, away } = JSON.parse(about);
    return { ...(late !== undefined && { late }), ...(away !== undefined && { away }) };
  });
}

/** What was written down of its clocks: `review 2 breach`, with the hour at which it was due. */
export async function marks({ backend }: Pick<Office, 'backend'>, record: RecordRef): Promise<string[]> {
  const rows = await backend.store.look((db) =>
    db.selectFrom('clock_mark').selectAll().where('handoff', '=', handoffId(record)).orderBy('at').execute(),
  );
  return rows.map(({ clock, run, mark, at }) => `${(at - START) / HOUR} ${clock} ${run} ${mark}`).toSorted();
}
