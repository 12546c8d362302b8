/**
 * Odoo 18 and 19: `/odoo/crm/45`, `/odoo/calendar.event/12`, deeper paths too, where the last action and id are what is shown;
 * `/odoo/crm/45/calendar` is a calendar. Installed as an app of its own it is `/scoped_app/crm/45`. Odoo 14 to 17: `/web#id=45&model=crm.lead&view_type=form`.
 * Any host, any path prefix; both forms give the same origin, so that a record keeps its identity over an upgrade.
 */
import type { RecordRef } from '../../core/handoff/record.ts';
import { UNSAVED } from '../../core/handoff/unsaved.ts';
import type { Detector } from '../contract.ts';
import { recordRef } from '../ref.ts';

const PATH = /^(.*)\/(?:odoo|scoped_app)\/(?:[^/]+\/)*(?:(crm|crm\.lead)|calendar|calendar\.event)\/(\d{1,12})\/?$/;
const NEW_PATH = /^(.*)\/(?:odoo|scoped_app)\/(?:[^/]+\/)*(?:(crm|crm\.lead)|calendar|calendar\.event)\/new\/?$/;
/** Of a path: nobody's is as long, and what is tried at every place in it takes its time. */
const LONGEST = 1_000;
const HASH_PAGE = /^(.*)\/web\/?$/;
const MODELS = new Map<string | null, RecordRef['type']>([
  ['crm.lead', 'deal'],
  ['calendar.event', 'meeting'],
]);

export const odoo: Detector = {
  crm: 'odoo',
  detect(url) {
    if (url.pathname.length > LONGEST) return null;
    const [path, prefix, deal, id] = PATH.exec(url.pathname) ?? [];
    if (path && id) return recordRef('odoo', url, prefix ?? '', deal ? 'deal' : 'meeting', id);

    const page = HASH_PAGE.exec(url.pathname);
    if (!page) return null;
    const hash = new URLSearchParams(url.hash.slice(1));
    const type = MODELS.get(hash.get('model'));
    const old = hash.get('id') ?? '';
    return type && hash.get('view_type') === 'form' && /^\d{1,12}$/.test(old) ? recordRef('odoo', url, page[1] ?? '', type, old) : null;
  },
  detectUnsaved(url) {
    if (url.pathname.length > LONGEST) return null;
    const [path, prefix, deal] = NEW_PATH.exec(url.pathname) ?? [];
    if (path) return recordRef('odoo', url, prefix ?? '', deal ? 'deal' : 'meeting', UNSAVED);

    const page = HASH_PAGE.exec(url.pathname);
    const hash = new URLSearchParams(url.hash.slice(1));
    const type = MODELS.get(hash.get('model'));
    return page && type && hash.get('view_type') === 'form' && !hash.get('id')
      ? recordRef('odoo', url, page[1] ?? '', type, UNSAVED)
      : null;
  },
};
