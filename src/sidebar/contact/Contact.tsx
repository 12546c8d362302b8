import { lastOf } from '../../core/handoff/log.ts';
import { introductionOfTheirs } from '../../core/introduction/sent.ts';
import { timeOrDay } from '../../ui/format.ts';
import { useName } from '../state/session.ts';
import { useMeeting, useStanding } from '../state/standing.ts';
import css from './Contact.module.css';
import { FirstTouch } from './FirstTouch.tsx';
import { Introduction } from './Introduction.tsx';
import { useIsTheirs } from './useIsTheirs.ts';

/** For everybody but its writer: that the introduction went out, and who will be there. */
function Introduced() {
  const isMine = useIsTheirs('introduced');
  const event = useStanding(({ handoff }) => introductionOfTheirs(handoff?.events ?? []));
  const before = useStanding(({ handoff }) => lastOf(handoff?.events ?? [], 'introduced'));
  const isToCome = useMeeting() === 'scheduled';
  const by = useName(event?.by ?? null);
  if (isMine) return null;
  if (!event) return before && isToCome ? <p className={css.part}>Not introduced yet: what went out named who had it before.</p> : null;
  return (
    <p className={css.part}>
      {by} sent the introduction, {timeOrDay(event.at)}
      {event.joins ? ', and joins for the first five minutes.' : '.'}
    </p>
  );
}

/** What brings the buyer and the account executive together, from the hand-off to the meeting. */
export function Contact() {
  const isHandedOff = useStanding(({ handoff }) => handoff !== null && handoff.state !== 'draft' && handoff.state !== 'withdrawn');
  if (!isHandedOff) return null;
  return (
    <section className={css.contact} aria-label="Contact with the buyer">
      <Introduction />
      <Introduced />
      <FirstTouch />
    </section>
  );
}
