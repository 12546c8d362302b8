import { useEffect, useMemo } from 'react';
import type { Summary } from '../../core/work/summary.ts';
import { readAround } from '../../platform/frame.ts';
import list from '../../ui/list.module.css';
import { nameIn, usePeople } from '../state/session.ts';
import { handoffsAround, useAround } from './around.ts';
import { stateWords } from './stateWords.ts';
import css from './Work.module.css';
import { WorkRow } from './WorkRow.tsx';

/** On the page of a contact or a company: what is open with them. */
export function OfAccount({ open }: { open: readonly Summary[] }) {
  const around = useAround((state) => state.around);
  const people = usePeople();
  const found = useMemo(() => (around ? handoffsAround(open, around) : []), [open, around]);
  const isAny = open.length > 0;
  useEffect(() => {
    if (isAny) readAround();
  }, [isAny]);
  const [first] = found;
  if (!first) return null;
  return (
    <section className={css.section} aria-label="This account">
      <h2 className={css.here}>
        Open with {first.account} <span>{found.length}</span>
      </h2>
      <ul className={list.rows}>
        {found.map((summary) => (
          <WorkRow key={summary.id} summary={summary} says={stateWords(summary)} about={[nameIn(people, summary.sdr)]} />
        ))}
      </ul>
    </section>
  );
}
