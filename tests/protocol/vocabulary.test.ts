import { expect, test } from 'vitest';
import { decide } from '../../src/core/handoff/decide.ts';
import { handoffEventSchema, STATES } from '../../src/core/handoff/events.ts';
import type { Actor } from '../../src/core/handoff/parties.ts';
import { isRegisterName } from '../../src/core/handoff/registers.ts';
import { STANDINGS } from '../../src/core/handoff/standing.ts';
import { eventsIn, knowsAll, registersBeyond, stateIn, VOCABULARY } from '../../src/protocol/vocabulary.ts';
import { AT, handedOff } from '../core/handoff/brief.ts';
import { COMMANDS } from '../core/handoff/table.ts';
import { FIRST_COMMANDS, firstHandoffSchema, firstRefusalSchema } from './firstVocabulary.ts';

/** One of each kind; `undone` takes back the first. */
const ALL = handoffEventSchema.options.map(({ shape: { type } }) => ({
  type: type.value,
  ...(type.value === 'undone' && { undoes: 1 }),
}));

test.each(STANDINGS)('devices of the first vocabulary read %o', ({ state, meeting }) => {
  const handoff = handedOff(state, meeting);
  const told = { ...handoff, state: stateIn(state, 1), events: eventsIn(handoff.events, 1) };
  expect(firstHandoffSchema.safeParse(told).error).toBeUndefined();
  // Where its writer cannot write, theirs does not say that they can.
  const isOpen = state === 'draft' || state === 'bounced';
  expect(told.state === 'draft' || told.state === 'bounced').toBe(isOpen);
});

test('today’s devices are told everything as it is', () => {
  expect(knowsAll(VOCABULARY)).toBe(true);
  expect(eventsIn(ALL, VOCABULARY)).toEqual(ALL);
  expect(STATES.map((state) => stateIn(state, VOCABULARY))).toEqual([...STATES]);
  expect(registersBeyond(VOCABULARY)).toEqual([]);
  const isLess = eventsIn(ALL, VOCABULARY - 1).length < ALL.length;
  expect(isLess || registersBeyond(VOCABULARY - 1).length > 0).toBe(true);
});

const OLDER = Array.from({ length: VOCABULARY - 1 }, (_, index) => index + 1);

test.each(OLDER)('whatever came after vocabulary %i, its devices take back what was taken back, and nothing else', (vocabulary) => {
  const [submitted, accepted, , undone] = (['submitted', 'accepted', 'no-show', 'undone'] as const).map((type) => ({ type }));
  const known = new Set(eventsIn(ALL, vocabulary).map(({ type }) => type));
  const later = ALL.filter(({ type }) => !known.has(type) && type !== 'undone');
  expect(later).not.toEqual([]);
  for (const unknown of later) {
    const log = [submitted, unknown, accepted, unknown, { ...undone, undoes: 4 }, submitted, { ...undone, undoes: 3 }];
    const told = eventsIn(log as typeof ALL, vocabulary);
    const isUndoneKnown = known.has('undone');
    expect(told, unknown.type).toEqual([submitted, accepted, submitted, ...(isUndoneKnown ? [{ ...undone, undoes: 2 }] : [])]);
  }
});

test('registers that came later are told to no device that would not know them', () => {
  const later = registersBeyond(2);
  expect(later).toEqual(['source', 'triggerKind', 'motion', 'corrected']);
  expect(registersBeyond(4)).toEqual(['corrected']);
  expect(later.every(isRegisterName)).toBe(true);
  expect(registersBeyond(1)).toEqual(expect.arrayContaining(later));
});

test('a device of a later vocabulary is told everything as well', () => {
  expect(knowsAll(VOCABULARY + 1)).toBe(true);
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
