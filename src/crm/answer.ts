/** Values out of a CRM's answers, which nobody vouches for: hand-written guards, because a schema library would be most of a reader. */
import type { Answered, Trouble } from '../core/handoff/crmNote.ts';
import { plain } from './text.ts';

export type Fields = Readonly<Record<string, unknown>>;

export const fail = (trouble: Trouble): { ok: false; trouble: Trouble } => ({ ok: false, trouble });
export const done = <T>(value: T): Answered<T> => ({ ok: true, value });

export const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The objects of a list, at most so many. */
export const rowsOf = (value: unknown, most: number): Fields[] => (Array.isArray(value) ? value.slice(0, most).filter(isFields) : []);

/** On one line; absent where it is no text, or empty. */
export const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? plain(value.slice(0, 2_000)) : undefined);

/** An amount that somebody filled in: both CRMs keep 0 where nobody did. */
export function amountOf(value: unknown, currency: unknown): { value: number; currency?: string } | undefined {
  if (typeof value !== 'number' || !Number.isFinite(value) || value <= 0) return undefined;
  return { value, ...(typeof currency === 'string' && /^[A-Z]{3}$/.test(currency) && { currency }) };
}

/** Both CRMs tell a moment in UTC without saying so: `2026-12-01 15:00:00`. */
export function momentOf(value: unknown): string | undefined {
  const [, day, time] = (typeof value === 'string' && /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)$/.exec(value)) || [];
  const iso = `${day}T${time}Z`;
  return day && !Number.isNaN(Date.parse(iso)) ? iso : undefined;
}

/** `https://www.northwind.example/en` and `northwind.example` are `northwind.example`. */
export function domainOf(site: unknown): string | undefined {
  const text = textOf(site);
  const url = text && `${/^https?:\/\//i.test(text) ? '' : 'https://'}${text}`;
  if (!url || !URL.canParse(url)) return undefined;
  const host = new URL(url).hostname.replace(/^www\./, '');
  return /^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(host) && !/^[\d.]+$/.test(host) ? host : undefined;
}
