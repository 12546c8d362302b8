/** What comes next with an opportunity: what was said last counts, from the account executive or who stands in. */
import { expect, test } from 'vitest';
import type { GivenCommand } from '../../../src/core/handoff/commands/registry.ts';
import { advance, decide } from '../../../src/core/handoff/decide.ts';
import type { HandoffEvent } from '../../../src/core/handoff/events.ts';
import { type Handoff, valuesOf } from '../../../src/core/handoff/handoff.ts';
import { dayOf, nextStepOf, withNextStep } from '../../../src/core/handoff/nextStep.ts';
import type { Actor } from '../../../src/core/handoff/parties.ts';
import { contentOf } from '../../../src/core/handoff/registers.ts';
import { AT, handedOff } from './brief.ts';

const avery: Actor = { id: 'avery', roles: ['ae'] };
const bea: Actor = { id: 'bea', roles: ['ae'], backs: true };
const FIRST = { text: 'Contract to legal', on: '2026-12-20' };
const LATER = { text: 'Terms with Ruth', on: '2027-01-08' };

/** As releases before wrote it: with its next step in the event that made it an opportunity. */
function made(nextStep?: typeof FIRST): Handoff {
  const won = handedOff('opportunity');
  const event: HandoffEvent = { type: 'opportunity', at: AT, by: 'avery', ...(nextStep && { nextStep }) };
  const events = [...won.events.slice(0, -1), event];
  return { ...won, events, revision: events.length };
}

function does(handoff: Handoff, command: GivenCommand, actor = avery, at = AT): Handoff {
  const decided = decide(handoff, command, actor, at, handoff.revision);
  if (!decided.ok) throw new Error(decided.refusal.message);
  return advance(handoff, decided.decision);
}

test('what was said with the opportunity counts until something else is said, and that can be taken back', () => {
  expect([nextStepOf(made()), nextStepOf(made(FIRST))]).toEqual([null, FIRST]);
  const changed = does(made(FIRST), { name: 'next-step', nextStep: LATER }, bea);
  expect(nextStepOf(changed)).toEqual(LATER);
  expect(nextStepOf(does(changed, { name: 'undo' }, bea))).toEqual(FIRST);
  expect(nextStepOf(does(changed, { name: 'next-step' }))).toBeNull();
  expect(nextStepOf(does(does(changed, { name: 'next-step' }), { name: 'next-step', nextStep: FIRST }))).toEqual(FIRST);
});

test('who looked before it was changed looks again; of a rating nobody has to', () => {
  const seen = made(FIRST);
  const changed = does(seen, { name: 'next-step', nextStep: LATER }, bea);
  const asked = { name: 'next-step', nextStep: FIRST } as const;
  expect(decide(changed, asked, avery, AT, seen.revision)).toMatchObject({ ok: false, refusal: { reason: 'stale' } });
  const rated = does(seen, { name: 'rate', rating: 'green', missing: [] });
  expect(decide(rated, asked, avery, AT, seen.revision)).toMatchObject({ ok: true });
});

test('a day that is over everywhere is refused, and says what to give', () => {
  const asks = (at: string) => decide(made(), { name: 'next-step', nextStep: FIRST }, avery, at, made().revision);
  expect(asks('2026-12-21T11:59:59.999Z')).toMatchObject({ ok: true });
  expect(asks('2026-12-21T12:00:00.000Z')).toEqual({
    ok: false,
    refusal: { reason: 'malformed', message: 'The day of the next step has passed: give the one that is to come.' },
  });
});

test('the brief says what was agreed last, once the account executive said something', () => {
  const says = (handoff: Handoff) => {
    const { nextStep, nextStepDate } = withNextStep(contentOf(valuesOf(handoff)), handoff);
    return [nextStep, nextStepDate];
  };
  const handed = ['45 minutes with Ruth and IT', '2026-12-01'];
  expect([says(handedOff('accepted')), says(made())]).toEqual([handed, handed]);
  expect(says(made(FIRST))).toEqual(['Contract to legal', '2026-12-20']);
  expect(says(does(made(), { name: 'next-step' }))).toEqual(['', '']);
});

test('a day begins and ends where it is asked, and one that no calendar has is none', () => {
  const day = dayOf(FIRST);
  expect(new Date(day?.begins ?? 0).toString()).toContain('Dec 20 2026 00:00:00');
  expect(new Date(day?.ends ?? 0).toString()).toContain('Dec 20 2026 23:59:59');
  expect(dayOf({ text: 'Never', on: '2026-02-31' })).toBeNull();
});
