/** What came of a held meeting, in words: what the handoff waits for, or what was learnt. */
import { REASON_CODES, type RejectReason } from '../../core/handoff/reasonCodes.ts';

export interface Told {
  nameOf: (id: string | null) => string;
  /** An ISO date in the reader's own words. */
  day: (isoDate: string) => string;
}

export const codeName = ({ code }: RejectReason): string => REASON_CODES[code].name;

/** Ends a sentence that has not ended. */
export const sentence = (text: string): string => (/[.!?…]["”’)]?$/.test(text.trim()) ? text.trim() : `${text.trim()}.`);

const SHORT = 120;

/** The first words of what somebody wrote, as many as a line or two hold. */
export function shortened(text: string): string {
  const whole = text.trim();
  return whole.length <= SHORT ? whole : `${whole.slice(0, SHORT).replace(/\s+\S*$|[\uD800-\uDBFF]$/, '')} …`;
}

/** A sentence on what was said with the code. */
export function outcomeOf(reason: RejectReason, { nameOf, day }: Told): string {
  switch (reason.code) {
    case 'no-budget-this-year':
      return `Waits until ${day(reason.returnOn)}.`;
    case 'wrong-person':
      return `The right person would be: ${sentence(reason.rightPerson)}`;
    case 'too-early':
      if ('trigger' in reason.waitFor) return `Waits for: ${sentence(reason.waitFor.trigger)}`;
      return reason.waitFor.months === 1 ? 'Waits a month.' : `Waits ${reason.waitFor.months} months.`;
    case 'wrong-trigger':
      return `The real trigger: ${sentence(reason.realTrigger)}`;
    case 'bound-to-competitor':
      return reason.contractEnd === null ? 'Nobody knows when the contract ends.' : `Their contract ends ${day(reason.contractEnd)}.`;
    case 'misrouted':
      return `It went on to ${nameOf(reason.ae)}.`;
    case 'no-problem-we-solve':
    case 'not-our-segment':
      return `What was learnt: ${sentence(reason.learnt)}`;
    case 'other':
      return sentence(reason.text);
  }
}
