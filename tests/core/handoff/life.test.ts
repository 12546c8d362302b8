/** Random lives: whatever people ask for, in whatever order and however late. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { againOf } from '../../../src/core/handoff/again.ts';
import { type Command, commandSchema } from '../../../src/core/handoff/commands/registry.ts';
import { advance, decide } from '../../../src/core/handoff/decide.ts';
import { type Handoff, handoffSchema, valuesOf } from '../../../src/core/handoff/handoff.ts';
import { type Actor, aeOf, handedTo } from '../../../src/core/handoff/parties.ts';
import { replay, standingOf } from '../../../src/core/handoff/replay.ts';
import { STANDINGS } from '../../../src/core/handoff/standing.ts';
import { AT, completeHandoff, without } from './brief.ts';
import { COMMANDS, ROWS } from './table.ts';

const ACTORS: Actor[] = [
  { id: 'sam', roles: ['sdr'] },
  { id: 'avery', roles: ['ae'], backup: 'kim' },
  { id: 'kim', roles: ['ae'], backs: true },
  { id: 'morgan', roles: ['manager'], leads: true },
  { id: 'zoe', roles: ['sdr', 'ae', 'manager', 'admin'] },
  { id: 'crm', roles: [], isCrm: true },
  { id: 'baton', roles: [], isClock: true },
];

const more: Command[] = [
  { name: 'reassign', ae: 'avery' },
  { name: 'override', reason: 'They call at two.', ae: 'kim' },
  { name: 'reject', reason: { code: 'misrouted', ae: 'kim' } },
  { name: 'reject', reason: { code: 'bound-to-competitor', contractEnd: null } },
  { name: 'undo' },
  { name: 'undo' },
];
const commands: readonly Command[] = [...COMMANDS, ...more];
const [sam, avery] = ACTORS as [Actor, Actor];
/** What gets a life somewhere. */
const onward = [
  ...commands.filter(({ name }) => name === 'submit' || name === 'reschedule').map((command) => ({ command, actor: sam })),
  ...commands
    .filter(({ name }) => ['accept', 'held', 'reject', 'opportunity', 'bounce'].includes(name))
    .map((command) => ({ command, actor: avery })),
];
const asked = fc.oneof(fc.constantFrom(...onward), fc.record({ command: fc.constantFrom(...commands), actor: fc.constantFrom(...ACTORS) }));
const steps = fc.array(fc.record({ asked, minutes: fc.integer({ min: 0, max: 12 }), behind: fc.constantFrom(0, 0, 0, 0, 1) }), {
  minLength: 10,
  maxLength: 40,
});

/** What an undo has to bring back: every part that a command can write among it. Named by nobody any more is named by nobody. */
const lookOf = (handoff: Handoff) => ({
  ...standingOf(handoff),
  values: Object.entries(valuesOf(handoff)).filter(([, value]) => value !== null),
  ae: aeOf(handoff),
  handedTo: handedTo(handoff),
});

const MOVES = new Set(ROWS.flatMap(({ command, states, state }) => states.map((from) => `${command} ${from} ${state ?? from}`)));
for (const from of ['submitted', 'bounced', 'accepted'])
  for (const to of [from, 'disqualified', 'submitted']) if (to !== 'submitted' || from !== 'bounced') MOVES.add(`reject ${from} ${to}`);

test('the revision counts the events, replaying them gives the same, undoing gives what was before, and nothing but what the table lists happens', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(steps, fc.boolean(), (life, isNamed) => {
      let handoff = isNamed ? completeHandoff() : without('ae');
      let now = Date.parse(AT);
      /** The handoff before each event of the log. */
      const before: Handoff[] = [handoff];
      for (const {
        asked: { command, actor },
        minutes,
        behind,
      } of life) {
        now += minutes * 60_000;
        const at = new Date(now).toISOString();
        const decided = decide(handoff, command, actor, at, Math.max(0, handoff.revision - behind));
        if (!decided.ok) {
          expect(decided.refusal.message).toMatch(/[.]$/);
          continue;
        }
        const next = advance(handoff, decided.decision);
        if (command.name === 're-engage') {
          expect(next).toEqual(handoff);
          continue;
        }
        before.push(handoff);
        expect(next.revision).toBe(handoff.revision + 1);
        expect(next.events).toHaveLength(next.revision);
        expect(next.events.slice(0, -1), 'the log is only appended to').toEqual(handoff.events);
        expect({ ...replay(next.events) }).toEqual({ ...standingOf(next) });
        expect(replay(next.events).state).toBe(next.state);
        expect(STANDINGS).toContainEqual(standingOf(next));
        expect(handoffSchema.parse(next)).toEqual(next);
        const event = next.events.at(-1);
        if (event?.type === 'undone') {
          expect(lookOf(next)).toEqual(lookOf(before[event.undoes - 1] as Handoff));
          expect(now - Date.parse(next.events[event.undoes - 1]?.at ?? '')).toBeLessThanOrEqual(600_000);
          expect(next.events[event.undoes - 1]?.by).toBe(actor.id);
        } else {
          expect(MOVES).toContain(`${command.name} ${handoff.state} ${next.state}`);
          const again = event ? againOf(event) : null;
          // Nobody is asked to open a card again.
          if (command.name === 'prep-opened') expect(again).toBeNull();
          else expect(commandSchema.parse(again)).toMatchObject({ name: command.name });
        }
        seen.add(next.state);
        handoff = next;
      }
    }),
    { numRuns: 300, seed: 5 },
  );
  expect([...seen].toSorted(), 'lives come everywhere').toEqual([...new Set(STANDINGS.map(({ state }) => state))].toSorted());
});
