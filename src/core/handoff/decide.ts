/** The state machine: a command and a handoff in, events or a typed refusal out. The extension asks it to show, the server to decide. */
import { STANDARD_BAR } from '../bar/bar.ts';
import type { Names } from '../rubric/reading/names.ts';
import { scoreBrief } from '../rubric/scoreBrief.ts';
import type { Command, Refusal } from './commands.ts';
import type { HandoffEvent, State } from './events.ts';
import { gapsOf } from './gate.ts';
import type { Handoff } from './handoff.ts';
import { valuesOf } from './handoff.ts';
import type { Person } from './person.ts';
import { contentOf } from './registers.ts';

export interface Decision {
  state: State;
  events: HandoffEvent[];
}

export type Decided = { ok: true; decision: Decision } | { ok: false; refusal: Refusal };

type Actor = Pick<Person, 'id' | 'roles'>;
type CommandOn<N extends Command['name']> = Extract<Command, { name: N }>;
type Decider<N extends Command['name']> = (handoff: Handoff, command: CommandOn<N>, actor: Actor, at: string) => Decided;

const refuse = (reason: Refusal['reason'], message: string): Decided => ({ ok: false, refusal: { reason, message } });
const become = (state: State, event: HandoffEvent): Decided => ({ ok: true, decision: { state, events: [event] } });

/** The account executive who is named, by user id. They need not have been handed anything yet. */
export function aeOf(handoff: { registers: Partial<Record<string, { value?: unknown }>> }): string | null {
  const value = handoff.registers['ae']?.value;
  return typeof value === 'string' ? value : null;
}

/** The account executive that the brief was last handed to or given to, by user id; null before the first time. */
export function handedTo(handoff: Pick<Handoff, 'state' | 'events' | 'registers'>): string | null {
  const handed = handoff.events.findLast((event) => event.type === 'submitted' || event.type === 'reassigned');
  if (!handed) return null;
  if (handed.ae !== undefined) return handed.ae;
  // A log from before `ae` was written down: whoever bounced it had it, and until then nobody else can be named.
  return handoff.state === 'bounced' ? (handoff.events.findLast((event) => event.type === 'bounced')?.by ?? null) : aeOf(handoff);
}

function submit(handoff: Handoff, actor: Actor, at: string, names: Names | undefined): Decided {
  if (handoff.sdr !== actor.id || !actor.roles.includes('sdr'))
    return refuse('not-allowed', 'Only the person who wrote this brief can hand it off.');
  if (handoff.state !== 'draft' && handoff.state !== 'bounced')
    return refuse('wrong-state', 'This brief is already with the account executive.');
  const ae = aeOf(handoff);
  if (ae === handoff.sdr)
    return refuse('not-allowed', 'You run this meeting yourself: the brief is your own note, and there is nobody to hand it to.');
  const content = contentOf(valuesOf(handoff));
  const score = scoreBrief(content.brief, {}, names);
  const [first] = gapsOf(content, score, STANDARD_BAR, Date.parse(at));
  if (first) return refuse('incomplete', `${first.name}: ${first.message}`);
  return become('submitted', {
    type: 'submitted',
    at,
    by: actor.id,
    score: score.total,
    words: score.words,
    ...(ae === null ? {} : { ae }),
  });
}

function reviewable(handoff: Handoff, actor: Actor): Decided | null {
  if (aeOf(handoff) !== actor.id || !actor.roles.includes('ae'))
    return refuse('not-allowed', 'Only the account executive of this handoff can review it.');
  if (handoff.state !== 'submitted') return refuse('wrong-state', 'This brief is not waiting for review.');
  return null;
}

const accept: Decider<'accept'> = (handoff, _command, actor, at) =>
  reviewable(handoff, actor) ?? become('accepted', { type: 'accepted', at, by: actor.id });

const bounce: Decider<'bounce'> = (handoff, command, actor, at) =>
  reviewable(handoff, actor) ?? become('bounced', { type: 'bounced', at, by: actor.id, reason: command.reason, fix: command.fix });

const reassign: Decider<'reassign'> = (handoff, { ae }, actor, at) => {
  if (!actor.roles.includes('manager')) return refuse('not-allowed', 'Only a manager can give a handoff to somebody else.');
  if (handoff.state !== 'submitted' && handoff.state !== 'accepted')
    return refuse('wrong-state', 'It is with its writer, who chooses the account executive in the brief.');
  if (handedTo(handoff) === ae) return refuse('wrong-state', 'It is with this account executive already. Choose another.');
  if (handoff.sdr === ae) return refuse('not-allowed', 'Its writer cannot be its account executive too. Choose another.');
  return become(handoff.state, { type: 'reassigned', at, by: actor.id, ae });
};

const rate: Decider<'rate'> = (handoff, command, actor, at) => {
  if (handoff.state === 'draft') return refuse('wrong-state', 'A brief is rated once it was handed off.');
  if (handedTo(handoff) !== actor.id || !actor.roles.includes('ae'))
    return refuse('not-allowed', 'Only the account executive it was handed to can rate it.');
  if (command.rating !== 'green' && command.missing.length === 0) return refuse('malformed', 'Say which field was missing something.');
  const missing = command.rating === 'green' ? [] : command.missing;
  return become(handoff.state, { type: 'rated', at, by: actor.id, rating: command.rating, missing });
};

/** The first command of a handoff: there is nothing yet to judge but who asks. */
export function begin(
  command: CommandOn<'begin'>,
  id: string,
  actor: Actor,
  at: string,
): { ok: true; handoff: Handoff } | { ok: false; refusal: Refusal } {
  if (!actor.roles.includes('sdr')) return { ok: false, refusal: { reason: 'not-allowed', message: 'Only an SDR can begin a brief.' } };
  return {
    ok: true,
    handoff: {
      id,
      record: command.record,
      sdr: actor.id,
      state: 'draft',
      revision: 1,
      registers: {},
      events: [{ type: 'begun', at, by: actor.id }],
    },
  };
}

/**
 * Judges any later command. `expected` is the revision the person saw; another one means that somebody was faster. `names` are those that the
 * brief is read with: everybody's, unless others are given.
 */
export function decide(handoff: Handoff, command: Command, actor: Actor, at: string, expected: number, names?: Names): Decided {
  if (expected !== handoff.revision) return refuse('stale', 'This handoff has changed since you looked. Look again, then decide.');
  switch (command.name) {
    case 'begin':
      return refuse('taken', 'There is a brief for this record already.');
    case 'submit':
      return submit(handoff, actor, at, names);
    case 'accept':
      return accept(handoff, command, actor, at);
    case 'bounce':
      return bounce(handoff, command, actor, at);
    case 'reassign':
      return reassign(handoff, command, actor, at);
    case 'rate':
      return rate(handoff, command, actor, at);
  }
}

/** Applies what was decided. */
export function advance(handoff: Handoff, decision: Decision): Handoff {
  return {
    ...handoff,
    state: decision.state,
    revision: handoff.revision + decision.events.length,
    events: [...handoff.events, ...decision.events],
  };
}
