import { useMemo } from 'react';
import type { Credit, NotCredited } from '../../core/clocks/credit.ts';
import { creditOf } from '../../core/clocks/credit.ts';
import { dayAndTime } from '../../ui/format.ts';
import { useHandoff } from '../state/handoffStore.ts';
import { useSession } from '../state/session.ts';
import { useSetting } from '../state/settings.ts';
import { useStanding } from '../state/standing.ts';
import { useNow } from '../state/useNow.ts';
import css from './CreditClock.module.css';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
/** From here on it is said louder. */
const SHORT_MS = 4 * HOUR_MS;

const WHY: Record<NotCredited, string> = {
  late: 'handed off after its time',
  overridden: 'let pass as it was',
  incomplete: 'its time ran out',
  waived: 'none is asked for here',
};

const left = (ms: number): string => (ms >= HOUR_MS ? `${Math.floor(ms / HOUR_MS)} h` : `${Math.max(1, Math.floor(ms / MINUTE_MS))} min`);

function words(credit: Credit): { text: string; about: string } {
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

const on = (value: unknown) => ({ value, revision: 0, at: '', by: '' });

/** Whether this meeting earns its credit, for whoever booked it. `before` stands between it and what it is said behind. */
export function CreditClock({ before = '' }: { before?: string }) {
  const now = useNow(MINUTE_MS / 2);
  const me = useSession(({ account }) => account?.person.id ?? null);
  const clocks = useSetting('clocks');
  const handoff = useStanding((state) => state.handoff);
  const booked = useHandoff((state) => state.content.facts.booked);
  const motion = useHandoff((state) => state.values.motion);
  const ae = useHandoff((state) => state.values.ae);
  const credit = useMemo(() => {
    // As they stand on screen; of the rest of the brief credit knows nothing.
    const registers = { ...handoff?.registers, facts: on({ booked }), motion: on(motion), ae: on(ae) };
    if (handoff) return handoff.sdr === me ? creditOf({ ...handoff, registers }, clocks, now) : null;
    // Not begun yet: the clock runs where the page says when it was booked.
    return me && booked ? creditOf({ sdr: me, state: 'draft', events: [], registers }, clocks, now) : null;
  }, [handoff, me, clocks, booked, motion, ae, now]);
  if (!credit) return null;
  const { text, about } = words(credit);
  const isShort = credit.is === 'at risk' && credit.leftMs < SHORT_MS;
  return (
    <>
      {before}
      <span role="timer" aria-label="Credit" title={about} className={isShort ? css.short : undefined}>
        {text}
      </span>
    </>
  );
}
