/** Where a record's page is. */
import type { Adapter } from '../adapters/adapter.ts';
import { adaptedLink } from '../adapters/link.ts';
import type { RecordRef } from './record.ts';
import { isUnsaved } from './unsaved.ts';

type Path = string | ((id: string) => string);

/** By CRM, behind the origin. Each is an address in which the CRM's own adapter finds the record again; absent where no address leads to one. */
const PATHS: Readonly<Record<string, Partial<Record<RecordRef['type'], Path>>>> = {
  practice: { deal: '/deals/ID', meeting: '/meetings/ID' },
  // The form that Odoo 14 to 17 use; later ones lead on from it.
  odoo: { deal: '/web#id=ID&model=crm.lead&view_type=form', meeting: '/web#id=ID&model=calendar.event&view_type=form' },
  espo: { deal: '/#Opportunity/view/ID', meeting: '/#Meeting/view/ID' },
  salesforce: { deal: '/lightning/r/Opportunity/ID/view', meeting: '/lightning/r/Event/ID/view' },
  hubspot: { deal: '/record/0-3/ID', meeting: '/record/0-47/ID' },
  dynamics: {
    deal: '/main.aspx?pagetype=entityrecord&etn=opportunity&id=ID',
    meeting: '/main.aspx?pagetype=entityrecord&etn=appointment&id=ID',
  },
  // What is not a deal yet has another form of id.
  pipedrive: { deal: (id) => (id.includes('-') ? '/leads/inbox/ID' : '/deal/ID') },
  zoho: { deal: '/tab/Potentials/ID', meeting: '/tab/Events/ID' },
  close: { deal: '/lead/ID/' },
  twenty: { deal: '/object/opportunity/ID', meeting: '/object/calendarEvent/ID' },
  // The form of SuiteCRM 7; 8 leads on from it.
  suitecrm: {
    deal: '/index.php?module=Opportunities&action=DetailView&record=ID',
    meeting: '/index.php?module=Meetings&action=DetailView&record=ID',
  },
  sugarcrm: { deal: '/#Opportunities/ID', meeting: '/#Meetings/ID' },
  attio: { deal: '/deals/ID/overview' },
  copper: { deal: '#/deal/ID' },
  freshsales: { deal: '/crm/sales/deals/ID' },
  zendesk: { deal: '/sales/deals/ID' },
  monday: { deal: '/pulses/ID' },
};

/**
 * Null where the CRM is not known, or the origin, which others may have made up, is no place that a link may lead to. The workspace's own adapters
 * count before what is known of their CRM, as they do where a record is found.
 */
export function addressOf(record: RecordRef, adapters: readonly Adapter[]): string | null {
  return isUnsaved(record) ? null : (adaptedLink(adapters, record) ?? builtInLink(record));
}

function builtInLink({ crm, origin, type, id }: RecordRef): string | null {
  const known = Object.hasOwn(PATHS, crm) ? PATHS[crm]?.[type] : undefined;
  const path = typeof known === 'function' ? known(id) : known;
  if (!path || !URL.canParse(origin)) return null;
  const { protocol, hostname, username, password, search, hash } = new URL(origin);
  const isPlain = (protocol === 'https:' || protocol === 'http:') && hostname && !username && !password && !search && !hash;
  return isPlain ? `${origin}${path.replace('ID', () => encodeURIComponent(id))}` : null;
}
