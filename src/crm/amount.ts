/** Reads amounts as people see them. What could mean two numbers, or two currencies, is left out. */

export interface Amount {
  value: number;
  currency?: string;
}

// Signs that stand for one currency only: `$`, `¥` and `kr` do not.
const SIGNS: Record<string, string> = {
  '€': 'EUR',
  '£': 'GBP',
  '₹': 'INR',
  '₩': 'KRW',
  '₺': 'TRY',
  '₴': 'UAH',
  '₪': 'ILS',
  '₫': 'VND',
  zł: 'PLN',
  Kč: 'CZK',
  US$: 'USD',
  CA$: 'CAD',
  A$: 'AUD',
  NZ$: 'NZD',
  HK$: 'HKD',
  R$: 'BRL',
};

/** `language`: the page's, as in `<html lang>`; it decides what a single `,` or `.` before three digits means. */
export function readAmount(text: string | undefined, language?: string): Amount | undefined {
  if (!text) return undefined;
  const found = /^([^\d]*)(\d[\d.,'’\s]*)(\D*)$/.exec(text.trim());
  const [, before = '', digits = '', after = ''] = found ?? [];
  const unit = `${before}${after}`.replace(/\s/g, '');
  // A minus, an abbreviation (48k) or words around the number: not for certain.
  if (!found || /[-−(]/.test(unit) || /^[kKmM](?!\p{L})/u.test(after)) return undefined;
  const value = readNumber(digits.trim(), language);
  const currency = SIGNS[unit] ?? (/^[A-Z]{3}$/.test(unit) ? unit : undefined);
  return value === undefined ? undefined : { value, ...(currency && { currency }) };
}

function readNumber(digits: string, language: string | undefined): number | undefined {
  const marks = [...digits.replace(/\d/g, '')];
  const last = marks.at(-1);
  const decimals = last === undefined ? '' : digits.slice(digits.lastIndexOf(last) + 1);
  const plainNumber = (decimal: boolean): number => {
    const whole = digits.slice(0, decimal ? digits.length - decimals.length : undefined).replace(/\D/g, '');
    return Number(decimal ? `${whole}.${decimals}` : whole);
  };
  if (last === undefined) return plainNumber(false);
  if (/[\s'’]/.test(last)) return decimals.length === 3 ? plainNumber(false) : undefined;
  if (new Set(marks).size > 1) return marks.filter((mark) => mark === last).length === 1 ? plainNumber(true) : undefined;
  if (marks.length > 1) return decimals.length === 3 ? plainNumber(false) : undefined;
  if (decimals.length !== 3) return plainNumber(true);
  const decimalMark = language && decimalMarkOf(language);
  return decimalMark ? plainNumber(decimalMark === last) : undefined;
}

function decimalMarkOf(language: string): string | undefined {
  try {
    return new Intl.NumberFormat(language).formatToParts(1.5).find(({ type }) => type === 'decimal')?.value;
  } catch {
    return undefined;
  }
}
