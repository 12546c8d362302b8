/** What adapters are made of, in words for the person. */
import { ADAPTED_FACTS, type AdaptedFact, type Adapter, type FactRule, type How } from '../../../core/adapters/adapter.ts';
import { BUILT_IN, isBuiltIn } from '../../../core/adapters/builtIn.ts';
import type { LeftOut } from '../../../core/adapters/kept.ts';
import type { FactFound, Trial } from '../../../core/adapters/trial.ts';

export const FACT_WORDS: Readonly<Record<AdaptedFact, string>> = {
  title: 'Title',
  account: 'Account',
  domain: 'Domain',
  contact: 'Contact',
  contactTitle: 'Job title',
  email: 'E-mail',
  phone: 'Phone',
  owner: 'Owner',
  ownerEmail: 'Owner’s e-mail',
  stage: 'Stage',
  industry: 'Industry',
  size: 'Company size',
  amount: 'Amount',
  meetingStart: 'Start',
  attendees: 'Attendees',
  deal: 'Meeting’s deal',
};

export const HOW_WORDS: Readonly<Record<How, string>> = {
  text: 'Its text',
  value: 'Its value',
  attribute: 'An attribute',
  amount: 'An amount',
  date: 'A date',
  link: 'A link',
};

export const PAGE_WORDS = { deal: 'Deals', meeting: 'Meetings' } as const;

export const factRule = (fact: AdaptedFact): FactRule => ({ fact, selector: '', how: ADAPTED_FACTS[fact][0], attribute: '' });

/** "Deals and meetings at crm.example.com". */
export function aboutAdapter({ crm, address, pages }: Adapter): string {
  const kinds = pages.map(({ type }) => PAGE_WORDS[type]).join(' and ');
  const said = kinds.charAt(0) + kinds.slice(1).toLowerCase();
  const host = /^https?:\/\/([^/?#]+)/.exec(address)?.[1];
  return `${said} ${host ? `at ${host}` : `of ${isBuiltIn(crm) ? BUILT_IN[crm].name : crm}`}`;
}

/** "“Our CRM” was left out: its selector “.md\\:flex” does not pass any more. Write it without “\\”." */
export function leftOutWords({ name, path, stands, message }: LeftOut): string {
  const what = /(?:^|\/)(?:selector|container)$/.test(path) ? 'its selector' : path === 'address' ? 'its address' : 'something in it';
  return `“${name}” was left out: ${what}${stands && ` “${stands}”`} does not pass any more. ${message}`;
}

const WHY: Readonly<Record<NonNullable<FactFound['why']>, string>> = {
  selector: 'The browser does not understand this selector.',
  none: 'Nothing in the record fits this selector.',
  hidden: 'It is there, but out of sight.',
  several: 'Several fit, so none is taken. Make the selector narrower.',
  empty: 'It is there, and nothing stands in it.',
  unread: '',
};

const UNREAD: Partial<Record<AdaptedFact, string>> = {
  amount: 'which is no amount that is certain',
  deal: 'which leads to no deal that is known',
  domain: 'which is no domain',
};

const readAs = (fact: AdaptedFact, value: NonNullable<FactFound['value']>): string => {
  if (fact === 'amount' && value.amount) return `${value.amount.value} ${value.amount.currency ?? '(no currency)'}`;
  if (fact === 'attendees') return value.attendees?.map(({ name }) => name).join(', ') ?? '';
  if (fact === 'deal') return `Deal ${value.deal?.id}`;
  if (fact === 'meetingStart') return value.meetingStart ?? `${value.meetingStartText} (kept as it stands: year or zone is missing)`;
  return String(value[fact as 'title'] ?? '');
};

export interface Found {
  isGood: boolean;
  says: string;
}

export function foundWords({ fact, said, value, why }: FactFound): Found {
  if (why === null) return { isGood: true, says: value ? readAs(fact, value) : '' };
  if (why !== 'unread') return { isGood: false, says: WHY[why] };
  return { isGood: false, says: `Found “${said}”, ${UNREAD[fact] ?? 'which cannot be read as this'}.` };
}

export function addressWords({ address: { record, why } }: Trial): Found {
  if (record && why === null) return { isGood: true, says: `${record.type === 'deal' ? 'Deal' : 'Meeting'} ${record.id}` };
  if (why === 'other-host') return { isGood: false, says: 'This page is on another host than the address.' };
  if (why === 'other-path') return { isGood: false, says: 'This page’s address does not fit. Open a record, or mend the address.' };
  if (why === 'other-word') return { isGood: false, says: 'The address fits, but the word at :type is none of those below.' };
  if (why === 'other-crm') return { isGood: false, says: 'This page is a record of another CRM.' };
  return { isGood: false, says: 'This page is not known as a record. Open one, then try again.' };
}

export const containerWords = ({ container }: Trial): Found | null => {
  if (container === null) return null;
  const says = container === 'several' ? 'Several are in sight, so none is taken. Make the selector narrower.' : WHY[container];
  return { isGood: false, says: says.replace('in the record', 'on the page') };
};
