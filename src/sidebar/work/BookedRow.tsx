import type { BookedWork } from '../../core/work/booked.ts';
import { dayAndTime, timeOrDay } from '../../ui/format.ts';
import { useAddressOf } from '../state/address.ts';
import { nameIn, usePeople, useSession } from '../state/session.ts';
import { creditWords, isShort } from '../write/handOff/creditWords.ts';
import { Due } from './Due.tsx';
import { Line, TARGET } from './Line.tsx';
import css from './Work.module.css';

/** A booked meeting that nobody has begun to write about: it leads to the record, where the brief begins. */
export function BookedRow({ work: { booking, by, due, credit, isGhost } }: { work: BookedWork }) {
  const people = usePeople();
  const me = useSession(({ account }) => account?.person.id);
  const { account, domain, contact, record, start, sdr, booked, isFirstSeen } = booking;
  const title = account ?? domain ?? contact ?? 'A meeting';
  const address = useAddressOf(record);
  const isMine = sdr === me;
  const does = address ? 'Begin the brief' : 'Open its deal or meeting in your CRM: the brief begins there';
  const says = isMine ? does : by === null ? 'Ask another SDR to begin its brief' : `Ask ${nameIn(people, by)} about the brief`;
  const when = `${isFirstSeen ? 'First seen' : 'Booked'} ${dayAndTime(booked)}`;
  const meets = start && `${Date.parse(start) <= Date.now() ? 'The meeting was' : 'Meeting'} ${dayAndTime(start)}`;
  const about = [contact === title ? null : contact, meets, by === null ? `from ${nameIn(people, sdr)}` : null];
  const earns = credit ? creditWords(credit) : null;
  // How long that is stands at the end of the first line.
  const until = credit?.is === 'at risk' ? `Credit until ${timeOrDay(new Date(credit.dueAt).toISOString())}` : earns?.text;
  return (
    <Line
      title={title}
      href={address}
      target={TARGET}
      end={<Due due={due} now={Date.now()} />}
      says={says}
      about={about.filter(Boolean).join(' · ')}
      more={when}
    >
      {earns || isGhost ? (
        <span className={css.failures}>
          {isGhost ? <span title={`${when}, and nothing is written yet.`}>Ghost handoff</span> : null}
          {earns && credit ? (
            <span className={`${css.credit} ${isShort(credit) ? css.short : ''}`} title={earns.about}>
              {until}
            </span>
          ) : null}
        </span>
      ) : null}
    </Line>
  );
}
