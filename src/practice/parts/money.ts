/** An amount in the browser's language, without cents where there are none. */
export function money(amount: number, currency: string): string {
  return new Intl.NumberFormat(undefined, { style: 'currency', currency, trailingZeroDisplay: 'stripIfInteger' }).format(amount);
}
