import { expect, test } from 'vitest';
import type { HandoffEvent } from '../../../src/core/handoff/events.ts';
import { sentenceOf } from '../../../src/sidebar/status/sentence.ts';
import type { LocalHandoff } from '../../../src/sync/ports.ts';

const AT = '2027-03-01T09:00:00.000Z';
const by = (person: string) => ({ at: AT, by: person });
const BEGUN: HandoffEvent[] = [
  { type: 'begun', ...by('sam') },
  { type: 'submitted', ...by('sam'), score: 15, words: 120, ae: 'avery' },
];

const handoff = (state: 'submitted' | 'accepted' | 'bounced', ae: string, ...events: HandoffEvent[]): LocalHandoff => {
  const log = [...BEGUN, ...events];
  const value = { value: ae, revision: 1, ...by('sam') };
  return {
    format: 1,
    owner: 'sam',
    id: 'one',
    record: { crm: 'practice', origin: 'http://127.0.0.1', type: 'deal', id: 'D-101' },
    server: { sdr: 'sam', state, revision: log.length, events: log },
    registers: { ae: { value: ae, base: value, conflict: null } },
    waiting: [],
    refusal: null,
    touched: 0,
  };
};
const reader = { me: 'sam', nameOf: (id: string | null) => id ?? 'somebody', when: () => 'today' };

test('who gave it to whom is still said after remarks', () => {
  const given: HandoffEvent = { type: 'reassigned', ...by('mia'), ae: 'bo' };
  const remarks: HandoffEvent[] = [
    { type: 'prep-opened', ...by('bo') },
    { type: 'first-touch', ...by('bo'), when: AT },
    { type: 'rated', ...by('bo'), rating: 'green', missing: [] },
  ];
  expect(sentenceOf(handoff('submitted', 'bo', given, ...remarks), reader)?.what).toBe('mia gave this to bo, today.');
});

test('what was undone is not said', () => {
  const accepted: HandoffEvent = { type: 'accepted', ...by('avery') };
  const rated: HandoffEvent = { type: 'rated', ...by('avery'), rating: 'red', missing: ['pain'] };
  const undone: HandoffEvent = { type: 'undone', ...by('avery'), undoes: 4 };
  expect(sentenceOf(handoff('accepted', 'avery', accepted, rated), reader)?.next).toBe('Rated red: Pain Points left questions.');
  expect(sentenceOf(handoff('accepted', 'avery', accepted, rated, undone), reader)?.next).toBe('The meeting is in good hands.');
  const back: HandoffEvent = { type: 'reassigned', ...by('mia'), ae: 'bo' };
  expect(sentenceOf(handoff('submitted', 'avery', back, { ...undone, undoes: 3 }), reader)?.what).toBe('Handed off to avery, today.');
});
