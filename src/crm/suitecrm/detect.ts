/**
 * SuiteCRM 7: `index.php?module=Opportunities&action=DetailView&record=ID`; 8: `#/opportunities/record/ID`, with 7's pages below `/legacy`.
 * While it is edited, `EditView` and `edit` in their place. Any host, any path prefix; both forms give the same origin, so that a record keeps its identity over an upgrade.
 */
import type { RecordRef } from '../../core/handoff/record.ts';
import type { Detector } from '../contract.ts';
import { recordRef } from '../ref.ts';
import { UUID } from '../uuid.ts';

const ROUTE = new RegExp(`^#/(opportunities|meetings)/(?:record|edit)/(${UUID})(?:[/?].*)?$`);
const ID = new RegExp(`^${UUID}$`);
const ACTIONS: ReadonlySet<string | null> = new Set(['DetailView', 'EditView']);
const PAGE = /(?:\/legacy)?\/(?:index\.php)?$/;
const TYPES = new Map<string, RecordRef['type']>([
  ['opportunities', 'deal'],
  ['meetings', 'meeting'],
  ['Opportunities', 'deal'],
  ['Meetings', 'meeting'],
]);

export const suitecrm: Detector = {
  crm: 'suitecrm',
  detect(url) {
    if (!PAGE.test(url.pathname)) return null;
    const [, module, id] = ROUTE.exec(url.hash) ?? detailView(url) ?? [];
    const type = TYPES.get(module ?? '');
    return type && id ? recordRef('suitecrm', url, url.pathname.replace(PAGE, ''), type, id) : null;
  },
};

function detailView({ pathname, searchParams }: URL): [string, string, string] | null {
  const id = searchParams.get('record') ?? '';
  if (!pathname.endsWith('.php') || !ACTIONS.has(searchParams.get('action')) || !ID.test(id)) return null;
  return ['', searchParams.get('module') ?? '', id];
}
