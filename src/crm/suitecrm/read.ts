/** Reads the detail view of SuiteCRM 7. Fields carry the API's names; the amount has no currency there. */
import type { Facts } from '../../core/handoff/record.ts';
import { readAmount } from '../amount.ts';
import type { Reader } from '../contract.ts';
import { present, shown } from '../text.ts';
import { suitecrm } from './detect.ts';

/** A field that only this kind of record has. */
const PROOF = { deal: 'sales_stage', meeting: 'date_start' } as const;

export const suitecrmReader: Reader = {
  crm: 'suitecrm',
  container(document, record) {
    const proof = document.querySelector(item(PROOF[record.type]));
    return proof?.closest('.detail-view, #content') ?? proof?.parentElement?.parentElement ?? null;
  },
  read: (container, record) => (record.type === 'deal' ? readDeal(container) : readMeeting(container)),
};

const item = (name: string): string => `.detail-view-row-item[data-field="${name}"]`;
const field = (view: Element, name: string): Element | null => view.querySelector(`${item(name)} .detail-view-field`);
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

function readMeeting(view: Element): Facts {
  const href = field(view, 'parent_name')?.querySelector('a')?.getAttribute('href') ?? '';
  const base = view.ownerDocument.location?.href;
  const parent = href && URL.canParse(href, base) ? suitecrm.detect(new URL(href, base)) : null;
  return present({
    title: value(view, 'name'),
    owner: value(view, 'assigned_user_name'),
    meetingStartText: value(view, 'date_start'),
    deal: parent?.type === 'deal' ? parent : undefined,
  });
}
