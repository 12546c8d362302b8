/** What was filled in to reject a meeting, as a reason; or what is still missing, and where. */
import { REASON_CODES, type ReasonCode, type RejectReason } from '../../../core/handoff/reasonCodes.ts';

export interface RejectDraft {
  code: ReasonCode | '';
  /** ISO date, or empty. */
  day: string;
  /** Months to wait, as typed. */
  months: string;
  text: string;
  /** User id. */
  ae: string;
  /** Nobody knows when their contract ends. */
  isEndUnknown: boolean;
  becomes: 'recycled' | 'disqualified' | '';
}

export const NO_REJECTION: RejectDraft = { code: '', day: '', months: '', text: '', ae: '', isEndUnknown: false, becomes: '' };

/** `control`: its id in the form. */
type Rejection = { ok: true; reason: RejectReason } | { ok: false; control: string; message: string };

const missing = (control: string, message: string): Rejection => ({ ok: false, control, message });
const ok = (reason: RejectReason): Rejection => ({ ok: true, reason });

const MOST_MONTHS = 60;

function tooEarly({ months, text }: RejectDraft): Rejection {
  const count = Number(months);
  if (months.trim() && !(Number.isInteger(count) && count >= 1 && count <= MOST_MONTHS))
    return missing('reject-months', `Give the months as a whole number from 1 to ${MOST_MONTHS}.`);
  if (months.trim()) return ok({ code: 'too-early', waitFor: { months: count } });
  return text
    ? ok({ code: 'too-early', waitFor: { trigger: text } })
    : missing('reject-months', 'Say how many months to wait, or for what.');
}

const PASSED = missing('reject-day', 'This day has passed: give the one on which it is worth another try.');

function bound({ day, isEndUnknown }: RejectDraft, today: string): Rejection {
  if (isEndUnknown) return ok({ code: 'bound-to-competitor', contractEnd: null });
  if (day && day < today) return PASSED;
  if (day) return ok({ code: 'bound-to-competitor', contractEnd: day });
  return missing('reject-day', 'Say when their contract ends, or that nobody knows.');
}

/** `today`: an ISO day, where the person is. */
export function rejectionOf(draft: RejectDraft, today: string): Rejection {
  const text = draft.text.trim();
  const { code, day, ae, becomes } = draft;
  if (code === '') return missing('reject-code', 'Choose a reason.');
  const asks = REASON_CODES[code].asks;
  const say = missing('reject-text', `${asks}: say it in a few words.`);
  switch (code) {
    case 'no-budget-this-year':
      if (day && day < today) return PASSED;
      return day ? ok({ code, returnOn: day }) : missing('reject-day', 'Give the day to come back to them.');
    case 'wrong-person':
      return text ? ok({ code, rightPerson: text }) : say;
    case 'too-early':
      return tooEarly({ ...draft, text });
    case 'wrong-trigger':
      return text ? ok({ code, realTrigger: text }) : say;
    case 'bound-to-competitor':
      return bound(draft, today);
    case 'misrouted':
      return ae ? ok({ code, ae }) : missing('reject-ae', 'Choose whom it should have gone to.');
    case 'no-problem-we-solve':
    case 'not-our-segment':
      return text ? ok({ code, learnt: text }) : say;
    case 'other':
      if (!text) return say;
      return becomes ? ok({ code, becomes, text }) : missing('reject-becomes', 'Say whether it may come back.');
  }
}

/** The form as it was filled in for this reason. */
export function draftOfReason(reason: RejectReason): RejectDraft {
  const draft: RejectDraft = { ...NO_REJECTION, code: reason.code };
  switch (reason.code) {
    case 'no-budget-this-year':
      return { ...draft, day: reason.returnOn };
    case 'wrong-person':
      return { ...draft, text: reason.rightPerson };
    case 'too-early':
      return 'months' in reason.waitFor ? { ...draft, months: String(reason.waitFor.months) } : { ...draft, text: reason.waitFor.trigger };
    case 'wrong-trigger':
      return { ...draft, text: reason.realTrigger };
    case 'bound-to-competitor':
      return { ...draft, day: reason.contractEnd ?? '', isEndUnknown: reason.contractEnd === null };
    case 'misrouted':
      return { ...draft, ae: reason.ae };
    case 'no-problem-we-solve':
    case 'not-our-segment':
      return { ...draft, text: reason.learnt };
    case 'other':
      return { ...draft, becomes: reason.becomes, text: reason.text };
  }
}
