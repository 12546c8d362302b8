/** A note on a lead of Close, which is the company with all that goes on there. It takes XHTML in a `body`. */
import * as z from 'zod';
import type { Answered, CrmNote } from '../../../core/handoff/crmNote.ts';
import { type Standing, tagIn } from '../../../core/handoff/keepNote.ts';
import { noteHtml, STANDS_ELSEWHERE } from '../../../core/handoff/noteText.ts';
import type { RecordRef } from '../../../core/handoff/record.ts';
import { readBy } from '../answers.ts';
import type { Ask, NoteShelf } from '../contract.ts';
import { NOWHERE } from '../noShelf.ts';
import { allPages, type Page, rowsOf, rowsSchema } from '../pages.ts';
import { call, get } from './api.ts';

const PAGE = 100;
const FIELDS = 'id,lead_id,note_html,user_name,date_created';

const idSchema = z.string().regex(/^\w{1,80}$/);
const noteSchema = z.object({
  id: idSchema,
  lead_id: z.string().nullish(),
  note_html: z.string(),
  user_name: z.string().max(300).nullish(),
});
const pageSchema = z.object({ data: rowsSchema, has_more: z.boolean() });

const inBody = (html: string): string => `<body>${html}</body>`;

export function closeShelf(ask: Ask, { origin, id }: RecordRef, note: CrmNote): NoteShelf {
  if (!/^lead_\w{1,60}$/.test(id)) return NOWHERE;
  const html = (tag: string, isReplacing = false): string =>
    inBody(noteHtml({ note, tag, link: `${origin}/lead/${id}/?${tag}`, isReplacing }));
  const change = (which: string, note_html: string) => call(ask, 'PUT', `activity/note/${which}/`, { note_html });

  function standing({ id: which, note_html, user_name }: z.infer<typeof noteSchema>): Standing[] {
    const tag = tagIn(note_html, note.mark);
    return tag ? [{ id: which, ...tag, ...(user_name && { by: user_name }) }] : [];
  }

  async function page(skip: string): Promise<Answered<Page>> {
    const asked = new URLSearchParams({ lead_id: id, _skip: skip, _limit: String(PAGE), _fields: FIELDS });
    const read = await get(ask, `activity/note/?${asked}`, pageSchema);
    if (!read.ok) return read;
    const next = read.value.has_more ? String(Number(skip) + PAGE) : null;
    return { ok: true, value: { standing: rowsOf(read.value.data, noteSchema).flatMap(standing), next } };
  }

  return {
    async look(which) {
      const read = await get(ask, `activity/note/${which}/`, noteSchema);
      if (!read.ok) return read.trouble === 'gone' ? { ok: true, value: null } : read;
      return { ok: true, value: (read.value.lead_id === id && standing(read.value)[0]) || null };
    },
    async find() {
      const found = await allPages('0', page);
      // It tells the newest first.
      return found.ok ? { ok: true, value: found.value.reverse() } : found;
    },
    async write(tag, isReplacing) {
      const made = readBy(
        await call(ask, 'POST', 'activity/note/', { lead_id: id, note_html: html(tag, isReplacing) }),
        z.object({ id: idSchema }),
      );
      return made.ok ? { ok: true, value: made.value.id } : made;
    },
    update: ({ id: which, part }, tag) => change(which, html(tag, part > 1)),
    async drop(which) {
      const removed = await call(ask, 'DELETE', `activity/note/${which}/`);
      if (!removed.ok) await change(which, inBody(`<p>${STANDS_ELSEWHERE}</p>`));
    },
    isClosed: () => Promise.resolve(false),
  };
}
