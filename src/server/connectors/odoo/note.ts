/** The note on an Odoo record: an internal "Log note", which is mailed to nobody and shown to no customer. */
import * as z from 'zod';
import type { Answered, CrmNote } from '../../../core/handoff/crmNote.ts';
import { type Standing, tagIn } from '../../../core/handoff/keepNote.ts';
import { noteHtml, STANDS_ELSEWHERE } from '../../../core/handoff/noteText.ts';
import type { RecordRef } from '../../../core/handoff/record.ts';
import { readBy } from '../answers.ts';
import type { NoteShelf } from '../contract.ts';
import { NOWHERE } from '../noShelf.ts';
import { rowsOf, rowsSchema } from '../pages.ts';
import type { Call } from './door.ts';

export const MODELS: Record<RecordRef['type'], string> = { deal: 'crm.lead', meeting: 'calendar.event' };

const idSchema = z.int().positive();
const messageSchema = z.object({ id: idSchema, body: z.string(), author_id: z.unknown().optional() });
const linkSchema = z.tuple([idSchema, z.string().max(500)]);
/** Its id, or from 19 on a list of it. */
const madeSchema = z.union([idSchema, z.tuple([idSchema]).transform(([id]) => id)]);

/** "YourCompany, Sam Seller" */
const nameIn = (author: unknown): string | undefined => linkSchema.safeParse(author).data?.[1].split(', ').at(-1);

export function odooShelf(
  call: (asked: Call) => Promise<Answered<unknown>>,
  { origin, type, id: record }: RecordRef,
  note: CrmNote,
): NoteShelf {
  if (!/^\d{1,12}$/.test(record)) return NOWHERE;
  const model = MODELS[type];
  const ids = [Number(record)];
  /** A form of address that every version from 14 on understands. */
  const link = (tag: string): string => `${origin}/web?${tag}#id=${record}&model=${model}&view_type=form`;
  const change = (id: string, body: string) =>
    call({ model: 'mail.message', method: 'write', ids: [Number(id)], params: { vals: { body } } });

  async function found(...more: readonly unknown[]): Promise<Answered<Standing[]>> {
    const domain = [
      ['model', '=', model],
      ['res_id', '=', ids[0]],
      ['message_type', '=', 'comment'],
      ['body', 'ilike', note.mark],
      ...more,
    ];
    const params = { domain, fields: ['body', 'author_id'], order: 'id asc', limit: 20 };
    const answer = readBy(await call({ model: 'mail.message', method: 'search_read', params }), rowsSchema);
    if (!answer.ok) return answer;
    const standing = rowsOf(answer.value, messageSchema).flatMap(({ id, body, author_id }): Standing[] => {
      const tag = tagIn(body, note.mark);
      const by = nameIn(author_id);
      return tag ? [{ id: String(id), ...tag, ...(by !== undefined && { by }) }] : [];
    });
    return { ok: true, value: standing };
  }

  async function write(tag: string, isReplacing: boolean): Promise<Answered<string>> {
    const params = { body: noteHtml({ note, tag, link: link(tag), isReplacing }), message_type: 'comment', subtype_xmlid: 'mail.mt_note' };
    const post = (more: object) => call({ model, method: 'message_post', ids, params: { ...params, ...more } });
    // Without the flag a body is text from version 17 on, and its tags are shown. Before, a body is HTML, and the flag may be refused as unknown.
    const first = await post({ body_is_html: true });
    const made = readBy(!first.ok && first.trouble === 'changed' ? await post({}) : first, madeSchema);
    return made.ok ? { ok: true, value: String(made.value) } : made;
  }

  return {
    async look(id) {
      const answer = await found(['id', '=', Number(id)]);
      return answer.ok ? { ok: true, value: answer.value[0] ?? null } : answer;
    },
    find: () => found(),
    write,
    // It says that it did also of one that is gone: whoever changes one has just found it.
    update: ({ id, part }, tag) => change(id, noteHtml({ note, tag, link: link(tag), isReplacing: part > 1 })),
    async drop(id) {
      const removed = await call({ model: 'mail.message', method: 'unlink', ids: [Number(id)] });
      if (!removed.ok) await change(id, `<p>${STANDS_ELSEWHERE}</p>`);
    },
    isClosed: () => Promise.resolve(false),
  };
}
