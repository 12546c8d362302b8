/** Reads SugarCRM's record view. Fields carry the API's names; a field in edit has no `.detail`, so what is not saved is not read. */
import type { RecordRef } from '../../core/handoff/record.ts';
import type { Reader } from '../contract.ts';
import { recordRef } from '../ref.ts';
import { dealFacts, meetingFacts, PROOF } from '../sugarFields.ts';
import { shown } from '../text.ts';

export const sugarcrmReader: Reader = {
  crm: 'sugarcrm',
  container: (document, record) =>
    document.querySelector(`.record span[data-fieldname="${PROOF[record.type]}"]`)?.closest('.record') ?? null,
  read(view, record) {
    const value = (name: string) => shown(field(view, name));
    return record.type === 'deal' ? dealFacts(value, view.ownerDocument.documentElement.lang) : meetingFacts(value, dealOf(view, record));
  },
};

const field = (view: Element, name: string): Element | null => view.querySelector(`span[data-fieldname="${name}"] .detail`);

function dealOf(view: Element, { origin }: RecordRef): RecordRef | undefined {
  const link = field(view, 'parent_name')?.querySelector('a[href*="#Opportunities/"]')?.getAttribute('href') ?? '';
  const id = /#Opportunities\/([\da-fA-F-]{36})$/.exec(link)?.[1];
  const url = new URL(origin);
  return (id && recordRef('sugarcrm', url, origin.slice(url.origin.length), 'deal', id)) || undefined;
}
