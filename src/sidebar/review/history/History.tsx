import type { Handoff } from '../../../core/handoff/handoff.ts';
import { counting } from '../../../core/handoff/log.ts';
import { day, dayAndTime } from '../../../ui/format.ts';
import { useHandoff } from '../../state/handoffStore.ts';
import { nameIn, useSession } from '../../state/session.ts';
import { type Happened, happened } from '../../status/happened.ts';
import { who } from '../../status/reader.ts';
import { askedBefore } from '../bounce/Mended.tsx';
import { Disclosure } from '../Disclosure.tsx';
import { Changes } from './Changes.tsx';
import css from './History.module.css';

type Events = Handoff['events'];
type Event = Events[number];

/** What was said with it; of a later round what changed too. */
function More({ events, event, words: { said, more } }: { events: Events; event: Event; words: Happened }) {
  const asked = event.type === 'submitted' ? askedBefore(events, event) : null;
  if (event.type === 'submitted' && asked)
    return (
      <Disclosure summary="What changed" className={css.changed}>
        {() => <Changes event={event} asked={asked} />}
      </Disclosure>
    );
  if (said) return <blockquote>“{said}”</blockquote>;
  return more ? <p className={css.more}>{more}</p> : null;
}

function Log({ events }: { events: Events }) {
  const me = useSession(({ account }) => account?.person.id ?? null);
  const people = useSession((state) => state.people);
  const reader = { me, nameOf: (id: string | null) => nameIn(people, id), when: dayAndTime, day };
  const counts = new Set(counting(events).map(({ event }) => event));
  return (
    <ol className={css.log}>
      {events.toReversed().map((event, at) => {
        const words = happened(event, reader);
        const undone = event.type === 'undone' ? events[event.undoes - 1] : undefined;
        const isUndone = !counts.has(event) && event.type !== 'undone';
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the log is only appended to, and two of its events may be the same.
          <li key={events.length - at}>
            <time dateTime={event.at}>{dayAndTime(event.at)}</time>
            <span className={isUndone ? css.undone : ''}>
              {who(event.by, reader)} {undone ? `took back: ${happened(undone, reader).did}` : words.did}
            </span>
            {isUndone ? <span className="visually-hidden"> (taken back)</span> : null}
            <More events={events} event={event} words={words} />
          </li>
        );
      })}
    </ol>
  );
}

/** The handoff's log in words, the last first: who did what, and when. */
export function History() {
  const events = useHandoff(({ local }) => local?.server?.events);
  if (!events || events.length === 0) return null;
  return (
    <Disclosure summary={`History · ${events.length}`} className={css.history}>
      {() => <Log events={events} />}
    </Disclosure>
  );
}
