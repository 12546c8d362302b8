import { expect, test } from 'vitest';
import type { Command } from '../../../src/core/handoff/commands/registry.ts';
import { advance, decide } from '../../../src/core/handoff/decide.ts';
import type { EventOf } from '../../../src/core/handoff/events.ts';
import type { Handoff } from '../../../src/core/handoff/handoff.ts';
import type { Actor } from '../../../src/core/handoff/parties.ts';
import { AT, completeBrief, completeHandoff } from './brief.ts';

const sam: Actor = { id: 'sam', roles: ['sdr'] };
const avery: Actor = { id: 'avery', roles: ['ae'] };
const morgan: Actor = { id: 'morgan', roles: ['manager'], leads: true };
const bounce: Command = { name: 'bounce', reason: { kind: 'field', key: 'pain' }, fix: 'Ask what it costs them.' };

/** The handoff, and what the server keeps of it as handed off. */
interface Kept {
  handoff: Handoff;
  handed: Handoff['registers'];
}

function does({ handoff, handed }: Kept, command: Command, actor: Actor): Kept {
  const decided = decide(handoff, command, actor, AT, handoff.revision, { handed });
  if (!decided.ok) throw new Error(decided.refusal.message);
  const next = advance(handoff, decided.decision);
  return { handoff: next, handed: decided.decision.events[0]?.type === 'submitted' ? next.registers : handed };
}

function writes({ handoff, handed }: Kept, name: string, value: unknown): Kept {
  const before = handoff.registers[name]?.revision ?? 0;
  const register = { value, revision: before + 1, at: AT, by: 'sam' };
  return { handoff: { ...handoff, registers: { ...handoff.registers, [name]: register } }, handed };
}

const again: Command = { name: 'submit', fix: 'It is in it now.' };

const changesOf = ({ handoff }: Kept) => (handoff.events.findLast(({ type }) => type === 'submitted') as EventOf<'submitted'>).changes;
const first = () => does({ handoff: completeHandoff(), handed: {} }, { name: 'submit' }, sam);

test('nothing is said of it where nobody has read it before', () => {
  expect(changesOf(first())).toBeUndefined();
});

test('of every part that was mended both sides are kept, in every round', () => {
  let kept = does(first(), bounce, avery);
  kept = writes(kept, 'pain', `${completeBrief.pain} It costs them 40k a year.`);
  kept = writes(kept, 'people', [{ id: 'p', name: 'Luc', role: 'plant manager', stance: 'blocks' }]);
  kept = writes(kept, 'facts', { account: 'Northwind' });
  // Touched, and left empty as it was.
  kept = writes(kept, 'fit', { size: '', industry: '', technology: '', growth: '', whyTargeted: '', confirmed: false });
  kept = does(kept, { name: 'submit', fix: 'Dana told me what it costs.' }, sam);
  expect(changesOf(kept)).toEqual([
    { register: 'pain', was: completeBrief.pain, is: `${completeBrief.pain} It costs them 40k a year.` },
    { register: 'people', was: null, is: [{ id: 'p', name: 'Luc', role: 'plant manager', stance: 'blocks' }] },
  ]);
  kept = writes(does(kept, bounce, avery), 'nextStepDate', '2026-12-08');
  kept = does(kept, { name: 'override', reason: 'The buyer waits.' }, morgan);
  expect(changesOf(kept)).toEqual([{ register: 'nextStepDate', was: '2026-12-01', is: '2026-12-08' }]);
});

test('handed off again as it was, nothing has changed, and that is said', () => {
  expect(changesOf(does(does(first(), bounce, avery), again, sam))).toEqual([]);
});

test('what was handed off and taken back is as if it had never been', () => {
  let kept = writes(does(first(), bounce, avery), 'pain', `${completeBrief.pain} It costs them 40k a year.`);
  kept = does(does(kept, again, sam), { name: 'undo' }, sam);
  kept = does(writes(kept, 'pain', `${completeBrief.pain} It costs them 50k a year.`), again, sam);
  expect(changesOf(kept)).toEqual([{ register: 'pain', was: completeBrief.pain, is: `${completeBrief.pain} It costs them 50k a year.` }]);
});

test('a pasted book is named, and not kept twice more', () => {
  const book = `${completeBrief.pain} ${'They wait. '.repeat(1_000)}`;
  const kept = does(writes(does(first(), bounce, avery), 'pain', book), again, sam);
  expect(changesOf(kept)).toEqual([{ register: 'pain' }]);
});
