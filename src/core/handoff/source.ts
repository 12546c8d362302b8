/** Where a handoff comes from, and what made the buyer answer now (domain, "A handoff"). */

export const SOURCES = ['inbound-demo', 'outbound-qualified', 'sdr-booked', 'marketing-lead'] as const;
export type Source = (typeof SOURCES)[number];

/** As people read them. */
export const SOURCE_NAMES: Readonly<Record<Source, string>> = {
  'inbound-demo': 'Inbound demo request',
  'outbound-qualified': 'Outbound qualified',
  'sdr-booked': 'SDR-booked meeting',
  'marketing-lead': 'Marketing lead',
};

/** What CRMs call them, where nothing else can be meant: a web site or an advertisement says not who asked for what. */
const SAID: Readonly<Record<string, Source>> = {
  'inbound demo request': 'inbound-demo',
  'inbound demo': 'inbound-demo',
  'demo request': 'inbound-demo',
  'outbound qualified': 'outbound-qualified',
  outbound: 'outbound-qualified',
  'cold call': 'outbound-qualified',
  'sdr-booked meeting': 'sdr-booked',
  'marketing lead': 'marketing-lead',
  mql: 'marketing-lead',
  newsletter: 'marketing-lead',
  campaign: 'marketing-lead',
};

/** Which source the CRM's own word stands for; null where that is not certain. */
export function sourceSaid(word: string | undefined): Source | null {
  const said = word?.trim().toLowerCase() ?? '';
  return Object.hasOwn(SAID, said) ? (SAID[said] ?? null) : null;
}

export const TRIGGER_KINDS = [
  'funding',
  'executive-hire',
  'competitor-churn',
  'price-rise',
  'technology',
  'hiring-surge',
  'regulation',
  'merger',
  'incident',
  'contract-end',
  'intent-spike',
  'event',
  'inbound-request',
  'other',
] as const;
export type TriggerKind = (typeof TRIGGER_KINDS)[number];

export const TRIGGER_KIND_NAMES: Readonly<Record<TriggerKind, string>> = {
  funding: 'Funding',
  'executive-hire': 'Executive hire',
  'competitor-churn': 'Competitor churn',
  'price-rise': 'Price rise',
  technology: 'Technology in or out',
  'hiring-surge': 'Hiring surge',
  regulation: 'Regulation',
  merger: 'Merger',
  incident: 'Incident',
  'contract-end': 'Contract end',
  'intent-spike': 'Intent spike',
  event: 'Event or webinar',
  'inbound-request': 'Inbound request',
  other: 'Other',
};
