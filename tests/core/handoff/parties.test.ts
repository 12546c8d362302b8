import { expect, test } from 'vitest';
import { actorAmong, relationsOf } from '../../../src/core/handoff/parties.ts';
import type { Person, Role } from '../../../src/core/handoff/person.ts';
import { handedOff } from './brief.ts';

const one = (id: string, team: string, roles: Role[], backup: string | null = null): Person => ({
  ...{ id, name: id, email: `${id}@a.example`, roles, team, active: true, backup },
});
const sam = one('sam', 'a', ['sdr']);
const avery = one('avery', 'b', ['ae'], 'bea');
const bea = one('bea', 'b', ['ae']);
const morgan = one('morgan', 'a', ['manager']);
const lee = one('lee', 'b', ['manager']);
const ben = one('ben', 'a', ['ae', 'sdr']);
const people = [sam, avery, bea, morgan, lee, ben];

test.each([
  [sam, ['sdr', 'its sdr']],
  [avery, ['its ae']],
  [bea, ['backup']],
  [morgan, ['its manager']],
  [lee, []],
  [ben, ['sdr']],
])('what $id is to a handoff of sam’s to avery', (person, relations) => {
  const handoff = handedOff('submitted');
  expect(relationsOf(handoff, actorAmong(handoff, person, people))).toEqual(relations);
  expect(relationsOf(handoff, actorAmong(handoff, person, [])), 'nobody is known').not.toContain('its manager');
});

test('a draft has nobody but its writer and their manager yet', () => {
  const draft = handedOff('draft');
  for (const person of [avery, bea]) expect(relationsOf(draft, actorAmong(draft, person, people)), person.id).toEqual([]);
  expect(relationsOf(draft, actorAmong(draft, morgan, people))).toEqual(['its manager']);
});

test('who stands in for a person comes from the workspace', () => {
  expect(actorAmong(handedOff('accepted'), avery, people).backup).toBe('bea');
  expect(actorAmong(handedOff('accepted'), bea, people).backup).toBeNull();
});
