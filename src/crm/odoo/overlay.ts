/**
 * Odoo's calendar of meetings: a click opens a pop-over, and the event that was clicked carries the meeting's id. Where an event stands there once for
 * each of its people, the others' copies carry numbers below zero, which are no ids. Up to 16 "Edit" in the pop-over opens the whole form in a dialog.
 */
import type { Overlay } from '../contract.ts';
import { recordRef } from '../ref.ts';

const PATH = /^(.*)\/(?:odoo|scoped_app)\/(?:[^/]+\/)*calendar(?:\.event)?\/?$/;
const HASH_PAGE = /^(.*)\/web\/?$/;
const EVENT = '.fc-event[data-event-id]';
const POPOVER = '.o_cw_popover';
const DIALOG = '.modal';
const FORM = `${DIALOG} .o_form_view :is([name="start"], [name="start_date"], [data-field="start"])`;
const LONGEST = 1_000;

function prefixOf(url: URL): string | undefined {
  if (url.pathname.length > LONGEST) return undefined;
  const [, prefix] = PATH.exec(url.pathname) ?? [];
  if (prefix !== undefined) return prefix;
  const hash = new URLSearchParams(url.hash.slice(1));
  return hash.get('model') === 'calendar.event' && hash.get('view_type') === 'calendar' ? HASH_PAGE.exec(url.pathname)?.[1] : undefined;
}

const idOf = (event: Element | null | undefined): string => event?.getAttribute('data-event-id') ?? '';

export const odooPopover: Overlay = {
  crm: 'odoo',
  isView: (url) => prefixOf(url) !== undefined,
  open(document, url, clicked) {
    // The dialog does not say which meeting it holds: it is the one of the pop-over that led there.
    const isWithin = clicked?.closest(`${POPOVER}, ${DIALOG}`);
    if (!document.querySelector(POPOVER)) return isWithin && document.querySelector(FORM) ? undefined : null;
    const event = clicked?.closest(EVENT);
    if (clicked && !event) return undefined;
    // Whatever the pointer is over is marked too, and what it has left is not any more.
    const marked = new Set([...document.querySelectorAll(`${EVENT}.o_cw_custom_highlight`)].map(idOf));
    const id = event ? idOf(event) : marked.size === 1 ? [...marked].join() : '';
    if (event && marked.size > 0 && !marked.has(id)) return 'unsure';
    return (/^\d{1,12}$/.test(id) && recordRef('odoo', url, prefixOf(url) ?? '', 'meeting', id)) || 'unsure';
  },
};
