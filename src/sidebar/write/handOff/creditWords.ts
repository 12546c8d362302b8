/** Whether a booked meeting earns its credit, in words. */
import type { Credit, NotCredited } from '../../../core/clocks/credit.ts';
import { inPassing } from '../../../core/clocks/lasting.ts';
import { dayAndTime } from '../../../ui/format.ts';

/** From here on it is said louder. */
const SHORT_MS = 4 * 60 * 60_000;

export const isShort = (credit: Credit): boolean => credit.is === 'at risk' && credit.leftMs < SHORT_MS;

const WHY: Record<NotCredited, string> = {
  late: 'handed off after its time',
  overridden: 'let pass as it was',
  incomplete: 'its time ran out',
  waived: 'none is asked for here',
};

export function creditWords(credit: Credit): { text: string; about: string } {
  const from = credit.booked.isFirstSeen
    ? ' Counted from when this record was first seen here: the page does not say when it was booked.'
    : '';
  if (credit.is === 'credited') return { text: 'Credited', about: 'A complete brief was handed off in time.' };
  if (credit.is === 'not credited') return { text: `No credit: ${WHY[credit.why]}`, about: `The brief still helps the meeting.${from}` };
  const due = dayAndTime(new Date(credit.dueAt).toISOString());
  return {
    text: `${inPassing(credit.leftMs)} left for credit`,
    about: `Hand off a complete brief by ${due}, and this meeting earns its credit.${from}`,
  };
}
