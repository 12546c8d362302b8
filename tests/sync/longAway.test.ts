/** A laptop that lay in a drawer for a month, its store made by an earlier version, comes back to a server on which everybody has gone on. */
import { assert, expect, onTestFinished, test } from 'vitest';
import type { Handoff } from '../../src/core/handoff/handoff.ts';
import { handoffId } from '../../src/core/handoff/record.ts';
import { browserClock } from '../../src/platform/clock.ts';
import { httpTransport } from '../../src/platform/transport.ts';
import type { Operation } from '../../src/protocol/sync.ts';
import { remove } from '../../src/server/store/removal/removals.ts';
import { openDevice } from '../../src/storage/device.ts';
import type { Unsent } from '../../src/storage/watch.ts';
import { syncOnce } from '../../src/sync/syncOnce.ts';
import { BRIEF, completeEdits } from '../server/brief.ts';
import {
  begin,
  command,
  Device,
  edit,
  newRecord,
  START,
  signedIn,
  started,
  temporaryFolder,
  turnedClock,
  workspaceWith,
} from '../server/harness.ts';
import { OLD_VERSIONS, oldRow, oldStore } from '../storage/oldStore.ts';
import { until } from '../storage/open.ts';

const MONTH_MS = 31 * 24 * 60 * 60 * 1_000;
const [known, quiet, begun] = [newRecord('known'), newRecord('quiet'), newRecord('begun')];
const [KNOWN, QUIET, BEGUN] = [handoffId(known), handoffId(quiet), handoffId(begun)];
const HEARD = 'Heard by Kim Quillfeather.';
const UNSENT = `${BRIEF.pain} Typed on the train: credit notes take a whole day.`;
const ALONE = 'Typed at the gate: ask for the stock list.';
const TRIED = 'Typed in the tunnel: the board asked for a date on 3 March 2027.';
const BEGAN = 'Typed at the airport: they pay twice for freight.';

/** The office until the laptop is put away, and since. `arrived`: what the laptop tried to send got there, only the answer was lost. */
async function office(arrived: boolean) {
  const [dataFolder, clock] = [temporaryFolder(), turnedClock()];
  const before = await started({ dataFolder, clock });
  const workspace = await workspaceWith(before);
  const avery = await signedIn(before, workspace, 'Avery', ['ae']);
  const kim = await signedIn(before, workspace, 'Kim Quillfeather', ['sdr']);
  const [sam, laptop] = [await signedIn(before, workspace, 'Sam', ['sdr']), await signedIn(before, workspace, 'Sam', ['sdr'])];
  const written = { pain: BRIEF.pain, trigger: BRIEF.trigger, currentState: HEARD };
  await sam.push([begin(known), ...Object.entries(written).map(([name, text]) => edit(known, name, 0, text))]);
  await sam.push([begin(quiet), edit(quiet, 'pain', 0, BRIEF.pain)]);
  const seen = await laptop.pullAll();
  const tried = [edit(known, 'trigger', 1, TRIED), begin(begun), edit(begun, 'pain', 0, BEGAN)];
  if (arrived) await laptop.push(tried);
  await before.close();

  const backend = await started({ dataFolder, clock });
  const desk = new Device(backend, sam.token, sam.id, 'Sam');
  const { registers, revision } = (await desk.handoff(KNOWN)) ?? assert.fail('not begun');
  const texts: Record<string, string> = {
    currentState: `${BRIEF.currentState} ${HEARD}`,
    trigger: arrived ? `${TRIED} ${BRIEF.trigger}` : BRIEF.trigger.replace('TechCrunch', 'The Register'),
  };
  const edits = completeEdits(known, avery.id).map((one): Operation => {
    if (one.kind !== 'edit') return one;
    const base = Object.entries(registers).find(([name]) => name === one.register)?.[1]?.revision ?? 0;
    return { ...one, base, value: texts[one.register] ?? one.value };
  });
  const results = await desk.push([...edits, command(known, revision, { name: 'submit' })]);
  expect(results.filter(({ status }) => status !== 'applied')).toEqual([]);
  await backend.store.transactAlone((tx) => remove(tx, { kind: 'person', id: kim.id, workspace, briefs: 0, at: clock.now() }));
  clock.forward(MONTH_MS);
  return { backend, clock, desk, kim, laptop, workspace, seen, tried };
}

/** What the laptop of that version had on its disk. */
async function putAway(name: string, version: number, { backend, laptop, workspace, seen, tried }: Awaited<ReturnType<typeof office>>) {
  const owner = laptop.id;
  const common = { format: 1, owner, waiting: [], refusal: null, touched: START };
  const rowOf = ({ id, record, sdr, state, revision, events, registers }: Handoff) => ({
    ...{ ...common, id, record, server: { sdr, state, revision, events } },
    registers: Object.fromEntries(Object.entries(registers).map(([key, base]) => [key, { value: base?.value, base, conflict: null }])),
  });
  const rowNamed = (id: string) => rowOf(seen.handoffs.find((one) => one.id === id) ?? assert.fail('not told'));
  const [told, still] = [rowNamed(KNOWN), rowNamed(QUIET)];
  const [pain, trigger] = [told.registers['pain'], told.registers['trigger']];
  const typed = { ...told, registers: { ...told.registers, pain: { ...pain, value: UNSENT }, trigger: { ...trigger, value: TRIED } } };
  const alone = { ...still, registers: { ...still.registers, nextStep: { value: ALONE, base: null, conflict: null } } };
  const fresh = { ...common, id: BEGUN, record: begun, server: null, registers: { pain: { value: BEGAN, base: null, conflict: null } } };
  const old = oldStore(name, version);
  await old.table('handoffs').bulkPut([typed, alone, fresh].map((one) => oldRow(version, one, true)));
  await old.table('outbox').bulkAdd(tried.map((operation) => ({ format: 1, owner, operation, attempts: 3, due: START + 60_000 })));
  await old.table('people').bulkPut(seen.people.map((person) => ({ format: 1, owner, id: person.id, person })));
  const person = seen.people.find(({ id }) => id === owner);
  const account = { person, workspace: { id: workspace, name: 'Northwind' }, server: backend.url, token: laptop.token, expired: false };
  await old.table('keep').bulkPut([
    { format: 1, name: 'account', value: account },
    { format: 1, name: `cursor:${owner}`, value: seen.cursor },
  ]);
  old.close();
}

const CASES = OLD_VERSIONS.flatMap((version) => [false, true].map((arrived) => ({ version, arrived })));

test.each(CASES)(
  'a store of version $version a month later: every word is in the record or shown as kept (arrived before: $arrived)',
  async ({ version, arrived }) => {
    const away = await office(arrived);
    const { backend, clock, desk, kim, laptop } = away;
    const name = `away-${version}-${arrived}`;
    await putAway(name, version, away);
    const device = openDevice({ name, now: clock.now });
    onTestFinished(() => device.close());
    await device.askAnew();
    const ports = {
      storage: device.storage(),
      transport: httpTransport({ server: backend.url, token: laptop.token }),
      clock: { ...browserClock, now: clock.now },
      lock: { exclusively: <T>(_: string, work: () => Promise<T>) => work() },
    };
    expect(await syncOnce(ports)).toMatchObject({ state: 'synced' });

    const server = new Map((await desk.pullAll()).handoffs.map((one) => [one.id, one]));
    const local = new Map((await device.handoffs(laptop.id)).map((one) => [one.id, one]));
    const listed = await until<Unsent>(
      (seen) => device.watchUnsent(laptop.id, seen),
      () => true,
    );
    const kept = listed.handoffs.flatMap(({ registers }) => Object.values(registers).filter((one) => one?.conflict || one?.refused));
    const found = [...[...server.values()].flatMap(({ registers }) => Object.values(registers)), ...kept].map((one) => String(one?.value));
    for (const words of [UNSENT, ALONE, TRIED, BEGAN]) expect(found.filter((text) => text.includes(words))).toHaveLength(1);
    expect(local.get(KNOWN)?.registers.pain).toMatchObject({ value: UNSENT, refused: { reason: 'locked' } });
    const { trigger } = local.get(KNOWN)?.registers ?? {};
    if (arrived) expect(trigger).toMatchObject({ value: `${TRIED} ${BRIEF.trigger}`, conflict: null });
    else expect(trigger).toMatchObject({ value: TRIED, conflict: { theirs: { by: desk.id } } });
    expect(listed.queued).toEqual([]);
    expect(await device.needing(laptop.id)).toBe(arrived ? 0 : 1);

    const events = [
      [KNOWN, ['begun', 'submitted']],
      [QUIET, ['begun']],
      [BEGUN, ['begun']],
    ];
    for (const copies of [server, new Map([...local].map(([id, one]) => [id, one.server]))])
      expect([...copies].map(([id, one]) => [id, one?.events.map(({ type }) => type)]).toSorted()).toEqual(events.toSorted());

    expect((await device.people(laptop.id)).find(({ id }) => id === kim.id)).toMatchObject({ name: 'Removed person', active: false });
    expect(local.get(KNOWN)?.registers.currentState?.value).toBe(`${BRIEF.currentState} Heard by [removed].`);
    expect(await until(device.watchSetAside, () => true)).toBe(0);
    expect(await syncOnce(ports)).toMatchObject({ state: 'synced', changed: false });
  },
);
