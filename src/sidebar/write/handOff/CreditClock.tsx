import { useMemo } from 'react';
import { creditOf } from '../../../core/clocks/credit.ts';
import { useHandoff } from '../../state/handoffStore.ts';
import { useSession } from '../../state/session.ts';
import { useSetting } from '../../state/settings.ts';
import { useStanding } from '../../state/standing.ts';
import { useNow } from '../../state/useNow.ts';
import css from './CreditClock.module.css';
import { creditWords, isShort } from './creditWords.ts';

const LOOK_MS = 30_000;

const on = (value: unknown) => ({ value, revision: 0, at: '', by: '' });

/** Whether this meeting earns its credit, for whoever booked it. `before` stands between it and what it is said behind. */
export function CreditClock({ before = '' }: { before?: string }) {
  const now = useNow(LOOK_MS);
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
  const { text, about } = creditWords(credit);
  return (
    <>
      {before}
      <span role="timer" aria-label="Credit" title={about} className={isShort(credit) ? css.short : undefined}>
        {text}
      </span>
    </>
  );
}
