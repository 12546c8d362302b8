import { expect, test } from 'vitest';
import type { GivenCommand } from '../../src/core/handoff/commands/registry.ts';
import type { Handoff } from '../../src/core/handoff/handoff.ts';
import { standingOf } from '../../src/core/handoff/replay.ts';
import { aheadOf } from '../../src/sidebar/state/ahead.ts';
import type { LocalHandoff, OutboxEntry } from '../../src/sync/ports.ts';
import { AT, handedOff } from '../core/handoff/brief.ts';
import { PEOPLE, toldTo, type Who } from './people.ts';

const entry = (command: GivenCommand, expected: number): OutboxEntry => ({
  ...{ format: 1, owner: 'avery', attempts: 0, due: 0 },
  operation: { kind: 'command', key: crypto.randomUUID(), handoff: 'one', expected, command },
});

function ahead(who: Who, handoff: Handoff, commands: GivenCommand[], more: Partial<LocalHandoff> = {}) {
  const told = { ...handoff, revision: handoff.events.length };
  const local = { ...toldTo(who, told), ...more };
  const queued = commands.map((command, at) => entry(command, told.revision + at));
  const found = aheadOf(local, queued, PEOPLE[who], Object.values(PEOPLE), AT);
  return found && { ...standingOf(found), types: found.events.slice(handoff.events.length).map(({ type }) => type) };
}

test('each command is judged behind the one before', () => {
  const commands: GivenCommand[] = [{ name: 'accept' }, { name: 'held' }, { name: 'opportunity' }];
  expect(ahead('avery', handedOff('submitted'), commands)).toEqual({
    ...{ state: 'opportunity', meeting: 'held' },
    types: ['accepted', 'held', 'opportunity'],
  });
  expect(ahead('avery', handedOff('submitted'), [{ name: 'accept' }, { name: 'undo' }])).toMatchObject({ state: 'submitted' });
});

test('what would be refused ends it: nothing behind it is believed', () => {
  const commands: GivenCommand[] = [{ name: 'opportunity' }, { name: 'accept' }];
  expect(ahead('avery', handedOff('submitted'), commands)).toEqual({ state: 'submitted', meeting: 'scheduled', types: [] });
});

test('a brief on its way is with whoever it goes to, and can be withdrawn from there', () => {
  expect(ahead('sam', handedOff('draft'), [{ name: 'submit' }])).toMatchObject({ state: 'submitted', types: ['submitted'] });
  const both: GivenCommand[] = [{ name: 'submit' }, { name: 'withdraw', reason: 'They called it off.' }];
  expect(ahead('sam', handedOff('draft'), both)).toMatchObject({ state: 'withdrawn' });
});

test('there is nothing to decide about where the server does not have it', () => {
  expect(ahead('avery', handedOff('submitted'), [], { untold: true })).toBeNull();
  expect(ahead('avery', handedOff('submitted'), [], { server: null })).toBeNull();
});
