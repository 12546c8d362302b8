/** The dated next step that an opportunity lives by. */
import * as z from 'zod';
import type { HandoffEvent, State } from './events.ts';
import { lastOf } from './log.ts';
import type { HandoffContent } from './registers.ts';

/** What was agreed, and its day, ISO 8601. */
export const nextStepSchema = z.object({ text: z.string().trim().min(1).max(500), on: z.iso.date() });
export type NextStep = z.infer<typeof nextStepSchema>;

interface Logged {
  state: State;
  events: readonly HandoffEvent[];
}

const lastSaid = ({ state, events }: Logged) => (state === 'opportunity' ? lastOf(events, 'opportunity', 'next-step') : undefined);

/** As it was said last; null where there is none, or nothing more is to follow. */
export const nextStepOf = (handoff: Logged): NextStep | null => lastSaid(handoff)?.nextStep ?? null;

/** Epoch milliseconds of the first and the last moment of its day, where this is asked; null for a day that no calendar has, as a log of an earlier release may hold one. */
export function dayOf({ on }: NextStep): { begins: number; ends: number } | null {
  if (!z.iso.date().safeParse(on).success) return null;
  const [year = 0, month = 1, date = 1] = on.split('-').map(Number);
  return { begins: new Date(year, month - 1, date).getTime(), ends: new Date(year, month - 1, date + 1).getTime() - 1 };
}

/** The brief with what was agreed last: once it is an opportunity, what the account executive says counts. */
export function withNextStep(content: HandoffContent, handoff: Logged): HandoffContent {
  const said = lastSaid(handoff);
  if (!said || (said.type === 'opportunity' && !said.nextStep)) return content;
  return { ...content, nextStep: said.nextStep?.text ?? '', nextStepDate: said.nextStep?.on ?? '' };
}
