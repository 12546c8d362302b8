/** Reads Odoo's form view. Widgets carry the API's field names; visible labels are translated and are never used. */

import { readAmount } from '../../core/amount/amount.ts';
import type { Facts, RecordRef } from '../../core/handoff/record.ts';
import type { Reader } from '../contract.ts';
import { readMoment } from '../moment.ts';
import { mailIn, plain, present, shown } from '../text.ts';
import { OVER_PAGE } from './overPage.ts';
import { splitPartner } from './partner.ts';

/** A field that only this kind of record has, so that a form of another model is not taken for it. */
const PROOF: Record<RecordRef['type'], string> = { deal: 'expected_revenue', meeting: 'start' };

export const odooReader: Reader = {
  crm: 'odoo',
  container(document, record) {
    for (const form of document.querySelectorAll('.o_action_manager .o_form_view')) {
      if (!form.closest(OVER_PAGE) && widget(form, PROOF[record.type])) return form;
    }
    return null;
  },
  read: (container, record) => (record.type === 'deal' ? readDeal(container) : readMeeting(container)),
  // Up to 15 a form is edited or read; since then it is always edited, and says whether anything in it was changed.
  isEdited: (form) => form.matches('.o_form_editable') || form.querySelector('.o_form_dirty') !== null,
};

/** The form's own widget of that name, not one in a list inside the form or in the message area below. */
function widget(form: Element, name: string): Element | null {
  for (const found of form.querySelectorAll(`.o_field_widget[name="${name}"]`)) {
    if (!found.closest('.o_list_view, .o_list_renderer, .o_kanban_view, .o_kanban_renderer, .o-mail-ChatterContainer, .oe_chatter'))
      return found;
  }
  return null;
}

function readDeal(form: Element): Facts {
  const partner = splitPartner(shown(widget(form, 'partner_id')));
  return present({
    title: shown(widget(form, 'name')),
    account: shown(widget(form, 'partner_name')) ?? partner?.company,
    contact: shown(widget(form, 'contact_name')) ?? partner?.person,
    contactTitle: shown(widget(form, 'function')),
    email: mailIn(shown(widget(form, 'email_from'))),
    phone: shown(widget(form, 'phone')),
    owner: shown(widget(form, 'user_id')),
    stage: stage(form),
    amount: readAmount(monetary(widget(form, 'expected_revenue')), form.ownerDocument.documentElement.lang),
  });
}

function readMeeting(form: Element): Facts {
  // An input on 18, a button on 19; older ones show the value only.
  const start = form.querySelector('[data-field="start"]') ?? widget(form, 'start');
  const tags = widget(form, 'partner_ids')?.querySelectorAll('.o_tag_badge_text, .o_badge_text') ?? [];
  const owner = shown(widget(form, 'user_id'));
  const attendees = [...tags].slice(0, 50).flatMap((tag) => {
    const text = shown(tag);
    const name = splitPartner(text)?.person ?? text;
    // The organizer is one of ours; attendees are the other side's.
    return name && name !== owner ? [{ name }] : [];
  });
  const when = plain(start?.getAttribute('data-tooltip')) ?? shown(start);
  return present({
    title: shown(widget(form, 'name')),
    owner,
    // In the zone of the browser. Most often day and month could change places: then it stays text.
    meetingStart: readMoment(when, form.ownerDocument.documentElement.lang || undefined),
    meetingStartText: when,
    attendees: attendees.length > 0 ? attendees : undefined,
  });
}

function stage(form: Element): string | undefined {
  const status = form.querySelector('.o_statusbar_status');
  const now = status?.querySelector('[role=radio][aria-checked=true]');
  // The button's other words are how long the record has been in the stage.
  return shown(now?.querySelector('span') ?? now);
}

/** Number and sign: the sign stands outside the input, before or after it. */
function monetary(field: Element | null): string | undefined {
  const input = field?.querySelector('input');
  if (!field || !input) return shown(field);
  const sign = [...field.querySelectorAll('span')]
    .filter((span) => span.childElementCount === 0 && !span.classList.contains('o_monetary_ghost_value'))
    .map((span) => plain(span.textContent))
    .find(Boolean);
  return `${sign ?? ''} ${input.value}`;
}
