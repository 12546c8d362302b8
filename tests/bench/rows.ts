/** What a benchmark tells, and how it is printed. */

export interface Row {
  name: string;
  value: number;
  unit: string;
  /** What it is compared with, measured in the same run. */
  beside?: { name: string; value: number };
  /** `value` by `beside.value`. */
  ratio?: number;
  goal?: Goal;
}

export type Goal = { atMost: number } | { atLeast: number };

/** A module of this folder exports any number of these, named `bench…`. */
export type Bench = () => Row[] | Promise<Row[]>;

export const reaches = ({ value, goal }: Row): boolean => !goal || ('atMost' in goal ? value <= goal.atMost : value >= goal.atLeast);

export function print(rows: Row[]): string {
  const head = ['', 'value', 'beside', 'ratio', 'goal', ''];
  const cells = [head, ...rows.map(cellsOf)];
  const widths = head.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  return cells
    .map((row) =>
      row
        .map((cell, column) => pad(cell, widths[column] ?? 0, column))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function cellsOf(row: Row): string[] {
  const { name, value, unit, beside, ratio, goal } = row;
  const by = ratio ?? (beside && beside.value !== 0 ? value / beside.value : undefined);
  return [
    name,
    `${round(value)} ${unit}`,
    beside ? `${round(beside.value)} ${unit} (${beside.name})` : '',
    by === undefined ? '' : `${round(by)}×`,
    goal ? ('atMost' in goal ? `≤ ${goal.atMost}` : `≥ ${goal.atLeast}`) : '',
    goal ? (reaches(row) ? 'reached' : 'MISSED') : '',
  ];
}

const round = (value: number): string => String(Number(value.toPrecision(3)));
const pad = (cell: string, width: number, column: number): string => (column === 1 ? cell.padStart(width) : cell.padEnd(width));

/** The value below which this share (0 to 1) of the samples lies. Throws where there is none. */
export function quantile(samples: number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  const value = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
  if (value === undefined) throw new Error('nothing was measured');
  return value;
}

export const median = (samples: number[]): number => quantile(samples, 0.5);
