import { Search } from 'lucide-react';
import { type ReactNode, useCallback, useEffect, useState } from 'react';
import list from '../../ui/list.module.css';
import { device } from '../state/device.ts';
import { reportFailure } from '../state/failures.ts';
import { nameIn, usePeople, useSession } from '../state/session.ts';
import { stateWords } from './stateWords.ts';
import { useFound } from './useFound.ts';
import css from './Work.module.css';
import { WorkRow } from './WorkRow.tsx';

const MOST = 30;
const READ_AHEAD_MS = 1_500;

/** Looks through all that this device holds, also what has long ended. What stands below is shown while nothing is looked for. */
export function FindBox({ children }: { children: ReactNode }) {
  const [query, setQuery] = useState('');
  const owner = useSession(({ account }) => account?.person.id ?? '');
  const people = usePeople();
  const found = useFound(owner, query, MOST);
  // Read before the first letter is typed, which would otherwise wait for it, and behind the list, which is looked at first.
  const readAhead = useCallback(() => void device.find(owner, '', 1).catch(reportFailure), [owner]);
  useEffect(() => {
    const later = setTimeout(readAhead, READ_AHEAD_MS);
    return () => clearTimeout(later);
  }, [readAhead]);
  const isLooking = query.trim() !== '';
  return (
    <>
      <div className={css.find}>
        <Search size={15} aria-hidden="true" />
        <input
          type="search"
          aria-label="Find a handoff"
          placeholder="Account, person or words of a brief"
          value={query}
          onFocus={readAhead}
          maxLength={200}
          onChange={(event) => setQuery(event.currentTarget.value)}
        />
      </div>
      {isLooking && found ? (
        <section className={css.section} aria-label="Found">
          <h2 role="status">{found.length === 0 ? 'Nothing found on this device' : foundWords(found.length)}</h2>
          <ul className={list.rows}>
            {found.map(({ summary, where, by }) => (
              <WorkRow
                key={summary.id}
                summary={summary}
                says={by === 'account' ? stateWords(summary) : where}
                about={[by === 'account' ? null : stateWords(summary), nameIn(people, summary.sdr)]}
              />
            ))}
          </ul>
        </section>
      ) : null}
      {isLooking ? null : children}
    </>
  );
}

const foundWords = (count: number): string => (count === 1 ? 'One found' : count < MOST ? `${count} found` : `The nearest ${count}`);
