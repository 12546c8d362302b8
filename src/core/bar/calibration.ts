/** Two leads grade the same recent handoffs, each without seeing the other's word. Where they differ, the item is ambiguous: its wording is at fault, and nobody's judgement. */
import * as z from 'zod';
import type { BarItem } from './bar.ts';
import { barItemSchema } from './text.ts';

/** As many recent handoffs, where there are as many. */
export const MOST_GRADED = 4;
export const LEAST_GRADED = 3;

/** By the item's key: whether the brief shows it. */
const gradeSchema = z.record(barItemSchema.shape.key, z.boolean());
/** By the handoff's id. */
export const gradesSchema = z.record(z.string().max(2000), gradeSchema);
export type Grades = z.output<typeof gradesSchema>;

export interface Graded {
  handoff: string;
  items: readonly Pick<BarItem, 'key' | 'name'>[];
}

/** Whether there is an answer to each item of each of them. */
export const isWhole = (graded: readonly Graded[], grades: Grades): boolean =>
  graded.every(({ handoff, items }) => items.every(({ key }) => grades[handoff]?.[key] !== undefined));

export interface Agreement {
  key: string;
  name: string;
  /** Of how many handoffs both said something. */
  graded: number;
  /** Where they differ: what each of them said. */
  differs: { handoff: string; sdrLead: boolean; aeLead: boolean }[];
}

/** The most ambiguous first; of those that are as ambiguous, in the order of the bar. */
export function agreementsOf(graded: readonly Graded[], sdrLead: Grades, aeLead: Grades): Agreement[] {
  const byKey = new Map<string, Agreement>();
  for (const { handoff, items } of graded)
    for (const { key, name } of items) {
      const said = { sdrLead: sdrLead[handoff]?.[key], aeLead: aeLead[handoff]?.[key] };
      if (said.sdrLead === undefined || said.aeLead === undefined) continue;
      const before = byKey.get(key) ?? { key, name, graded: 0, differs: [] };
      const differs =
        said.sdrLead === said.aeLead ? before.differs : [...before.differs, { handoff, sdrLead: said.sdrLead, aeLead: said.aeLead }];
      byKey.set(key, { ...before, graded: before.graded + 1, differs });
    }
  const share = ({ differs, graded: of }: Agreement): number => differs.length / of;
  return [...byKey.values()].sort((a, b) => share(b) - share(a));
}
