/** A handoff as the work lists know it: all that says whose turn it is, and what it can be found by. Kept beside the handoff, for thousands are listed. */
import * as z from 'zod';
import { FIELD_KEYS, isFieldKey } from '../brief/fields.ts';
import { type HandoffEvent, handoffEventSchema, STATES, type State } from '../handoff/events.ts';
import { type RegisterState, registerStateSchema } from '../handoff/handoff.ts';
import { lastOf } from '../handoff/log.ts';
import { nextStepOf } from '../handoff/nextStep.ts';
import { isOpenTo } from '../handoff/open.ts';
import { type RecordRef, recordSchema } from '../handoff/record.ts';
import { contentOf } from '../handoff/registers.ts';
import { OUTCOMES } from '../handoff/rule.ts';
import { returnOf, rightPersonIn } from './returns.ts';

export const summarySchema = z.object({
  format: z.literal(1),
  /** User id of whose device copy this is. */
  owner: z.string(),
  id: z.string(),
  record: recordSchema,
  /** User id of the SDR. */
  sdr: z.string(),
  state: z.enum(STATES),
  events: z.array(handoffEventSchema),
  /** Without the six fields. */
  registers: z.record(z.string(), registerStateSchema.extend({ at: z.string() })),
  /** Names of commands that wait for the server. */
  waiting: z.array(z.string()),
  /** Two texts wait for somebody to choose. */
  isConflicted: z.boolean(),
  /** Something stands in one of the six fields. */
  isWritten: z.boolean(),
  /** 1 while somebody may have to do something about it. */
  open: z.union([z.literal(0), z.literal(1)]),
  account: z.string(),
  /** Everybody of the buyer's who is named. */
  people: z.array(z.string()),
  /** The six fields, as they were written. */
  brief: z.record(z.enum(FIELD_KEYS), z.string()),
});
export type Summary = z.infer<typeof summarySchema>;

interface Held {
  owner: string;
  id: string;
  record: RecordRef;
  server: { sdr: string; state: State; events: HandoffEvent[] } | null;
  registers: Partial<Record<string, { value: unknown; base: RegisterState | null; conflict: object | null }>>;
  waiting: readonly string[];
  untold?: true;
}

/** Of what is decided a return or a next step to come, and a rating that nobody gave, are still somebody's to do. */
function isOpen(state: State, events: readonly HandoffEvent[]): boolean {
  if (state === 'withdrawn') return false;
  if (!(OUTCOMES as readonly string[]).includes(state)) return true;
  const isToCome =
    state === 'recycled' ? returnOf(events) !== null || rightPersonIn(events) !== null : nextStepOf({ state, events }) !== null;
  return isToCome || isUnrated(events);
}

const isUnrated = (events: readonly HandoffEvent[]): boolean => lastOf(events, 'submitted', 'bounced', 'rated')?.type === 'submitted';

/** Whoever may write in it is shown what they wrote, everybody else what was handed off. */
export function summaryOf(held: Held): Summary {
  const { owner, id, record, server, waiting, untold } = held;
  const isOwn = isOpenTo(held, owner);
  const told = Object.entries(held.registers).flatMap(([name, register]): [string, RegisterState][] => {
    if (!register) return [];
    const { value, base } = register;
    if (isOwn) return [[name, { value, revision: base?.revision ?? 0, at: base?.at ?? '', by: base?.by ?? owner }]];
    return base ? [[name, base]] : [];
  });
  const content = contentOf(Object.fromEntries(told.map(([name, { value }]) => [name, value])));
  const { brief, facts, attendees, people } = content;
  const [state, events] = [server?.state ?? 'draft', server?.events ?? []];
  const named = [facts.contact ?? '', ...attendees.map(({ name }) => name), ...people.map(({ name }) => name)].map((name) => name.trim());
  return {
    format: 1,
    owner,
    id,
    record,
    sdr: server?.sdr ?? owner,
    state,
    events,
    registers: Object.fromEntries(told.filter(([name]) => !isFieldKey(name))),
    waiting: [...waiting],
    isConflicted: Object.values(held.registers).some((register) => register?.conflict),
    isWritten: FIELD_KEYS.some((key) => brief[key].trim() !== ''),
    open: !untold && isOpen(state, events) ? 1 : 0,
    account: (facts.account ?? facts.title ?? '').trim(),
    people: [...new Set(named.filter(Boolean))],
    brief,
  };
}
