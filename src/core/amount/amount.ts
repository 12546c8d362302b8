/** Reads amounts as people see them. What could mean two numbers is left out, and what could mean two currencies has none. */
import { plainDigits } from './plainDigits.ts';

export interface Amount {
  value: number;
  currency?: string;
}

/** Signs that stand for one currency only. */
const SIGNS: Readonly<Record<string, string>> = {
  '€': 'EUR',
  '£': 'GBP',
  '₹': 'INR',
  '₩': 'KRW',
  '₺': 'TRY',
  '₴': 'UAH',
  '₪': 'ILS',
  '₫': 'VND',
  '₽': 'RUB',
  '₱': 'PHP',
  '₦': 'NGN',
  '₸': 'KZT',
  '₾': 'GEL',
  zł: 'PLN',
  Kč: 'CZK',
  Ft: 'HUF',
  US$: 'USD',
  CA$: 'CAD',
  A$: 'AUD',
  AU$: 'AUD',
  NZ$: 'NZD',
  HK$: 'HKD',
  NT$: 'TWD',
  MX$: 'MXN',
  R$: 'BRL',
  'CN¥': 'CNY',
  'JP¥': 'JPY',
};

/**
 * Signs that several currencies have. Which one is meant the page's language does not say: a company in Australia reads its dollars as `$` in a page
 * in American English.
 */
const SHARED: ReadonlySet<string> = new Set(['$', '¥', 'kr', 'kr.', 'Kr', 'Kr.', 'Rs', 'Rs.', 'Fr.', 'lei', 'din.', '฿']);

let codes: ReadonlySet<string> | undefined;
const isCode = (unit: string): boolean => {
  codes ??= new Set(Intl.supportedValuesOf('currency'));
  return codes.has(unit);
};

/** `language`: the page's, as in `<html lang>`; it decides whether a single `,` or `.` before three digits parts thousands. */
export function readAmount(text: string | undefined, language?: string): Amount | undefined {
  const found = /^(\D*)(\d[\d.,'’\u066b\u066c ]*?)(\D*)$/.exec(plainDigits(text ?? ''));
  if (!found) return undefined;
  const [, before = '', digits = '', after = ''] = found;
  const units = unitsIn(before, after);
  const value = readNumber(digits, language);
  // Nothing is what stands there where nobody said how much.
  if (!units || !value) return undefined;
  const currencies = new Set(units.flatMap((unit) => (isCode(unit) ? [unit] : (SIGNS[unit] ?? []))));
  const [currency] = currencies;
  return { value, ...(currency && currencies.size === 1 && { currency }) };
}

/** Undefined where something else stands beside the number: a minus, an abbreviation (48k, 12 lakh), another word. */
function unitsIn(before: string, after: string): string[] | undefined {
  const units = `${before} ${after}`.split(' ').filter(Boolean);
  return units.every((unit) => SIGNS[unit] !== undefined || SHARED.has(unit) || isCode(unit)) ? units : undefined;
}

/** Thousands in threes; with commas also as in India, where only the last three stand together. */
const WHOLE = /^\d+$|^[1-9]\d{0,2}(?:([., '’\u066c])\d{3})(?:\1\d{3})*$|^[1-9]\d?(?:,\d{2})+,\d{3}$/;
const ONE_MARK_AND_THREE = /^[1-9]\d{0,2}([.,])\d{3}$/;

function readNumber(digits: string, language: string | undefined): number | undefined {
  const [, mark] = ONE_MARK_AND_THREE.exec(digits) ?? [];
  // No currency has three decimals beside the few that nobody may take for thousands: it parts thousands, or it is left open.
  if (mark) return language && groupMarkOf(language) === mark ? Number(digits.replace(mark, '')) : undefined;
  const [, whole = '', , decimals] = /^(.*?)(?:([.,\u066b])(\d{1,2}))?$/.exec(digits) ?? [];
  const parting = /[^\d]/.exec(whole)?.[0];
  if (!WHOLE.test(whole) || (decimals !== undefined && parting === digits.at(whole.length))) return undefined;
  return Number(`${whole.replace(/\D/g, '')}.${decimals ?? 0}`);
}

function groupMarkOf(language: string): string | undefined {
  try {
    return new Intl.NumberFormat(language).formatToParts(1_234_567).find(({ type }) => type === 'group')?.value;
  } catch {
    return undefined;
  }
}
