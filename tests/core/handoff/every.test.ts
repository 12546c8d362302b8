/** Every command, by everybody, however the handoff and its meeting stand: what the table does not allow is refused. */
import { expect, test } from 'vitest';
import { type Command, commandSchema, type GivenCommand, RULES } from '../../../src/core/handoff/commands/registry.ts';
import { advance, decide, obstacleTo } from '../../../src/core/handoff/decide.ts';
import { handoffEventSchema, STATES } from '../../../src/core/handoff/events.ts';
import type { Actor } from '../../../src/core/handoff/parties.ts';
import { standingOf } from '../../../src/core/handoff/replay.ts';
import { MEETINGS, STANDINGS, standingAs } from '../../../src/core/handoff/standing.ts';
import { AT, handedOff } from './brief.ts';
import { COMMANDS, ROWS, type Who } from './table.ts';

interface Asker {
  actor: Actor;
  is: Who[];
}

const ALL = ['sdr', 'ae', 'manager', 'admin'] as const;

/** In a brief that sam wrote and avery runs. */
const ASKERS: Record<string, Asker> = {
  'its SDR': { actor: { id: 'sam', roles: ['sdr'] }, is: ['its sdr'] },
  'its SDR, who is none any more': { actor: { id: 'sam', roles: ['ae'] }, is: [] },
  'another SDR': { actor: { id: 'noor', roles: ['sdr'] }, is: [] },
  'its AE': { actor: { id: 'avery', roles: ['ae'], backup: 'kim' }, is: ['its ae'] },
  'its AE, who is none any more': { actor: { id: 'avery', roles: ['sdr'], backup: 'kim' }, is: [] },
  'another AE': { actor: { id: 'kim', roles: ['ae'] }, is: [] },
  'the backup': { actor: { id: 'bea', roles: ['ae'], backs: true }, is: ['backup'] },
  'the backup, who is no AE': { actor: { id: 'bea', roles: ['sdr'], backs: true }, is: [] },
  'a manager of its team': { actor: { id: 'morgan', roles: ['manager'], leads: true }, is: ['its manager'] },
  'a lead by word only': { actor: { id: 'morgan', roles: ['admin'], leads: true }, is: [] },
  'another team’s manager': { actor: { id: 'lee', roles: ['manager'] }, is: [] },
  'an admin': { actor: { id: 'ada', roles: ['admin'] }, is: [] },
  'a stranger with every role': { actor: { id: 'zoe', roles: ALL }, is: [] },
  'a clock that ran out': { actor: { id: 'baton', roles: [], isClock: true }, is: ['clock'] },
  'the CRM': { actor: { id: 'crm', roles: [], isCrm: true }, is: ['crm'] },
};

/** Of `undo`: who gave the last command, where there is one to take back. */
const LAST_BY = new Map(
  STANDINGS.map(({ state, meeting }) => {
    const last = handedOff(state, meeting).events.at(-1);
    return [`${state} ${meeting}`, last?.type === 'begun' ? null : (last?.by ?? null)];
  }),
);

test('every command and every standing is asked', () => {
  const commands = commandSchema.options.map(({ shape }) => shape.name.value);
  expect(COMMANDS.map(({ name }) => name).toSorted()).toEqual(commands.toSorted());
  expect([...new Set(ROWS.map(({ command }) => command)), 'begin', 'undo'].toSorted()).toEqual(commands.toSorted());
  expect(STANDINGS).toHaveLength(19);
  for (const command of COMMANDS) expect(commandSchema.parse(command)).toEqual(command);
});

for (const command of COMMANDS)
  test(`${command.name}, by everybody, from everywhere`, () => {
    const rows = ROWS.filter((one) => one.command === command.name);
    const faults: string[] = [];
    for (const { state, meeting } of STANDINGS)
      for (const [who, { actor, is }] of Object.entries(ASKERS)) {
        const handoff = handedOff(state, meeting);
        const row = rows.find((one) => one.states.includes(state) && one.meetings.includes(meeting));
        // A draft is nobody's but its writer's.
        const theirs = is.filter((one) => state !== 'draft' || (one !== 'its ae' && one !== 'backup'));
        const isListed =
          command.name === 'undo'
            ? theirs.length > 0 && LAST_BY.get(`${state} ${meeting}`) === actor.id
            : row?.who.some((one) => theirs.includes(one));
        const decided = decide(handoff, command, actor, AT, handoff.revision);
        const name = `${who}, ${state}, meeting ${meeting}`;
        if (decided.ok !== (isListed ?? false)) faults.push(`${name}: ${JSON.stringify(decided)}`);
        if (command.name !== 'begin' && command.name !== 're-engage' && decided.ok)
          expect(obstacleTo(command.name, handoff, actor), name).toBeNull();
        if (!decided.ok) {
          if (!/^[A-Z].{15,}[.]$/.test(decided.refusal.message)) faults.push(`${name} says: ${decided.refusal.message}`);
          if (rows.length > 0 && command.name !== 're-engage')
            expect(obstacleTo(command.name as GivenCommand['name'], handoff, actor), name).toEqual(decided.refusal);
          continue;
        }
        const next = advance(handoff, decided.decision);
        for (const event of decided.decision.events) expect(handoffEventSchema.parse(event)).toEqual(event);
        if (!row) continue;
        expect(standingOf(next), name).toEqual({ state: row.state ?? state, meeting: row.meeting ?? meeting });
        expect(next.revision - handoff.revision, name).toBe(command.name === 're-engage' ? 0 : 1);
      }
    expect(faults).toEqual([]);
  });

test('what cannot be together cannot be said', () => {
  const possible = STATES.flatMap((state) =>
    MEETINGS.filter((meeting) => standingAs(state, meeting)).map((meeting) => `${state} ${meeting}`),
  );
  expect(possible).toHaveLength(19);
  expect(possible).not.toContain('draft held');
  expect(possible).not.toContain('opportunity no-show');
  expect(possible).not.toContain('withdrawn held');
});

test('nothing but these relations gives a right: roles alone, without them, open nothing', () => {
  for (const { schema, who } of RULES) {
    const name = schema.shape.name.value as Command['name'];
    if (name === 'begin' || name === 'undo') continue;
    expect([...who].toSorted(), name).toEqual(ROWS.find(({ command }) => command === name)?.who.toSorted());
  }
});
