/** Whether a booked meeting earns its credit, in words. */
import type { Credit, NotCredited } from '../../../core/clocks/credit.ts';
import { dayAndTime } from '../../../ui/format.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
/** From here on it is said louder. */
const SHORT_MS = 4 * HOUR_MS;

export const isShort = (credit: Credit): boolean => credit.is === 'at risk' && credit.leftMs < SHORT_MS;

const WHY: Record<NotCredited, string> = {
  late: 'handed off after its time',
  overridden: 'let pass as it was',
  incomplete: 'its time ran out',
  waived: 'none is asked for here',
};

const left = (ms: number): string => (ms >= HOUR_MS ? `${Math.floor(ms / HOUR_MS)} h` : `${Math.max(1, Math.floor(ms / MINUTE_MS))} min`);

export function creditWords(credit: Credit): { text: string; about: string } {
  const from = credit.booked.isFirstSeen
    ? ' Counted from when this record was first seen here: the page does not say when it was booked.'
    : '';
  if (credit.is === 'credited') return { text: 'Credited', about: 'A complete brief was handed off in time.' };
  if (credit.is === 'not credited') return { text: `No credit: ${WHY[credit.why]}`, about: `The brief still helps the meeting.${from}` };
  const due = dayAndTime(new Date(credit.dueAt).toISOString());
  return {
    text: `${left(credit.leftMs)} left for credit`,
    about: `Hand off a complete brief by ${due}, and this meeting earns its credit.${from}`,
  };
}
