/** What SugarCRM and SuiteCRM, which began as one program, call the same. */

import { readAmount } from '../core/amount/amount.ts';
import type { Facts, RecordRef } from '../core/handoff/record.ts';
import { present } from './text.ts';

/** A field that only this kind of record has. */
export const PROOF: Record<RecordRef['type'], string> = { deal: 'sales_stage', meeting: 'date_start' };

/** `value` gives what a field shows, by the API's name of it; `language` is the page's. */
export const dealFacts = (value: (name: string) => string | undefined, language: string): Facts =>
  present({
    title: value('name'),
    account: value('account_name'),
    owner: value('assigned_user_name'),
    stage: value('sales_stage'),
    amount: readAmount(value('amount'), language),
  });

export const meetingFacts = (value: (name: string) => string | undefined, deal: RecordRef | undefined): Facts =>
  present({ title: value('name'), owner: value('assigned_user_name'), meetingStartText: value('date_start'), deal });
