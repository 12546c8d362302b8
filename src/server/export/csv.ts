/** Rows as RFC 4180 has them, with a byte order mark, so that spreadsheets read UTF-8. */
type Cell = string | number | boolean | null | undefined;

/** A spreadsheet would run what begins like this; what a buyer's page says is not to be run. */
const FORMULA = /^[=+\-@\t\r]/;

function cellOf(cell: Cell): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell !== 'string') return String(cell);
  const safe = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

export const csvHead = (columns: readonly string[]): string => `\ufeff${csvRow(columns)}`;
export const csvRow = (cells: readonly Cell[]): string => `${cells.map(cellOf).join(',')}\r\n`;
