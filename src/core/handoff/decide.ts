/** The state machine: a command and a handoff in, events or a typed refusal out. The extension asks it to show, the server to decide. */
import type { KeptBar } from '../bar/chosen.ts';
import type { Names } from '../rubric/reading/names.ts';
import { againOf } from './again.ts';
import { type Command, type CommandOn, RULES } from './commands/registry.ts';
import type { BeganWith, HandoffEvent, State } from './events.ts';
import type { Handoff } from './handoff.ts';
import { notNow } from './notNow.ts';
import { type Actor, type Relation, relationsOf } from './parties.ts';
import type { Refusal } from './refusal.ts';
import { after, replay, standingOf } from './replay.ts';
import { type Rule, refuse } from './rule.ts';
import { type Standing, standingAs } from './standing.ts';

export interface Decision {
  state: State;
  events: HandoffEvent[];
  /** Whom the handoff names as its account executive from now on; absent where that stays. */
  ae?: string | null;
}

export type Decided = { ok: true; decision: Decision } | { ok: false; refusal: Refusal };

const RULE_OF: ReadonlyMap<string, Rule> = new Map(RULES.map((rule) => [rule.schema.shape.name.value, rule]));
const REMARKS: ReadonlySet<HandoffEvent['type']> = new Set(RULES.flatMap(({ event, isRemark }) => (isRemark ? [event] : [])));

function ruleOf(name: Command['name']): Rule {
  const rule = RULE_OF.get(name);
  if (!rule) throw new Error(`No rule for ${name}`);
  return rule;
}

function obstacleIn(rule: Rule, standing: Standing, relations: readonly Relation[]): Refusal | null {
  if (!rule.who.some((one) => relations.includes(one))) return { reason: 'not-allowed', message: rule.notYours };
  const message = notNow(rule, standing);
  return message === null ? null : { reason: 'wrong-state', message };
}

/** Why such a command would be refused whatever it says, for who decides what to offer; null where it might be followed. */
export function obstacleTo(name: Exclude<Command['name'], 'begin'>, handoff: Handoff, actor: Actor): Refusal | null {
  return obstacleIn(ruleOf(name), standingOf(handoff), relationsOf(handoff, actor));
}

/** The first command of a handoff: there is nothing yet to judge but who asks. What is taken up again is judged on the old one, by `decide`. */
export function begin(
  command: CommandOn<'begin' | 're-engage'>,
  id: string,
  actor: Pick<Actor, 'id' | 'roles'>,
  at: string,
  bar: BeganWith | null = null,
): { ok: true; handoff: Handoff } | { ok: false; refusal: Refusal } {
  const { record, name } = command;
  if (!actor.roles.includes('sdr')) return refuse('not-allowed', 'Only an SDR can begin a brief.');
  if (name === 'begin' && record.round !== undefined)
    return refuse('malformed', 'This takes up a brief that is not named. Reload the page, then begin it from there.');
  const from = name === 're-engage' ? { from: command.from } : {};
  const begun: HandoffEvent = { type: 'begun', at, by: actor.id, ...from, ...(bar && { bar }) };
  return { ok: true, handoff: { id, record, sdr: actor.id, state: 'draft', revision: 1, registers: {}, events: [begun] } };
}

/** Remarks that others made since are no reason to look again; what was decided since is. */
function isStale({ revision, events }: Handoff, expected: number): boolean {
  if (expected > revision) return true;
  return expected < revision && events.slice(expected - revision).some(({ type }) => !REMARKS.has(type));
}

/** What a command is judged with, beside the handoff. */
interface Told {
  /** What the brief is read with: everybody's, unless others are given. */
  names?: Names | undefined;
  /** The registers as they stood when it was last handed off, for whoever hands it off again or takes a bounce back. */
  handed?: Handoff['registers'] | undefined;
  /** The version of the bar that it began with: the standard, unless another is given. */
  bar?: KeptBar | undefined;
}

/**
 * Judges any later command. `expected` is the revision the person saw; another one means that somebody was faster. Re-engaging is judged on the old handoff and changes nothing in it.
 */
export function decide(handoff: Handoff, command: Command, actor: Actor, at: string, expected: number, told: Told = {}): Decided {
  if (isStale(handoff, expected)) return refuse('stale', 'This handoff has changed since you looked. Look again, then decide.');
  const rule = ruleOf(command.name);
  if (command.name === 'begin') return refuse('taken', 'There is a brief for this record already.');
  const standing = standingOf(handoff);
  const relations = relationsOf(handoff, actor);
  const obstacle = obstacleIn(rule, standing, relations);
  if (obstacle) return { ok: false, refusal: obstacle };
  const made = rule.make({ handoff, standing, actor, relations, at, names: told.names, handed: told.handed, bar: told.bar }, command);
  if (!made.ok) return made;
  if (command.name === 're-engage') return { ok: true, decision: { state: handoff.state, events: [] } };
  const { event, ae } = made;
  if (event.type === 'undone' && !mayGiveStill(handoff.events[event.undoes - 1], relations))
    return refuse('not-allowed', 'This is not yours to decide any more, nor to take back. Ask a manager of its team.');
  const said = event.type === 'undone' ? replay([...handoff.events, event]) : after(standing, event);
  const next = standingAs(said.state, said.meeting);
  if (!next) return refuse('wrong-state', 'That cannot be as the meeting stands. Look again, then decide.');
  return { ok: true, decision: { state: next.state, events: [event], ...(ae !== undefined && { ae }) } };
}

/** Whoever could not give a command any more does not take it back either. */
function mayGiveStill(event: HandoffEvent | undefined, relations: readonly Relation[]): boolean {
  const command = event && againOf(event);
  return command ? (RULE_OF.get(command.name)?.who.some((one) => relations.includes(one)) ?? false) : false;
}

/** Applies what was decided. */
export function advance(handoff: Handoff, { state, events, ae }: Decision): Handoff {
  const [event] = events;
  const before = handoff.registers['ae']?.revision ?? 0;
  const named = ae !== undefined && event ? { ae: { value: ae, revision: before + 1, at: event.at, by: event.by } } : {};
  return {
    ...handoff,
    state,
    revision: handoff.revision + events.length,
    registers: { ...handoff.registers, ...named },
    events: [...handoff.events, ...events],
  };
}
