/** A note on a deal or a meeting of Zoho CRM, in plain text. */
import * as z from 'zod';
import type { Answered, CrmNote } from '../../../core/handoff/crmNote.ts';
import { type Standing, tagIn } from '../../../core/handoff/keepNote.ts';
import { notePlain, noteWithin, STANDS_ELSEWHERE } from '../../../core/handoff/noteText.ts';
import type { RecordRef } from '../../../core/handoff/record.ts';
import { readBy } from '../answers.ts';
import type { Ask, NoteShelf } from '../contract.ts';
import { NOWHERE } from '../noShelf.ts';
import { allPages, type Page, rowsOf, rowsSchema } from '../pages.ts';
import { call, NOTHING } from './api.ts';

/** Module of the API, and tab in the address of the page. */
const MODULES: Record<RecordRef['type'], [module: string, tab: string]> = {
  deal: ['Deals', 'Potentials'],
  meeting: ['Events', 'Events'],
};

/** Characters that a text of many lines may have in Zoho CRM. */
const MOST = 32_000;
const FIELDS = 'Note_Content,Created_By,Created_Time,Parent_Id';

const noteSchema = z.object({
  id: z.string().regex(/^\d{1,25}$/),
  Note_Content: z.string(),
  Created_Time: z.string().max(40).nullish(),
  Created_By: z.object({ name: z.string().max(300) }).nullish(),
  Parent_Id: z.object({ id: z.string() }).nullish(),
});
type Note = z.infer<typeof noteSchema>;

const pageSchema = z.object({ data: rowsSchema, info: z.object({ more_records: z.boolean() }).optional() });
const madeSchema = z.object({ data: z.tuple([z.object({ details: z.object({ id: z.string().regex(/^\d{1,25}$/) }) })], z.unknown()) });

/** Ids grow, and so does their length. */
const older = (a: string, b: string): number => a.length - b.length || a.localeCompare(b);

export function zohoShelf(ask: Ask, { origin, type, id }: RecordRef, note: CrmNote): NoteShelf {
  if (!/^\d{6,25}$/.test(id)) return NOWHERE;
  const [module, tab] = MODULES[type];
  const text = (tag: string, isReplacing = false): string =>
    noteWithin(MOST, notePlain, { note, tag, link: `${origin}/tab/${tab}/${id}?${tag}`, isReplacing });
  const change = (which: string, Note_Content: string) => call(ask, 'PUT', `Notes/${which}`, { data: [{ Note_Content }] });

  function standing({ id: which, Note_Content, Created_By }: Note): Standing[] {
    const tag = tagIn(Note_Content, note.mark);
    return tag ? [{ id: which, ...tag, ...(Created_By && { by: Created_By.name }) }] : [];
  }

  async function page(number: string): Promise<Answered<Page>> {
    const answer = await call(
      ask,
      'GET',
      `${module}/${id}/Notes?${new URLSearchParams({ fields: FIELDS, page: number, per_page: '200' })}`,
    );
    if (!answer.ok) return answer;
    if (answer.value === NOTHING) return { ok: true, value: { standing: [], next: null } };
    const read = readBy(answer, pageSchema);
    if (!read.ok) return read;
    const { data, info } = read.value;
    const next = info?.more_records ? String(Number(number) + 1) : null;
    return { ok: true, value: { standing: rowsOf(data, noteSchema).flatMap(standing), next } };
  }

  return {
    async look(which) {
      const told = await call(ask, 'GET', `Notes/${which}?fields=${FIELDS}`);
      if (told.ok ? told.value === NOTHING : told.trouble === 'gone') return { ok: true, value: null };
      const answer = readBy(told, pageSchema);
      if (!answer.ok) return answer;
      const [found] = rowsOf(answer.value.data, noteSchema);
      return { ok: true, value: (found && found.Parent_Id?.id === id && standing(found)[0]) || null };
    },
    async find() {
      const found = await allPages('1', page);
      // By the settings of the CRM the newest may be told first.
      return found.ok ? { ok: true, value: found.value.sort((a, b) => older(a.id, b.id)) } : found;
    },
    async write(tag, isReplacing) {
      const Parent_Id = { module: { api_name: module }, id };
      const made = readBy(await call(ask, 'POST', 'Notes', { data: [{ Parent_Id, Note_Content: text(tag, isReplacing) }] }), madeSchema);
      return made.ok ? { ok: true, value: made.value.data[0].details.id } : made;
    },
    update: ({ id: which, part }, tag) => change(which, text(tag, part > 1)),
    async drop(which) {
      const removed = await call(ask, 'DELETE', `Notes/${which}`);
      if (!removed.ok) await change(which, STANDS_ELSEWHERE);
    },
    isClosed: () => Promise.resolve(false),
  };
}
