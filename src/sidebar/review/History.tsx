import type { Handoff } from '../../core/handoff/handoff.ts';
import { counting } from '../../core/handoff/log.ts';
import { day, dayAndTime } from '../../ui/format.ts';
import { useHandoff } from '../state/handoffStore.ts';
import { nameIn, useSession } from '../state/session.ts';
import { happened } from '../status/happened.ts';
import { who } from '../status/reader.ts';
import { Changes } from './Changes.tsx';
import css from './History.module.css';
import { askedBefore } from './Mended.tsx';

type Event = Handoff['events'][number];

interface Line {
  event: Event;
  did: string;
  said: string | undefined;
  more: string | undefined;
  isUndone: boolean;
}

/** The handoff's log in words, the last first: who did what, and when. */
export function History() {
  const events = useHandoff(({ local }) => local?.server?.events);
  const me = useSession(({ account }) => account?.person.id ?? null);
  const people = useSession((state) => state.people);
  if (!events || events.length === 0) return null;
  const reader = { me, nameOf: (id: string | null) => nameIn(people, id), when: dayAndTime, day };
  const counts = new Set(counting(events).map(({ event }) => event));
  const lines = events.map((event): Line => {
    const { did, said, more } = happened(event, reader);
    const undone = event.type === 'undone' ? events[event.undoes - 1] : undefined;
    const what = undone ? `took back: ${happened(undone, reader).did}` : did;
    return { event, did: what, said, more, isUndone: !counts.has(event) && event.type !== 'undone' };
  });
  return (
    <details className={css.history}>
      <summary>History · {events.length}</summary>
      <ol className={css.log}>
        {lines.toReversed().map(({ event, did, said, more, isUndone }, at) => {
          const asked = event.type === 'submitted' ? askedBefore(events, event) : null;
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: the log is only appended to, and two of its events may be the same.
            <li key={lines.length - at}>
              <time dateTime={event.at}>{dayAndTime(event.at)}</time>
              <span className={isUndone ? css.undone : ''}>
                {who(event.by, reader)} {did}
              </span>
              {isUndone ? <span className="visually-hidden"> (taken back)</span> : null}
              {more ? <p className={css.more}>{more}</p> : null}
              {event.type === 'submitted' && asked ? (
                <details className={css.changed}>
                  <summary>What changed</summary>
                  <Changes event={event} asked={asked} />
                </details>
              ) : said ? (
                <blockquote>“{said}”</blockquote>
              ) : null}
            </li>
          );
        })}
      </ol>
    </details>
  );
}
