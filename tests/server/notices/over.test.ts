/** What is over counts as read, without anybody having read it. */
import { expect, test } from 'vitest';
import { noticesSchema } from '../../../src/protocol/notices.ts';
import { handOff } from '../brief.ts';
import { begin, call, command, type Device, newRecord, signedIn, started, workspaceWith } from '../harness.ts';

async function told({ backend, token }: Device) {
  const { notices } = noticesSchema.parse(await (await call(backend, '/v1/notices', { token })).json());
  return notices;
}
const unread = async (device: Device): Promise<string[]> => (await told(device)).filter(({ read }) => !read).map(({ kind }) => kind);

test('doing the thing settles its notice, and taking it back lets it wait again', async () => {
  const backend = await started();
  const workspace = await workspaceWith(backend);
  const [sam, ann] = [await signedIn(backend, workspace, 'Sam', ['sdr']), await signedIn(backend, workspace, 'Ann', ['ae'])];
  const bob = await signedIn(backend, workspace, 'Bob', ['ae']);
  const morgan = await signedIn(backend, workspace, 'Morgan', ['manager']);
  const record = newRecord();
  await sam.push([begin(record)]);
  await handOff(sam, ann, record);
  const does = async (device: Device, revision: number, asked: Parameters<typeof command>[2]) =>
    expect(await device.does(command(record, revision, asked))).toMatchObject({ status: 'applied' });
  expect((await told(ann))[0]).toMatchObject({ kind: 'handed-off', read: false, ends: expect.arrayContaining(['accepted']) });
  await does(ann, 2, { name: 'accept' });
  expect(await unread(ann)).toEqual([]);
  expect(await unread(sam)).toEqual(['accepted']);
  await does(ann, 3, { name: 'undo' });
  expect(await unread(ann)).toEqual(['handed-off']);
  await does(ann, 4, { name: 'accept' });
  await does(sam, 5, { name: 'introduced', joins: true });
  expect(await unread(sam), 'what only tells of something stays').toEqual(['taken-back']);
  await does(morgan, 6, { name: 'reassign', ae: bob.id });
  const away = (await told(ann)).filter(({ handoff }) => handoff === null);
  expect(away.length).toBeGreaterThan(1);
  expect(new Set(away.map(({ matter }) => matter)).size, 'and what is theirs no more stands together').toBe(1);
  expect(away[0]?.matter).not.toContain(record.id);
});
