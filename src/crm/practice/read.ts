/** Reads the practice CRM: `[data-record]` names the record, `[data-field]` and `[data-part]` its parts. */
import type { Facts } from '../../core/handoff/record.ts';
import type { Touch } from '../../core/handoff/touch.ts';
import type { Reader } from '../contract.ts';
import { plain, present, shown } from '../text.ts';

export const practiceReader: Reader = {
  crm: 'practice',
  // While it loads, parts are missing; while it is edited, they are inputs with what is not saved.
  container: (document, record) => document.querySelector(`[data-record="${CSS.escape(record.id)}"][data-mode="view"]`),
  read(container, record) {
    const field = (name: string): Element | null => container.querySelector(`[data-field="${name}"]`);
    const time = record.type === 'deal' ? onlyMeeting(container) : field('start')?.querySelector('time');
    const owner = field('owner')?.querySelector('a');
    const [first] = container.querySelectorAll('[data-contact]');
    const deal = /\/deals\/(D-\d{1,6})$/.exec(field('deal')?.querySelector('a')?.getAttribute('href') ?? '')?.[1];
    const facts = present({
      title: shown(field('name')),
      account: shown(field('account')),
      domain: shown(field('domain')),
      industry: shown(field('industry')),
      size: shown(field('size')),
      contact: part(first, 'name'),
      contactTitle: part(first, 'title'),
      email: part(first, 'email'),
      phone: part(first, 'phone'),
      owner: shown(owner),
      ownerEmail: plain(owner?.getAttribute('href')?.replace(/^mailto:/, '')),
      stage: shown(field('stage')),
      amount: amount(field('amount')?.querySelector('data')?.getAttribute('value')),
      meetingStart: iso(time?.getAttribute('datetime')),
      meetingStartText: shown(time),
      deal: deal ? { ...record, type: 'deal' as const, id: deal } : undefined,
    });
    const people = attendees(container);
    // On a deal nobody has said that they attend: they are offered, and where there are none nothing is told.
    return record.type === 'meeting' || people.length > 0 ? { ...facts, attendees: people } : facts;
  },
  touches,
};

/** The time of a deal's meeting; absent where there are several, for nobody knows which is meant. */
function onlyMeeting(container: Element): Element | null | undefined {
  const links = [...container.querySelectorAll('li a[href]')].filter((link) =>
    /\/meetings\/M-\d{1,6}$/.test(link.getAttribute('href') ?? ''),
  );
  return links.length === 1 ? links[0]?.closest('li')?.querySelector('time') : undefined;
}

const KINDS: ReadonlySet<string> = new Set<Touch['kind']>(['e-mail', 'call', 'meeting']);
const isKind = (kind: string | null): kind is Touch['kind'] => kind !== null && KINDS.has(kind);

function touches(container: Element): Touch[] {
  return [...container.querySelectorAll('[data-activity]')].slice(0, 100).flatMap((entry) => {
    const kind = entry.getAttribute('data-activity');
    const by = part(entry, 'by')?.slice(0, 200);
    const at = instant(entry.querySelector('time')?.getAttribute('datetime'));
    return isKind(kind) && by && at ? [{ kind, by, at }] : [];
  });
}

/** Only as a clock writes it: what is no time, or no day of the year, is left out. */
function instant(text: string | null | undefined): string | undefined {
  const time = new Date(text ?? '');
  return !Number.isNaN(time.getTime()) && time.toISOString() === text ? text : undefined;
}

const part = (person: Element | undefined, name: string): string | undefined => shown(person?.querySelector(`[data-part="${name}"]`));
const iso = (text: string | null | undefined): string | undefined =>
  /^\d{4}-\d\d-\d\dT\d\d:\d\d[+-]\d\d:\d\d$/.test(text ?? '') ? plain(text) : undefined;

function amount(text: string | null | undefined): Facts['amount'] {
  const [, value, currency] = /^(\d+(?:\.\d+)?) ([A-Z]{3})$/.exec(text ?? '') ?? [];
  return value && currency ? { value: Number(value), currency } : undefined;
}

function attendees(container: Element): NonNullable<Facts['attendees']> {
  return [...container.querySelectorAll('[data-contact]')].slice(0, 50).flatMap((person) => {
    const name = part(person, 'name');
    return name ? [{ name, ...present({ role: part(person, 'title'), email: part(person, 'email') }) }] : [];
  });
}
