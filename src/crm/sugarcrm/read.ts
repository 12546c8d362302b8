/** Reads SugarCRM's record view. Fields carry the API's names; a field in edit has no `.detail`, so what is not saved is not read. */
import type { Facts, RecordRef } from '../../core/handoff/record.ts';
import { readAmount } from '../amount.ts';
import type { Reader } from '../contract.ts';
import { recordRef } from '../ref.ts';
import { present, shown } from '../text.ts';

/** A field that only this kind of record has. */
const PROOF: Record<RecordRef['type'], string> = { deal: 'sales_stage', meeting: 'date_start' };

export const sugarcrmReader: Reader = {
  crm: 'sugarcrm',
  container: (document, record) =>
    document.querySelector(`.record span[data-fieldname="${PROOF[record.type]}"]`)?.closest('.record') ?? null,
  read: (container, record) => (record.type === 'deal' ? readDeal(container) : readMeeting(container, record)),
};

const field = (view: Element, name: string): Element | null => view.querySelector(`span[data-fieldname="${name}"] .detail`);
const value = (view: Element, name: string): string | undefined => shown(field(view, name));

function readDeal(view: Element): Facts {
  return present({
    title: value(view, 'name'),
    account: value(view, 'account_name'),
    owner: value(view, 'assigned_user_name'),
    stage: value(view, 'sales_stage'),
    amount: readAmount(value(view, 'amount'), view.ownerDocument.documentElement.lang),
  });
}

function readMeeting(view: Element, { origin }: RecordRef): Facts {
  const link = field(view, 'parent_name')?.querySelector('a[href*="#Opportunities/"]')?.getAttribute('href') ?? '';
  const id = /#Opportunities\/([\da-fA-F-]{36})$/.exec(link)?.[1];
  const url = new URL(origin);
  return present({
    title: value(view, 'name'),
    owner: value(view, 'assigned_user_name'),
    meetingStartText: value(view, 'date_start'),
    deal: (id && recordRef('sugarcrm', url, origin.slice(url.origin.length), 'deal', id)) || undefined,
  });
}
