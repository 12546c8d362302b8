/** A note on a deal of Pipedrive, or on what is a lead still. It takes HTML and cleans it. */
import * as z from 'zod';
import type { Answered, CrmNote } from '../../../core/handoff/crmNote.ts';
import { type Standing, tagIn } from '../../../core/handoff/keepNote.ts';
import { noteHtml, noteWithin, STANDS_ELSEWHERE } from '../../../core/handoff/noteText.ts';
import type { RecordRef } from '../../../core/handoff/record.ts';
import { readBy } from '../answers.ts';
import type { Ask, NoteShelf } from '../contract.ts';
import { NOWHERE } from '../noShelf.ts';
import { allPages, type Page, rowsOf, rowsSchema } from '../pages.ts';
import { call, get } from './api.ts';

/** Characters; its reference says "approximately 100,000". */
const MOST = 90_000;
const PAGE = 100;

const noteSchema = z.object({
  id: z.int().positive(),
  content: z.string().nullish(),
  deal_id: z.number().nullish(),
  lead_id: z.string().nullish(),
  active_flag: z.boolean().nullish(),
  user: z.object({ name: z.string().max(300) }).nullish(),
});
const madeSchema = z.object({ id: z.int().positive() });
const pagesSchema = z.object({
  pagination: z.object({ more_items_in_collection: z.boolean(), next_start: z.int().positive().nullish() }),
});

export function pipedriveShelf(ask: Ask, { origin, id }: RecordRef, note: CrmNote): NoteShelf {
  if (!/^(?:\d{1,12}|[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})$/i.test(id)) return NOWHERE;
  const isLead = id.includes('-');
  const link = (tag: string): string => `${origin}/${isLead ? 'leads/inbox' : 'deal'}/${id}?${tag}`;
  const html = (tag: string, isReplacing = false): string => noteWithin(MOST, noteHtml, { note, tag, link: link(tag), isReplacing });
  const change = (which: string, content: string) => call(ask, 'PUT', `/notes/${which}`, { content });

  function standing({ id: which, content, active_flag, user }: z.infer<typeof noteSchema>): Standing[] {
    const tag = active_flag === false ? null : tagIn(content, note.mark);
    return tag ? [{ id: String(which), ...tag, ...(user && { by: user.name }) }] : [];
  }

  async function page(start: string): Promise<Answered<Page>> {
    const asked = new URLSearchParams({ [isLead ? 'lead_id' : 'deal_id']: id, sort: 'id ASC', start, limit: String(PAGE) });
    const answer = await call(ask, 'GET', `/notes?${asked}`);
    if (!answer.ok) return answer;
    const rows = readBy({ ok: true, value: answer.value.data }, rowsSchema.nullable());
    if (!rows.ok) return rows;
    const { more_items_in_collection: isMore, next_start: next } =
      pagesSchema.safeParse(answer.value.additional_data).data?.pagination ?? {};
    return {
      ok: true,
      value: { standing: rowsOf(rows.value ?? [], noteSchema).flatMap(standing), next: isMore && next ? String(next) : null },
    };
  }

  return {
    async look(which) {
      const answer = await get(ask, `/notes/${which}`, noteSchema);
      if (!answer.ok) return answer.trouble === 'gone' ? { ok: true, value: null } : answer;
      const { deal_id, lead_id } = answer.value;
      const isHere = (isLead ? lead_id : String(deal_id)) === id;
      return { ok: true, value: (isHere && standing(answer.value)[0]) || null };
    },
    find: () => allPages('0', page),
    async write(tag, isReplacing) {
      const answer = await call(ask, 'POST', '/notes', {
        content: html(tag, isReplacing),
        ...(isLead ? { lead_id: id } : { deal_id: Number(id) }),
      });
      const made = answer.ok ? readBy({ ok: true, value: answer.value.data }, madeSchema) : answer;
      return made.ok ? { ok: true, value: String(made.value.id) } : made;
    },
    update: ({ id: which, part }, tag) => change(which, html(tag, part > 1)),
    async drop(which) {
      const removed = await call(ask, 'DELETE', `/notes/${which}`);
      if (!removed.ok) await change(which, `<p>${STANDS_ELSEWHERE}</p>`);
    },
    isClosed: () => Promise.resolve(false),
  };
}
