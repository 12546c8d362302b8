import { useEffect, useState } from 'react';
import type { Failure } from '../../core/failures/failure.ts';
import { valuesOf } from '../../core/handoff/handoff.ts';
import { contentOf } from '../../core/handoff/registers.ts';
import type { Summary } from '../../core/work/summary.ts';
import { useSession } from '../state/session.ts';
import { useSetting } from '../state/settings.ts';
import { failuresIn } from './failuresIn.ts';
import css from './Work.module.css';

/** Looked at once the list stands and nothing else is to be done: a list must not wait for it. */
export function RowFailures({ summary }: { summary: Summary }) {
  const facts = useSetting('facts');
  const names = useSession((state) => state.names);
  const [failures, setFailures] = useState<Failure[]>([]);
  useEffect(() => {
    const idle = requestIdleCallback(() => {
      const content = { ...contentOf(valuesOf(summary)), brief: summary.brief };
      setFailures(failuresIn({ state: summary.state, events: summary.events, content }, facts, names, Date.now()));
    });
    return () => cancelIdleCallback(idle);
  }, [summary, facts, names]);
  if (failures.length === 0) return null;
  return (
    <span className={css.failures}>
      {failures.map(({ key, name, what }) => (
        <span key={key} title={what}>
          {name}
        </span>
      ))}
    </span>
  );
}
