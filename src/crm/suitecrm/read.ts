/** Reads the detail view of SuiteCRM 7. Fields carry the API's names; the amount has no currency there. */
import type { RecordRef } from '../../core/handoff/record.ts';
import type { Reader } from '../contract.ts';
import { dealFacts, meetingFacts, PROOF } from '../sugarFields.ts';
import { shown } from '../text.ts';
import { suitecrm } from './detect.ts';

export const suitecrmReader: Reader = {
  crm: 'suitecrm',
  container(document, record) {
    const proof = document.querySelector(item(PROOF[record.type]));
    return proof?.closest('.detail-view, #content') ?? proof?.parentElement?.parentElement ?? null;
  },
  read(view, record) {
    const value = (name: string) => shown(field(view, name));
    return record.type === 'deal' ? dealFacts(value, view.ownerDocument.documentElement.lang) : meetingFacts(value, dealOf(view));
  },
};

const item = (name: string): string => `.detail-view-row-item[data-field="${name}"]`;
const field = (view: Element, name: string): Element | null => view.querySelector(`${item(name)} .detail-view-field`);

function dealOf(view: Element): RecordRef | undefined {
  const href = field(view, 'parent_name')?.querySelector('a')?.getAttribute('href') ?? '';
  const base = view.ownerDocument.location?.href;
  const parent = href && URL.canParse(href, base) ? suitecrm.detect(new URL(href, base)) : null;
  return parent?.type === 'deal' ? parent : undefined;
}
