/** An adapter that a workspace wrote itself, as data: for a CRM that Baton does not know, or one whose pages were changed. */
import type { RecordRef } from '../handoff/record.ts';

/** How a value is taken from the element that a selector finds. */
export const HOWS = ['text', 'value', 'attribute', 'amount', 'date', 'link'] as const;
export type How = (typeof HOWS)[number];

const words = ['text', 'value', 'attribute'] as const;

/** What can be read, and how each may be; the first is the usual one. */
export const ADAPTED_FACTS = {
  title: words,
  account: words,
  domain: [...words, 'link'],
  contact: words,
  contactTitle: words,
  email: [...words, 'link'],
  phone: [...words, 'link'],
  owner: words,
  ownerEmail: [...words, 'link'],
  stage: words,
  industry: words,
  size: words,
  amount: ['amount'],
  meetingStart: ['date'],
  attendees: words,
  deal: ['link'],
} as const satisfies Readonly<Record<string, readonly How[]>>;
export type AdaptedFact = keyof typeof ADAPTED_FACTS;
export const ADAPTED_FACT_NAMES = Object.keys(ADAPTED_FACTS) as AdaptedFact[];

export interface FactRule {
  fact: AdaptedFact;
  /** CSS, within the container. */
  selector: string;
  how: How;
  /** Whose value is read: wanted where it is read as an attribute, allowed with amounts, dates and links; else empty. */
  attribute: string;
}

/** What is read on the page of one kind of record. */
export interface PageRule {
  type: RecordRef['type'];
  /** What stands in the address at `:type`; empty where the address has none. */
  word: string;
  /** CSS of what holds the whole record; empty for that of the built-in adapter. */
  container: string;
  facts: FactRule[];
}

export interface Adapter {
  /** A name of its own, or that of a built-in adapter, whose selectors it puts others in the place of. */
  crm: string;
  /** For people. */
  name: string;
  /** `AddressPattern`, as it is written; empty where the built-in adapter knows the addresses. */
  address: string;
  pages: PageRule[];
}
