import { Mail } from 'lucide-react';
import { useState } from 'react';
import { formerMeeting } from '../../core/handoff/formerMeeting.ts';
import { introductionOfTheirs } from '../../core/introduction/sent.ts';
import { Button } from '../../ui/Button.tsx';
import { dayAndTime, timeOrDay } from '../../ui/format.ts';
import { Notice } from '../../ui/Notice.tsx';
import { useStanding } from '../state/standing.ts';
import { useNow } from '../state/useNow.ts';
import { CreditClock } from '../write/handOff/CreditClock.tsx';
import css from './Contact.module.css';
import { IntroductionSheet } from './IntroductionSheet.tsx';
import { useIntroduction } from './useIntroduction.ts';
import { useIsTheirs } from './useIsTheirs.ts';

const SOON_MS = 24 * 60 * 60_000;

/** Whoever wrote the brief brings both sides together before the meeting. */
export function Introduction() {
  const isTheirs = useIsTheirs('introduced');
  const sent = useStanding(({ handoff }) => introductionOfTheirs(handoff?.events ?? []));
  const introducing = useIntroduction();
  const isFormer = useStanding(({ handoff }) => handoff !== null && formerMeeting(handoff) !== null);
  const state = useStanding(({ handoff }) => handoff?.state);
  const now = useNow(60_000);
  const [open, setOpen] = useState(false);
  if (!isTheirs || !introducing) return null;
  const left = introducing.start === null ? Number.POSITIVE_INFINITY : Date.parse(introducing.start) - now;
  const { before, isOver, ae } = introducing;
  // Once its time has come they meet without one; where that was the meeting of somebody before, theirs is to come.
  if (!sent && isOver && !isFormer) return null;
  const missing = before === null ? `nobody has introduced ${ae} yet` : `your introduction named ${before}. Introduce ${ae}`;
  const isPressing = !sent && left > 0 && left <= SOON_MS;
  return (
    <div className={css.part}>
      {sent ? (
        <p role="status">
          Introduced: <b>{timeOrDay(sent.at)}</b>
          {sent.joins ? '; you join' : ''}
        </p>
      ) : isPressing ? (
        <Notice tone="mid">
          The meeting is {dayAndTime(introducing.start ?? '')}, and {missing}.
        </Notice>
      ) : (
        <p>
          {before !== null
            ? `Your introduction named ${before}. Introduce ${ae}${state === 'accepted' ? '.' : ` once ${ae} has accepted.`}`
            : state === 'accepted'
              ? 'Not introduced yet'
              : `To send once ${ae} has accepted`}
          {/* While it is mended it stands at the way out. */}
          {state === 'bounced' ? null : <CreditClock before=" · " />}
        </p>
      )}
      <div className={css.buttons}>
        <Button kind={sent || (state !== 'accepted' && !isPressing) ? 'quiet' : 'secondary'} onClick={() => setOpen(true)}>
          <Mail size={14} aria-hidden="true" /> Introduction e-mail
        </Button>
      </div>
      {open ? <IntroductionSheet introducing={introducing} onClose={() => setOpen(false)} /> : null}
    </div>
  );
}
