import { expect, test } from 'vitest';
import { decide } from '../../src/core/handoff/decide.ts';
import { handoffEventSchema, STATES } from '../../src/core/handoff/events.ts';
import type { Actor } from '../../src/core/handoff/parties.ts';
import { isRegisterName } from '../../src/core/handoff/registers.ts';
import { STANDINGS } from '../../src/core/handoff/standing.ts';
import { eventsIn, registersBeyond, stateIn, VOCABULARY } from '../../src/protocol/vocabulary.ts';
import { AT, handedOff } from '../core/handoff/brief.ts';
import { COMMANDS } from '../core/handoff/table.ts';
import { FIRST_COMMANDS, firstHandoffSchema, firstRefusalSchema } from './firstVocabulary.ts';

test.each(STANDINGS)('devices of the first vocabulary read %o', ({ state, meeting }) => {
  const handoff = handedOff(state, meeting);
  const types = eventsIn(1);
  const told = { ...handoff, state: stateIn(state, 1), events: handoff.events.filter(({ type }) => types?.includes(type)) };
  expect(firstHandoffSchema.safeParse(told).error).toBeUndefined();
  // Where its writer cannot write, theirs does not say that they can.
  const isOpen = state === 'draft' || state === 'bounced';
  expect(told.state === 'draft' || told.state === 'bounced').toBe(isOpen);
});

test('today’s devices are told everything as it is', () => {
  expect(eventsIn(VOCABULARY)).toBeNull();
  expect(STATES.map((state) => stateIn(state, VOCABULARY))).toEqual([...STATES]);
  expect(registersBeyond(VOCABULARY)).toEqual([]);
  const isLess = (eventsIn(VOCABULARY - 1)?.length ?? 0) < handoffEventSchema.options.length;
  expect(isLess || registersBeyond(VOCABULARY - 1).length > 0).toBe(true);
});

test('registers that came later are told to no device that would not know them', () => {
  const later = registersBeyond(2);
  expect(later).toEqual(['source', 'triggerKind', 'motion']);
  expect(later.every(isRegisterName)).toBe(true);
  expect(registersBeyond(1)).toEqual(expect.arrayContaining(later));
});

test('a device of a later vocabulary is told everything as well', () => {
  expect(eventsIn(VOCABULARY + 1)).toBeNull();
  expect(STATES.map((state) => stateIn(state, VOCABULARY + 1))).toEqual([...STATES]);
});

test('what they can ask for is refused in words that they can read', () => {
  const people: Actor[] = [
    { id: 'sam', roles: ['sdr'] },
    { id: 'avery', roles: ['ae'] },
    { id: 'morgan', roles: ['manager'], leads: true },
    { id: 'zoe', roles: [] },
  ];
  const commands = COMMANDS.filter(({ name }) => (FIRST_COMMANDS as readonly string[]).includes(name));
  expect(commands).toHaveLength(FIRST_COMMANDS.length);
  for (const { state, meeting } of STANDINGS)
    for (const command of commands)
      for (const actor of people)
        for (const expected of [0, 1, 9]) {
          const decided = decide(handedOff(state, meeting), command, actor, AT, expected);
          if (!decided.ok) expect(firstRefusalSchema.safeParse(decided.refusal).error).toBeUndefined();
        }
});
