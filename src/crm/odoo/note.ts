/** The note on an Odoo record: an internal "Log note", which is mailed to nobody and shown to no customer. */
import type { CrmNote } from '../../core/handoff/crmNote.ts';
import { type Shelf, type Standing, tagIn } from '../../core/handoff/keepNote.ts';
import { noteHtml, STANDS_ELSEWHERE } from '../../core/handoff/noteText.ts';
import type { RecordRef } from '../../core/handoff/record.ts';
import { done, fail, rowsOf, textOf } from '../answer.ts';
import type { Ask } from '../contract.ts';
import { callBy, isId, linkOf } from './rpc.ts';

const MODELS: Record<RecordRef['type'], string> = { deal: 'crm.lead', meeting: 'calendar.event' };

/** A form of address that every version from 14 on understands. */
const linkTo = ({ origin, type, id }: RecordRef, tag: string): string =>
  `${origin}/web?${tag}#id=${id}&model=${MODELS[type]}&view_type=form`;

const htmlOf = (note: CrmNote, record: RecordRef, tag: string): string => noteHtml({ note, tag, link: linkTo(record, tag) });

export function odooShelf(ask: Ask, record: RecordRef, note: CrmNote): Shelf {
  const model = MODELS[record.type];
  const call = callBy(ask);
  const change = (id: string, body: string) => call('mail.message', 'write', [[Number(id)], { body }]);

  async function find(): ReturnType<Shelf['find']> {
    const where = [
      ['model', '=', model],
      ['res_id', '=', Number(record.id)],
      ['message_type', '=', 'comment'],
      ['body', 'ilike', note.mark],
    ];
    const answer = await call('mail.message', 'search_read', [where], { fields: ['body', 'author_id'], order: 'id asc', limit: 20 });
    if (!answer.ok) return answer;
    if (!Array.isArray(answer.value)) return fail('changed');
    return done(
      rowsOf(answer.value, 20).flatMap(({ id, body, author_id }): Standing[] => {
        const tag = tagIn(body, note.mark);
        // "YourCompany, Sam Seller"
        const by = textOf(linkOf(author_id)?.name)?.split(', ').at(-1);
        return tag && isId(id) ? [{ id: String(id), ...tag, ...(by !== undefined && { by }) }] : [];
      }),
    );
  }

  return {
    find,
    async write(tag) {
      const body = htmlOf(note, record, tag);
      const kwargs = { body, message_type: 'comment', subtype_xmlid: 'mail.mt_note' };
      const post = (more: object) => call(model, 'message_post', [[Number(record.id)]], { ...kwargs, ...more });
      // Without the flag a body is text from version 17 on, and its tags are shown. Before, a body is HTML, and the flag may be refused as unknown.
      const first = await post({ body_is_html: true });
      const answer = !first.ok && first.trouble === 'changed' ? await post({}) : first;
      if (!answer.ok) return answer;
      const id = Array.isArray(answer.value) ? answer.value[0] : answer.value;
      return isId(id) ? done(String(id)) : fail('changed');
    },
    // It says that it did also of one that is gone: whoever changes one has just found it.
    update: ({ id }, tag) => change(id, htmlOf(note, record, tag)),
    async drop(id) {
      const removed = await call('mail.message', 'unlink', [[Number(id)]]);
      if (!removed.ok) await change(id, `<p>${STANDS_ELSEWHERE}</p>`);
    },
    isClosed: () => Promise.resolve(false),
  };
}
