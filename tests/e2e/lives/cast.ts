/** Who plays the lives: people on one server whose clock is turned, each with a device for what goes without saying and some with a browser. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Frame } from 'playwright-core';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import type { GivenCommand } from '../../../src/core/handoff/commands/registry.ts';
import type { Role } from '../../../src/core/handoff/person.ts';
import { handoffId, type RecordRef } from '../../../src/core/handoff/record.ts';
import type { SettingName, SettingValue } from '../../../src/core/settings/registry.ts';
import { announceAway } from '../../../src/server/auth/away.ts';
import { type Backend, createBackend } from '../../../src/server/backend.ts';
import { saveBackup } from '../../../src/server/store/people/backups.ts';
import { saveSetting } from '../../../src/server/store/settings/settings.ts';
import { completeEdits } from '../../server/brief.ts';
import { begin, type Device, edit, START, signedIn, turnedClock } from '../../server/harness.ts';
import { does, HOUR } from '../../server/watch/office.ts';
import { type Browser, openBrowser, signIn } from '../browser.ts';
import { ownPage } from '../own.ts';
import { openDeal } from '../people.ts';

/** Sam writes; Avery runs the meeting, and Kim stands in for Avery; Morgan leads the team. */
const ROLES = { sam: 'sdr', avery: 'ae', kim: 'ae', morgan: 'manager' } as const satisfies Record<string, Role>;
export type Who = keyof typeof ROLES;
const EVERYBODY = Object.keys(ROLES) as Who[];
const named = (who: Who): string => `${who.charAt(0).toUpperCase()}${who.slice(1)}`;

interface Options {
  /** Epoch milliseconds. */
  start?: number;
  /** Of whom it is not as above. */
  roles?: Partial<Record<Who, Role[]>>;
}

export type Cast = Awaited<ReturnType<typeof gather>>;

async function gather(seen: readonly Who[], { start = START, roles: others = {} }: Options) {
  const roles = (who: Who): Role[] => others[who] ?? [ROLES[who]];
  const clock = turnedClock(start);
  const dataFolder = mkdtempSync(join(tmpdir(), 'baton-lives-'));
  const options = { dataFolder, clock, watchMs: 0 };
  let backend: Backend = await createBackend(options);
  const { url } = backend;
  const workspace = await backend.addWorkspace('Northwind');
  const device = {} as Record<Who, Device>;
  const browsers = new Map<Who, Browser>();
  for (const who of EVERYBODY) device[who] = await signedIn(backend, workspace, named(who), roles(who));
  await backend.store.transactAlone((tx) => saveBackup(tx, workspace, device.avery.id, device.kim.id));

  async function seat(who: Who): Promise<void> {
    const email = `${who}@${workspace.slice(0, 8)}.example`;
    const invited = await backend.invite({ workspace, name: named(who), email, roles: roles(who), team: 'Team one' });
    if (!invited.ok) throw new Error(invited.message);
    const browser = await openBrowser();
    browsers.set(who, browser);
    await browser.context.clock.setFixedTime(clock.now());
    await signIn(browser.context, url, invited.code);
  }
  await Promise.all(seen.map(seat));

  let began = start;
  const recordOf = (deal: string): RecordRef => ({ crm: 'practice', origin: `${url}/practice`, type: 'deal', id: deal });
  const of = (deal: string): string => handoffId(recordOf(deal));

  return {
    device,
    recordOf,
    /** From here on the hours of a life are counted. */
    begin(): void {
      began = clock.now();
    },
    /** So many hours after this life began, on the server and in every browser: all that is due by then is done. */
    async at(hours: number): Promise<void> {
      clock.forward(began + hours * HOUR - clock.now());
      await Promise.all([...browsers.values()].map(({ context }) => context.clock.setFixedTime(clock.now())));
      await backend.watch();
      await backend.deliver();
    },
    /** Another server on the same store, at the same address. */
    async restart(): Promise<void> {
      await backend.close();
      backend = await createBackend({ ...options, port: Number(new URL(url).port) });
    },
    set: <N extends SettingName>(name: N, value: SettingValue<N>) =>
      backend.store.transactAlone((tx) => saveSetting(tx, workspace, name, '', value)),
    /** Out of office from one hour of this life to another. */
    away(who: Who, from: number, until: number): Promise<unknown> {
      const iso = (hours: number): string => new Date(began + hours * HOUR).toISOString();
      const absence = { from: iso(from), until: iso(until), backup: null };
      return backend.store.transactAlone((tx) => announceAway(tx, { id: device[who].id, workspace }, absence, clock.now()));
    },
    /** The sidebar beside a deal, in the browser of whoever it is. */
    async sees(who: Who, deal: string): Promise<Frame> {
      const browser = browsers.get(who);
      if (!browser) throw new Error(`${who} has no browser here`);
      return openDeal(await ownPage(browser), url, deal);
    },
    /** Sam writes a whole brief for Avery on a device; `edits` beside it. */
    async drafts(deal: string, edits: Record<string, unknown> = {}): Promise<void> {
      const record = recordOf(deal);
      const more = Object.entries({ facts: { account: `Account of ${deal}` }, ...edits });
      const operations = [
        begin(record),
        ...completeEdits(record, device.avery.id).filter((one) => one.kind !== 'edit' || !(one.register in edits)),
        ...more.map(([name, value]) => edit(record, name, 0, value)),
      ];
      const refused = (await device.sam.push(operations)).find(({ status }) => status !== 'applied');
      if (refused) throw new Error(`not written: ${JSON.stringify(refused)}`);
    },
    /** What somebody does on a device, one after the other. */
    async do(who: Who, deal: string, ...commands: GivenCommand[]): Promise<void> {
      for (const command of commands) await does(device[who], recordOf(deal), command);
    },
    /** The types of all that stands in the log of a deal's handoff; that the card was opened aside. */
    async log(deal: string): Promise<string[]> {
      const rows = await backend.store.look((db) =>
        db.selectFrom('event').select('type').where('handoff', '=', of(deal)).orderBy('revision').execute(),
      );
      return rows.map(({ type }) => type).filter((type) => type !== 'prep-opened');
    },
    /** The last event of a type, with all that it says. */
    async lastEvent(deal: string, type: string): Promise<unknown> {
      const handoff = await device.morgan.handoff(of(deal));
      return handoff?.events.findLast((event) => event.type === type);
    },
    /** Who was told what of a deal: `handed-off Avery`, sorted. */
    async told(deal: string): Promise<string[]> {
      const rows = await backend.store.look((db) =>
        db.selectFrom('notice').select(['kind', 'person']).where('handoff', '=', of(deal)).execute(),
      );
      const names = new Map(EVERYBODY.map((who) => [device[who].id, named(who)]));
      return rows.map(({ kind, person }) => `${kind} ${names.get(person)}`).toSorted();
    },
    /** What was written down of its clocks: `review 2 breach`, sorted. */
    async marks(deal: string): Promise<string[]> {
      const rows = await backend.store.look((db) => db.selectFrom('clock_mark').selectAll().where('handoff', '=', of(deal)).execute());
      return rows.map(({ clock: name, run, mark }) => `${name} ${run} ${mark}`).toSorted();
    },
    async end(): Promise<void> {
      await Promise.all([...browsers.values()].map((browser) => browser.close()));
      await backend.close();
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}

/** One cast for all lives of a file; only who is `seen` has a browser. */
export function ownCast(seen: readonly Who[], options: Options = {}): () => Cast {
  let cast: Cast;
  beforeAll(async () => {
    cast = await gather(seen, options);
  });
  beforeEach(() => cast.begin());
  afterAll(() => cast?.end());
  return () => cast;
}
