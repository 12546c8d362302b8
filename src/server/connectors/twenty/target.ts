/** What ties a note of Twenty to its opportunity, under the name that its version has for it. */
import * as z from 'zod';
import type { Answered } from '../../../core/handoff/crmNote.ts';
import type { Ask } from '../contract.ts';
import { rowsSchema } from '../pages.ts';
import { create, read } from './api.ts';

/** The name from 2026 on, and the one before. */
const FIELDS = ['targetOpportunityId', 'opportunityId'] as const;

const pageSchema = z.object({
  data: z.object({ noteTargets: rowsSchema }),
  pageInfo: z.object({ hasNextPage: z.boolean().optional(), endCursor: z.string().max(1_000).nullish() }).optional(),
});
export type TargetPage = z.infer<typeof pageSchema>;

/** A name that this version does not have is refused: then it is asked for by the other one. */
async function byEither<T>(ask: (field: string) => Promise<Answered<T>>): Promise<Answered<T>> {
  const [now, before] = FIELDS;
  const first = await ask(now);
  return !first.ok && first.trouble === 'refused' ? ask(before) : first;
}

/** `after`: cursor of the page before; empty for the first. */
export const targetsOf = (ask: Ask, opportunity: string, after: string): Promise<Answered<TargetPage>> =>
  byEither((field) => {
    const asked = new URLSearchParams({ filter: `${field}[eq]:"${opportunity}"`, depth: '1', limit: '60' });
    if (after) asked.set('starting_after', after);
    return read(ask, `noteTargets?${asked}`, pageSchema);
  });

export const tie = (ask: Ask, noteId: string, opportunity: string): Promise<Answered<string>> =>
  byEither((field) => create(ask, 'noteTargets', 'createNoteTarget', { noteId, [field]: opportunity }));

const targetSchema = z.object({ targetOpportunityId: z.string().nullish(), opportunityId: z.string().nullish() });

/** Whether one of these ties is to this opportunity; of what is no list, nobody can tell, and it is taken for one. */
export function isTiedTo(targets: unknown, opportunity: string): boolean {
  if (!Array.isArray(targets)) return true;
  return targets.some((target) => {
    const { targetOpportunityId, opportunityId } = targetSchema.safeParse(target).data ?? {};
    return (targetOpportunityId ?? opportunityId) === opportunity;
  });
}
