/** Two leads grade the same handoffs by their team's bar. Until both have, nobody is told anything of what the other said. */
import * as z from 'zod';
import { gradesSchema } from '../core/bar/calibration.ts';

export const calibrationActSchema = z.discriminatedUnion('does', [
  z.object({ does: z.literal('begin') }),
  /** In the place of what the same person handed in before, as long as the other has not. */
  z.object({ does: z.literal('hand-in'), round: z.uuid(), grades: gradesSchema }),
]);
export type CalibrationAct = z.infer<typeof calibrationActSchema>;

const gradedSchema = z.object({
  /** Id of the handoff. */
  handoff: z.string(),
  account: z.string(),
  /** What was written down for each item when it was handed off; empty where nothing was. */
  items: z.array(z.object({ key: z.string(), name: z.string(), evidence: z.string() })),
});
export type GradedHandoff = z.infer<typeof gradedSchema>;

const agreementSchema = z.object({
  key: z.string(),
  name: z.string(),
  graded: z.int(),
  differs: z.array(z.object({ handoff: z.string(), account: z.string(), sdrLead: z.boolean(), aeLead: z.boolean() })),
});

export const calibrationSchema = z.object({
  every: z.enum(['month', 'quarter']),
  /** Since when, or from when on, one is due, ISO 8601; null before the first. */
  due: z.iso.datetime().nullable(),
  /** Why none can be begun now; null where one can, or is under way. */
  lacks: z.enum(['two-leads', 'handoffs']).nullable(),
  /** The one that is under way. */
  round: z.object({ id: z.uuid(), graded: z.array(gradedSchema), mine: gradesSchema.nullable(), isTheirsIn: z.boolean() }).nullable(),
  /** What came of the last one, the most ambiguous item first. */
  last: z.object({ at: z.iso.datetime(), agreements: z.array(agreementSchema) }).nullable(),
});
export type Calibration = z.infer<typeof calibrationSchema>;
