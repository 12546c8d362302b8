import { expect, test, vi } from 'vitest';
import { commandSchema, type GivenCommand } from '../../../src/core/handoff/commands/registry.ts';
import { handoffId, type RecordRef } from '../../../src/core/handoff/record.ts';
import { PACKED_TYPE } from '../../../src/protocol/packed.ts';
import type { Operation, OperationResult } from '../../../src/protocol/sync.ts';
import { begin, call, command, type Device, edit, newRecord, signedIn } from '../harness.ts';
import { CHANGED, DRAFTS, listening } from '../listening.ts';
import { CALLERS, type Caller, type Company, company, gone } from './company.ts';
import { type Cell, inChunks, isAllowed, objects, UNMENDED } from './objects.ts';
import { ACTS, type Act, ALLOWED, BEGINS, NAMEABLE } from './permissions.ts';

// Thousands of handoffs: on a busy machine that is more than a minute.
vi.setConfig({ testTimeout: 240_000 });

const nameOf = ({ caller, act, relation, stand }: Cell): string => `${caller}: ${act}, ${relation}, ${stand}`;

/** Everything that a device is told, as it comes, in the way it asks for. */
async function told({ backend, token }: Device, type: string): Promise<string> {
  let all = '';
  for (let cursor = ''; ; ) {
    const answer = await call(backend, `/v1/sync/pull?cursor=${encodeURIComponent(cursor)}`, { token, headers: { Accept: type } });
    expect(answer.status).toBe(200);
    const text = await answer.text();
    all += text;
    const frame = JSON.parse(type === PACKED_TYPE ? (text.split('\n')[0] ?? '') : text);
    if (!frame.more) return all;
    cursor = frame.cursor;
  }
}

const roundTwo = ({ record }: Cell): RecordRef => ({ ...record, round: 2 });

/** Of what says no more than its name. */
const GIVEN: Partial<Record<Act, GivenCommand>> = {
  submit: { name: 'submit', fix: 'It says what it costs now.' },
  override: { name: 'override', reason: 'The call is this afternoon.' },
  withdraw: { name: 'withdraw', reason: 'The buyer left.' },
  bounce: { name: 'bounce', reason: { kind: 'field', key: 'pain' }, fix: 'Say what it costs.' },
  introduced: { name: 'introduced', joins: false },
  rate: { name: 'rate', rating: 'green', missing: [] },
  'asked-again': { name: 'asked-again', minutes: 10 },
  'meeting-quality': { name: 'meeting-quality', score: 4, line: 'To the point.' },
  'next-step': { name: 'next-step', nextStep: { text: 'Contract to legal', on: '2028-03-01' } },
  reject: { name: 'reject', reason: { code: 'not-our-segment', learnt: 'They rent.' } },
};

/** Nothing for what is only looked at. */
function operationOf(cell: Cell, { ae, farAe, standIn }: Company): Operation | null {
  const { act, record, revision, place } = cell;
  switch (act) {
    case 'see':
    case 'see what was mended':
      return null;
    case 'edit':
      return edit(record, 'pain', 1, 'They lose 40 pallets a month to wrong labels, €18k in freight they pay themselves.');
    case 'reassign': {
      const to = [ae.id, farAe.id].find((id) => id !== place.ae && id !== place.named) ?? '';
      return command(record, revision, { name: 'reassign', ae: to });
    }
    case 'reassign to their backup':
      return command(record, revision, { name: 'reassign', ae: standIn.id });
    case 'undo before it is mended':
      return command(record, revision, { name: 'undo' });
    case 're-engage':
      return command(roundTwo(cell), 0, { name: 're-engage', record: roundTwo(cell), from: cell.id });
    default:
      return command(record, revision, GIVEN[act] ?? ({ name: act } as GivenCommand));
  }
}

/** What an act changes: the handoff, or the one that takes it up again. */
const changedBy = (cell: Cell): string => (cell.act === 're-engage' ? handoffId(roundTwo(cell)) : cell.id);

/** By id, all that an act could change. */
async function standing({ backend }: Company): Promise<Map<string, string>> {
  return backend.store.read(async (tx) => {
    const registers = Map.groupBy(await tx.selectFrom('register').selectAll().orderBy('name').execute(), ({ handoff }) => handoff);
    const events = Map.groupBy(await tx.selectFrom('event').selectAll().orderBy('revision').execute(), ({ handoff }) => handoff);
    const rows = await tx.selectFrom('handoff').selectAll().execute();
    return new Map(rows.map((row) => [row.id, JSON.stringify([row, registers.get(row.id), events.get(row.id)])]));
  });
}

test('every command is listed', () => {
  const commands = commandSchema.options.map(({ shape }) => shape.name.value);
  expect(commands.toSorted(), 'List the new command in tests/server/denial/permissions.ts: say who may give it.').toEqual(
    [
      'begin',
      ...ACTS.filter((act) => !['see', 'see what was mended', 'edit', 'reassign to their backup', UNMENDED].includes(act)),
    ].toSorted(),
  );
});

test('every act, by every role, on everybody’s handoffs in every state: what is not listed is refused, and changes nothing', async () => {
  const there = await company();
  const { cells, team } = await objects(there, ACTS.slice(2));
  const faults: string[] = [];
  const count = new Map<Act, number>(ACTS.map((act) => [act, 0]));
  const before = await standing(there);
  for (const caller of Object.keys(CALLERS) as Caller[]) {
    const device = there.callers[caller];
    const theirs = cells.filter((cell) => cell.caller === caller);
    for (const type of ['application/json', PACKED_TYPE]) {
      const found = new Set((await told(device, type)).match(/(?:mended:)?cell-\d+/g));
      for (const cell of theirs) {
        const sees = found.has(cell.record.id);
        const seesMended = found.has(`mended:${cell.record.id}`);
        if (sees !== isAllowed({ ...cell, act: 'see' }, there, team)) faults.push(`${nameOf({ ...cell, act: 'see' })} (${type})`);
        const may =
          cell.act !== UNMENDED &&
          ['bounced', 'withdrawn', 'recycled'].includes(cell.stand) &&
          isAllowed({ ...cell, act: 'see what was mended' }, there, team);
        if (seesMended !== may) faults.push(`${nameOf({ ...cell, act: 'see what was mended' })} (${type})`);
      }
    }
    const asked = theirs.flatMap((cell) => {
      const operation = operationOf(cell, there);
      return operation ? [{ cell, operation }] : [];
    });
    const nowhere = newRecord();
    const [notThere] = await device.push([edit(nowhere, 'pain', 0, 'mine')]);
    for (const part of inChunks(asked, 150)) {
      const results = await device.push(part.map(({ operation }) => operation));
      for (const [index, { cell }] of part.entries()) {
        const fault = faultOf(results[index], isAllowed(cell, there, team), isAllowed({ ...cell, act: 'see' }, there, team), notThere);
        if (fault) faults.push(`${nameOf(cell)}: ${fault}`);
        if (isAllowed(cell, there, team)) count.set(cell.act, (count.get(cell.act) ?? 0) + 1);
      }
    }
  }
  const after = await standing(there);
  for (const cell of cells)
    if (
      (before.get(changedBy(cell)) === after.get(changedBy(cell))) ===
      (operationOf(cell, there) !== null && isAllowed(cell, there, team))
    )
      faults.push(`${nameOf(cell)}: changed, or not, against the list`);
  expect(faults).toEqual([]);
  const somebodys = ACTS.slice(2).filter((act) => Object.keys(ALLOWED[act].to).length > 0);
  for (const act of somebodys) expect(count.get(act), `${act} is allowed somewhere`).toBeGreaterThan(0);
});

/** Who may not see it is not to learn that it is there. */
function faultOf(
  result: OperationResult | undefined,
  isListed: boolean,
  isSeen: boolean,
  notThere: OperationResult | undefined,
): string | null {
  if (isListed) return result?.status === 'applied' ? null : `is refused: ${JSON.stringify(result)}`;
  if (result?.status !== 'refused') return `is ${result?.status}`;
  const { reason } = result.refusal;
  if (isSeen) return ['not-allowed', 'wrong-state', 'locked', 'incomplete'].includes(reason) ? null : `is refused as ${reason}`;
  return JSON.stringify({ ...result, key: '' }) === JSON.stringify({ ...notThere, key: '' })
    ? null
    : `is told more than that it is not there: ${reason}`;
}

test('a stream tells of a handoff to whom the list shows it, and to nobody else', async () => {
  const there = await company();
  const { cells, team } = await objects(there, ['edit', 'rate']);
  const { callers, sdr, ae, farSdr, farAe, strangeSdr, strangeAe } = there;
  const writers = new Map([...Object.values(callers), sdr, ae, farSdr, farAe, strangeSdr, strangeAe].map((device) => [device.id, device]));
  const streams = new Map<Caller, Awaited<ReturnType<typeof listening>>>();
  for (const caller of Object.keys(CALLERS) as Caller[]) streams.set(caller, await listening(callers[caller]));
  let changes = 0;
  for (const cell of cells) {
    const operation = operationOf(cell, there);
    const writer = writers.get(cell.act === 'edit' ? cell.place.sdr : cell.place.ae);
    if (!operation || !writer) continue;
    // Of a rating somebody is told besides; that the prep card was opened is told nobody.
    const quiet = operation.kind === 'command' ? { ...operation, command: { name: 'prep-opened' as const } } : operation;
    const result = await writer.does(quiet);
    if (result.status !== 'applied') continue;
    changes += 1;
    // The device that wrote it knows.
    for (const [caller, stream] of streams)
      if (callers[caller] !== writer && isAllowed({ ...cell, caller, act: 'see' }, there, team))
        expect([CHANGED, DRAFTS], `${caller} hears of: ${nameOf(cell)}`).toContain(await stream.next());
  }
  expect(changes).toBeGreaterThan(100);
  await there.backend.close();
  for (const [caller, stream] of streams)
    expect(await stream.next(), `${caller} heard of something that is not theirs to see`).toMatch(/^event: bye/);
});

test('whom an SDR may name', async () => {
  const { backend, workspace, callers, sdr, farAe, ae, strangeAe } = await company();
  const removed = await signedIn(backend, workspace, 'Remy', ['ae']);
  await gone(backend, 'person', removed.id, workspace);
  const people: Record<keyof typeof NAMEABLE, string | null> = {
    'nobody, where somebody was named': null,
    'an AE of the workspace': ae.id,
    'an AE of another team': farAe.id,
    'an SDR': sdr.id,
    'a manager': callers.manager.id,
    'an admin': callers.admin.id,
    'an AE who was removed': removed.id,
    'an AE of another workspace': strangeAe.id,
    'an id that nobody has': crypto.randomUUID(),
  };
  for (const [whom, isListed] of Object.entries(NAMEABLE)) {
    const record = newRecord();
    const [, , result] = await callers.sdr.push([
      begin(record),
      edit(record, 'ae', 0, callers.ae.id),
      edit(record, 'ae', 1, people[whom as keyof typeof NAMEABLE]),
    ]);
    if (isListed) expect(result, whom).toMatchObject({ status: 'applied' });
    else
      expect(result, whom).toMatchObject({
        status: 'refused',
        refusal: { reason: 'malformed', message: 'Choose an account executive of your workspace.' },
      });
  }
});

test('who may begin one, and what is told of one that is there already', async () => {
  const { callers, sdr, strangeSdr } = await company();
  const theirs = newRecord();
  await sdr.push([begin(theirs), edit(theirs, 'pain', 0, 'They lose pallets.')]);
  for (const [role, isListed] of Object.entries(BEGINS) as [keyof typeof BEGINS, boolean][]) {
    const device = callers[role];
    const record = newRecord();
    await strangeSdr.does(begin(record));
    const begun = await device.does(begin(record));
    const taken = await device.does(begin(theirs));
    if (isListed) {
      expect(begun, role).toMatchObject({ status: 'applied' });
      expect(await device.does(begin(record)), 'their own, again').toMatchObject({ status: 'applied', revision: 1 });
      expect(taken, role).toMatchObject({ refusal: { reason: 'taken' } });
      expect(JSON.stringify(taken)).not.toMatch(/pallets|Robin/);
      expect(await device.handoff(handoffId(theirs))).toBeUndefined();
    } else for (const result of [begun, taken]) expect(result, role).toMatchObject({ refusal: { reason: 'not-allowed' } });
  }
});
