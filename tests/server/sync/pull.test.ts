import { expect, test } from 'vitest';
import { handoffId } from '../../../src/core/handoff/record.ts';
import { PACKED_TYPE } from '../../../src/protocol/packed.ts';
import { PAGE } from '../../../src/server/store/handoffs/pulls.ts';
import { remove } from '../../../src/server/store/removal/removals.ts';
import { keepNames } from '../../../src/server/store/settings/names.ts';
import { begin, type Device, edit, newRecord, signedIn, started, workspaceWith } from '../harness.ts';

async function pair() {
  const backend = await started();
  const workspace = await workspaceWith(backend);
  return {
    backend,
    workspace,
    sdr: await signedIn(backend, workspace, 'Sam', ['sdr']),
    manager: await signedIn(backend, workspace, 'Morgan', ['manager']),
  };
}

async function beginMany(sdr: Device, count: number) {
  const records = Array.from({ length: count }, () => newRecord());
  for (let from = 0; from < count; from += 200) await sdr.push(records.slice(from, from + 200).map(begin));
  return records;
}

test('a pull brings what changed since, and nothing twice', async () => {
  const { sdr, manager } = await pair();
  const [first, second] = await beginMany(sdr, 2);
  if (!first || !second) throw new Error('no records');
  const all = await manager.pullAll();
  expect(all.handoffs.map(({ id }) => id)).toEqual([handoffId(first), handoffId(second)]);
  expect(await manager.pull(all.cursor)).toEqual({ cursor: all.cursor, handoffs: [], gone: [], people: [], more: false });
  await sdr.does(edit(first, 'pain', 0, 'They lose pallets.'));
  expect((await manager.pull(all.cursor)).handoffs.map(({ id }) => id)).toEqual([handoffId(first)]);
});

test('what was refused changes nothing for anybody', async () => {
  const { sdr, manager } = await pair();
  const [record] = await beginMany(sdr, 1);
  if (!record) throw new Error('no record');
  const { cursor } = await manager.pullAll();
  await sdr.does(edit(record, 'pain', 0, 7));
  expect(await manager.pull(cursor)).toMatchObject({ handoffs: [], gone: [], people: [] });
});

test('a cursor from before an older store was put in place starts over: all there is, and all that is no more', async () => {
  const { backend, workspace, sdr, manager } = await pair();
  const leaving = await signedIn(backend, workspace, 'Lee', ['sdr']);
  const [kept] = await beginMany(sdr, 1);
  const [removed] = await beginMany(leaving, 1);
  if (!kept || !removed) throw new Error('no records');
  const tombstone = { kind: 'person' as const, id: leaving.id, workspace, briefs: 0, at: 1 };
  await backend.store.transact((tx) => remove(tx, tombstone));
  const { cursor, ...all } = await manager.pull();
  expect(all.gone).toEqual([handoffId(removed)]);
  const ahead = await manager.pull(String(Number(cursor) + 1_000));
  expect(ahead).toEqual({ ...all, cursor, anew: { since: null } });
  expect(await manager.pull(ahead.cursor)).toMatchObject({ handoffs: [], gone: [] });
});

test('the people of the workspace come along, and new ones later', async () => {
  const { backend, workspace, manager } = await pair();
  const { cursor, people } = await manager.pullAll();
  expect(people.map(({ name }) => name)).toEqual(['Sam', 'Morgan']);
  expect(Object.keys(people[0] ?? {}).toSorted()).toEqual(['active', 'away', 'backup', 'email', 'id', 'name', 'roles', 'team']);
  await signedIn(backend, workspace, 'Avery', ['ae']);
  expect((await manager.pull(cursor)).people.map(({ name, roles }) => [name, roles])).toEqual([['Avery', ['ae']]]);
});

test('the names of the workspace come along, and again when they change', async () => {
  const { backend, workspace, manager } = await pair();
  const first = await manager.pull();
  expect(first.names).toEqual({ ours: [], competitors: [] });
  const names = { ours: ['Handover Desk'], competitors: ['Rival'] };
  await backend.store.transact((tx) => keepNames(tx, workspace, names));
  const next = await manager.pull(first.cursor);
  expect(next).toMatchObject({ names, more: false });
  expect(await manager.pull(next.cursor)).not.toHaveProperty('names');
  expect((await manager.pull()).names).toEqual(names);

  const elsewhere = await signedIn(backend, await workspaceWith(backend, 'Contoso'), 'Kim', ['sdr']);
  expect((await elsewhere.pull()).names).toEqual({ ours: [], competitors: [] });
  await backend.store.transact((tx) => keepNames(tx, workspace, { ours: [], competitors: ['Rival'] }));
  expect((await manager.pull(next.cursor)).names).toEqual({ ours: [], competitors: ['Rival'] });
});

test('pages follow each other without a gap or an overlap', async () => {
  const { sdr, manager } = await pair();
  const records = await beginMany(sdr, 2 * PAGE + 7);
  const sizes: number[] = [];
  const seen: string[] = [];
  let cursor = '';
  for (let more = true; more; ) {
    const page = await manager.pull(cursor);
    sizes.push(page.handoffs.length);
    seen.push(...page.handoffs.map(({ id }) => id));
    cursor = page.cursor;
    more = page.more;
  }
  expect(sizes).toEqual([PAGE, PAGE, 7]);
  expect(seen).toEqual(records.map(handoffId));
});

test('pulling while others write loses no change', async () => {
  const { sdr, manager } = await pair();
  const records = await beginMany(sdr, PAGE + 60);
  const latest = new Map<string, unknown>();
  let cursor = '';
  let writing = true;
  const writers = Promise.all(
    [0, 1, 2].map(async (writer) => {
      const own = records.filter((_, index) => index % 3 === writer);
      for (let round = 0; round < 3; round++)
        for (let from = 0; from < own.length; from += 20)
          await sdr.push(own.slice(from, from + 20).map((record) => edit(record, 'pain', round, `round ${round}`)));
    }),
  ).then(() => {
    writing = false;
  });
  for (let behind = true; behind; ) {
    const stillWriting = writing;
    const page = await manager.pull(cursor);
    for (const { id, registers } of page.handoffs) latest.set(id, registers['pain']?.value);
    cursor = page.cursor;
    behind = stillWriting || page.more;
  }
  await writers;
  expect(records.filter((record) => latest.get(handoffId(record)) !== 'round 2')).toEqual([]);
});

test('a device on a slow line asks for smaller pages, and gets all of them, packed or not', async () => {
  const { backend, sdr } = await pair();
  const records = await beginMany(sdr, 7);
  for (const accept of ['application/json', PACKED_TYPE]) {
    const found: string[] = [];
    let pages = 0;
    for (let query = 'most=3'; query !== ''; pages += 1) {
      const answer = await fetch(`${backend.url}/v1/sync/pull?${query}`, { headers: { authorization: `Bearer ${sdr.token}`, accept } });
      const text = await answer.text();
      const { cursor, more, handoffs, rows } = JSON.parse(accept === PACKED_TYPE ? (text.split('\n')[0] ?? '') : text);
      found.push(...(rows?.map(([id]: [string]) => id) ?? handoffs.map(({ id }: { id: string }) => id)));
      query = more ? `most=3&cursor=${encodeURIComponent(cursor)}` : '';
    }
    expect(found).toEqual(records.map(handoffId));
    expect(pages).toBe(3);
  }
});
