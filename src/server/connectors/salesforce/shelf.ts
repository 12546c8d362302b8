/** The note on a Salesforce opportunity: a completed task, which stands in its activity timeline. Notes proper are switched off in many orgs. */
import * as z from 'zod';
import type { Answered, CrmNote } from '../../../core/handoff/crmNote.ts';
import { type Standing, tagIn } from '../../../core/handoff/keepNote.ts';
import { notePlain, noteWithin, STANDS_ELSEWHERE } from '../../../core/handoff/noteText.ts';
import type { RecordRef } from '../../../core/handoff/record.ts';
import { readBy } from '../answers.ts';
import type { Ask, Link, NoteShelf } from '../contract.ts';
import { allPages } from '../pages.ts';
import { call, queried, queryPath } from './api.ts';

/** Of `Description`. */
const MOST = 32_000;
/** Of `Subject`. */
const SUBJECT_MAX = 255;
const BEGINS = 'Handoff brief';

const id = z.string().regex(/^[a-zA-Z0-9]{15,18}$/);
const isId = (text: string): boolean => id.safeParse(text).success;
/** The first 15 say which it is; the others check them. */
const isSame = (a: string | null | undefined, b: string): boolean => a?.slice(0, 15) === b.slice(0, 15);

const taskSchema = z.object({
  Id: id,
  Description: z.string().nullish(),
  WhatId: z.string().nullish(),
  WhoId: z.string().nullish(),
  IsDeleted: z.boolean().optional(),
  CreatedBy: z.object({ Name: z.string().nullish() }).nullish(),
});
type Task = z.infer<typeof taskSchema>;
const eventSchema = z.object({ WhatId: z.string().nullish(), WhoId: z.string().nullish() });
const madeSchema = z.object({ id });
const statusSchema = z.object({ ApiName: z.string() });

/** Which field of a task names what it belongs to. */
type Parent = { field: 'WhatId' | 'WhoId'; id: string };

/** Admins rename it. */
async function closedStatus(ask: Ask): Promise<string> {
  const soql = 'SELECT ApiName FROM TaskStatus WHERE IsClosed = true ORDER BY SortOrder LIMIT 1';
  const page = await queried(ask, queryPath(soql), statusSchema);
  return (page.ok && page.value.rows[0]?.ApiName) || 'Completed';
}

/** A task belongs to no event: it goes to what the event is about, or else to whom it is with. */
async function parentOf(ask: Ask, { type, id: record }: RecordRef): Promise<Answered<Parent>> {
  if (!isId(record)) return { ok: false, trouble: 'gone' };
  if (type === 'deal') return { ok: true, value: { field: 'WhatId', id: record } };
  const event = readBy(await call(ask, 'GET', `/sobjects/Event/${record}?fields=WhatId,WhoId`), eventSchema);
  if (!event.ok) return event;
  const { WhatId, WhoId } = event.value;
  if (WhatId && isId(WhatId)) return { ok: true, value: { field: 'WhatId', id: WhatId } };
  if (WhoId && isId(WhoId)) return { ok: true, value: { field: 'WhoId', id: WhoId } };
  return { ok: false, trouble: 'refused', words: 'The event is related to no record. Relate it to its opportunity.' };
}

const linkTo = ({ origin, type, id: record }: RecordRef, tag: string): string =>
  `${origin}/lightning/r/${type === 'deal' ? 'Opportunity' : 'Event'}/${record}/view?${tag}`;

export function salesforceShelf({ ask }: Link<unknown>, place: RecordRef, note: CrmNote): NoteShelf {
  let found: Promise<Answered<Parent>> | undefined;
  const parent = (): Promise<Answered<Parent>> => (found ??= parentOf(ask, place));

  const text = (tag: string, isReplacing: boolean) => ({
    Subject: (note.parts[0]?.name ?? BEGINS).slice(0, SUBJECT_MAX),
    Description: noteWithin(MOST, notePlain, { note, tag, link: linkTo(place, tag), isReplacing }),
  });

  function standing(task: Task): Standing | null {
    const tag = tagIn(task.Description, note.mark);
    const by = task.CreatedBy?.Name;
    return tag && { id: task.Id, ...tag, ...(by && { by }) };
  }

  return {
    async find() {
      const to = await parent();
      if (!to.ok) return to;
      const { field, id: record } = to.value;
      const fields = 'Id, Description, WhatId, WhoId, CreatedBy.Name';
      const soql = `SELECT ${fields} FROM Task WHERE ${field} = '${record}' AND Subject LIKE '${BEGINS}%' ORDER BY CreatedDate, Id`;
      return allPages(queryPath(soql), async (path) => {
        const page = await queried(ask, path, taskSchema);
        if (!page.ok) return page;
        const { rows, next } = page.value;
        return { ok: true, value: { standing: rows.flatMap((task) => standing(task) ?? []), next } };
      });
    },
    async look(known) {
      const to = await parent();
      if (!to.ok) return to;
      if (!isId(known)) return { ok: true, value: null };
      const answer = readBy(await call(ask, 'GET', `/sobjects/Task/${known}?fields=Id,Description,WhatId,WhoId,IsDeleted`), taskSchema);
      if (!answer.ok) return answer.trouble === 'gone' ? { ok: true, value: null } : answer;
      const { IsDeleted: isDeleted } = answer.value;
      return { ok: true, value: !isDeleted && isSame(answer.value[to.value.field], to.value.id) ? standing(answer.value) : null };
    },
    async write(tag, isReplacing) {
      const to = await parent();
      if (!to.ok) return to;
      const task = { ...text(tag, isReplacing), Status: await closedStatus(ask), Priority: 'Normal', [to.value.field]: to.value.id };
      const first = await call(ask, 'POST', '/sobjects/Task', task);
      // An org whose priorities have other names takes its own standard.
      const { Priority: _, ...plain } = task;
      const isNamed = !first.ok && first.code === 'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST';
      const made = readBy(isNamed ? await call(ask, 'POST', '/sobjects/Task', plain) : first, madeSchema);
      return made.ok ? { ok: true, value: made.value.id } : made;
    },
    update: ({ id: one, part }, tag) => call(ask, 'PATCH', `/sobjects/Task/${one}`, text(tag, part > 1)),
    async drop(one) {
      const removed = await call(ask, 'DELETE', `/sobjects/Task/${one}`);
      if (!removed.ok && removed.trouble !== 'gone')
        await call(ask, 'PATCH', `/sobjects/Task/${one}`, { Subject: STANDS_ELSEWHERE, Description: STANDS_ELSEWHERE });
    },
    isClosed: () => Promise.resolve(false),
  };
}
