/** Where a record's page is. */
import type { RecordRef } from './record.ts';

/** By CRM, behind the origin. Each is an address in which the CRM's own adapter finds the record again. */
const PATHS: Readonly<Record<string, Record<RecordRef['type'], string>>> = {
  practice: { deal: '/deals/ID', meeting: '/meetings/ID' },
  // The form that Odoo 14 to 17 use; later ones lead on from it.
  odoo: { deal: '/web#id=ID&model=crm.lead&view_type=form', meeting: '/web#id=ID&model=calendar.event&view_type=form' },
  espo: { deal: '/#Opportunity/view/ID', meeting: '/#Meeting/view/ID' },
};

/** Null where the CRM is not known, or the origin, which others may have made up, is no place that a link may lead to. */
export function addressOf({ crm, origin, type, id }: RecordRef): string | null {
  const path = Object.hasOwn(PATHS, crm) ? PATHS[crm]?.[type] : undefined;
  if (!path || !URL.canParse(origin)) return null;
  const { protocol, hostname, username, password, search, hash } = new URL(origin);
  const isPlain = (protocol === 'https:' || protocol === 'http:') && hostname && !username && !password && !search && !hash;
  return isPlain ? `${origin}${path.replace('ID', () => encodeURIComponent(id))}` : null;
}
