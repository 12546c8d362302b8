/** What a command's file says of it: who may, from where to where, what it asks, what it writes into the log. `decide` asks them all in the same way. */
import type * as z from 'zod';
import type { KeptBar } from '../bar/chosen.ts';
import type { Names } from '../rubric/reading/names.ts';
import type { EventOf, EventType, HandoffEvent, State } from './events.ts';
import type { Handoff } from './handoff.ts';
import type { Actor, Relation } from './parties.ts';
import type { Refusal } from './refusal.ts';
import type { Meeting, Standing } from './standing.ts';

export interface Scene {
  handoff: Handoff;
  standing: Standing;
  actor: Actor;
  /** What the actor is to the handoff. */
  relations: readonly Relation[];
  /** ISO 8601. */
  at: string;
  /** What a brief is read with; undefined for the names that everybody has. */
  names: Names | undefined;
  /** The version of the bar that it keeps; undefined for the standard. */
  bar: KeptBar | undefined;
  /** The registers as they stood when it was last handed off, where it came back; undefined where nobody looked. */
  handed: Handoff['registers'] | undefined;
}

/** The event, and whom the handoff names as its account executive from now on, where that changes. */
export type Made = { ok: true; event: HandoffEvent; ae?: string | null } | { ok: false; refusal: Refusal };

/** Where an event leads; what it says nothing of stays. */
export interface Effect {
  /** From these states only; from all where it is left out. */
  from?: readonly State[];
  state?: State;
  meeting?: Meeting;
}

/** How it stood, possible or not. */
interface Before {
  state: State;
  meeting: Meeting;
}

type Named = z.ZodObject<{ name: z.ZodLiteral<string> }>;

export interface Rule<S extends Named = Named, T extends EventType = EventType> {
  schema: S;
  /** What it writes into the log. */
  event: T;
  who: readonly Relation[];
  /** Empty for what begins. */
  states: readonly State[];
  meetings: readonly Meeting[];
  /** Every place it may lead to. The first, where nothing chooses. */
  effects: readonly Effect[];
  choose?(event: EventOf<T>, before: Before): Effect;
  /** A remark beside the road: whoever decided without having seen it decided all the same. */
  isRemark?: true;
  /** To whom it is not theirs to do. */
  notYours: string;
  /** In what states it cannot be, where there is more to say than how it stands. */
  notNow?: Partial<Record<State | Meeting, string>>;
  make(scene: Scene, command: z.output<S>): Made;
  /** What its command would say to have the event again, where it was lost; null where another command wrote it. */
  again?(event: EventOf<T>): Omit<z.output<S>, 'name'> | null;
}

/** Takes the types of one command together. */
export const rule = <S extends Named, T extends EventType>(written: Rule<S, T>): Rule<S, T> => written;

export const made = (event: HandoffEvent, ae?: string | null): Made => ({ ok: true, event, ...(ae !== undefined && { ae }) });
export const refuse = (reason: Refusal['reason'], message: string): { ok: false; refusal: Refusal } => ({
  ok: false,
  refusal: { reason, message },
});

/** When and by whom, for an event. */
export const stampOf = ({ at, actor }: Scene): { at: string; by: string } => ({ at, by: actor.id });

export const WITH_AE = ['submitted', 'bounced', 'accepted'] as const satisfies readonly State[];
export const BEFORE_OUTCOME = ['draft', ...WITH_AE] as const satisfies readonly State[];
export const OUTCOMES = ['opportunity', 'recycled', 'disqualified'] as const satisfies readonly State[];
