/**
 * Odoo 18 and 19 show a record under the number of an action that has no name of its own, as from "My Activities" or a contact's "Opportunities":
 * `/odoo/action-223/45`. Of which kind it is, only its form says.
 */
import type { RecordRef } from '../../core/handoff/record.ts';
import type { Overlay } from '../contract.ts';
import { recordRef } from '../ref.ts';
import { OVER_PAGE } from './overPage.ts';

const PATH = /^(.*)\/(?:odoo|scoped_app)\/(?:[^/]+\/)*action-[^/]+\/(\d{1,12})\/?$/;
const LONGEST = 1_000;

/** What Odoo calls its own forms of these models, whatever else they show. */
const FORMS: readonly (readonly [string, RecordRef['type']])[] = [
  ['o_lead_opportunity_form', 'deal'],
  ['o_calendar_form_view', 'meeting'],
];

export const odooAction: Overlay = {
  crm: 'odoo',
  isDrawnLate: true,
  isView: ({ pathname }) => pathname.length <= LONGEST && PATH.test(pathname),
  open(document, url) {
    const [, prefix = '', id = ''] = PATH.exec(url.pathname) ?? [];
    const forms = [...document.querySelectorAll('.o_action_manager .o_form_view')].filter((form) => !form.closest(OVER_PAGE));
    const [, type] = FORMS.find(([name]) => forms.some((form) => form.classList.contains(name))) ?? [];
    return type ? recordRef('odoo', url, prefix, type, id) : null;
  },
};
