/** Why a held meeting became no opportunity (domain, "The road", 7): each code says what the handoff becomes and asks for what is needed then. */
import * as z from 'zod';

const words = z.string().trim().min(1).max(500);
const months = z.object({ months: z.int().min(1).max(60) });
const trigger = z.object({ trigger: words });

export const rejectReasonSchema = z.discriminatedUnion('code', [
  z.object({ code: z.literal('no-budget-this-year'), returnOn: z.iso.date() }),
  z.object({ code: z.literal('wrong-person'), rightPerson: words }),
  z.object({ code: z.literal('too-early'), waitFor: z.union([months, trigger]) }),
  z.object({ code: z.literal('wrong-trigger'), realTrigger: words }),
  /** `contractEnd` is null where nobody knows it. */
  z.object({ code: z.literal('bound-to-competitor'), contractEnd: z.iso.date().nullable() }),
  /** `ae`: user id of whom it should have gone to. */
  z.object({ code: z.literal('misrouted'), ae: z.string().min(1).max(100) }),
  z.object({ code: z.literal('no-problem-we-solve'), learnt: words }),
  z.object({ code: z.literal('not-our-segment'), learnt: words }),
  z.object({ code: z.literal('other'), becomes: z.enum(['recycled', 'disqualified']), text: words }),
]);
export type RejectReason = z.infer<typeof rejectReasonSchema>;
export type ReasonCode = RejectReason['code'];

export type Becomes = 'recycled' | 'disqualified' | 'reassigned';

interface Code {
  /** As people read it. */
  name: string;
  /** What is asked with it, as a label. */
  asks: string;
  becomes: readonly Becomes[];
}

export const REASON_CODES: Readonly<Record<ReasonCode, Code>> = {
  'no-budget-this-year': { name: 'Budget not in this year', asks: 'Return on', becomes: ['recycled'] },
  'wrong-person': { name: 'Wrong person', asks: 'Who would be right', becomes: ['recycled'] },
  'too-early': { name: 'Too early', asks: 'Months or trigger to wait for', becomes: ['recycled'] },
  'wrong-trigger': { name: 'Trigger was wrong', asks: 'What the real one is', becomes: ['recycled'] },
  'bound-to-competitor': { name: 'Bound to a competitor', asks: 'Contract end, if known', becomes: ['recycled', 'disqualified'] },
  misrouted: { name: 'Misrouted', asks: 'To whom it should go', becomes: ['reassigned'] },
  'no-problem-we-solve': { name: 'No problem we solve', asks: 'What was learnt', becomes: ['disqualified'] },
  'not-our-segment': { name: 'Not our segment', asks: 'What was learnt', becomes: ['disqualified'] },
  other: { name: 'Other', asks: 'What it was', becomes: ['recycled', 'disqualified'] },
};

export function becomes(reason: RejectReason): Becomes {
  if (reason.code === 'other') return reason.becomes;
  if (reason.code === 'bound-to-competitor') return reason.contractEnd === null ? 'disqualified' : 'recycled';
  return REASON_CODES[reason.code].becomes[0] ?? 'recycled';
}
