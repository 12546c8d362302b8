import { useState } from 'react';
import type { Failure } from '../../core/failures/failure.ts';
import { Button } from '../../ui/Button.tsx';
import { openPrepPage } from '../frame/prepPage.ts';
import { useMay } from '../state/standing.ts';
import { jumpTo } from '../write/jump.ts';
import { FailureLine } from './FailureLine.tsx';
import css from './Failures.module.css';
import { useFailures } from './useFailures.ts';

function toRating(): void {
  const first = document.querySelector<HTMLElement>('[role="radiogroup"][aria-label="Handoff rating"] input');
  first?.focus({ preventScroll: true });
  first?.scrollIntoView({ block: 'center' });
}

const BEGIN: Partial<Record<Failure['mend']['at'], () => void>> = {
  'first-touch': () => jumpTo('first-touch'),
  'prep-card': () => openPrepPage(),
  rating: toRating,
};

/** Where a brief is read, the most pressing and on demand the others, with a way to mend what is this person's to mend. */
export function Failures() {
  const failures = useFailures();
  const [isOpen, setOpen] = useState(false);
  const isAe = useMay('first-touch');
  const isRater = useMay('rate');
  if (failures.length === 0) return null;
  const more = failures.length - 1;
  const mayMend = ({ mend }: Failure) => (mend.at === 'first-touch' ? isAe : isRater);
  return (
    <section className={css.all} aria-label="Known failures">
      {failures.slice(0, isOpen ? failures.length : 1).map((failure) => (
        <FailureLine key={failure.key} failure={failure} onMend={mayMend(failure) ? BEGIN[failure.mend.at] : undefined} />
      ))}
      {more > 0 ? (
        <Button kind="quiet" className={css.more ?? ''} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? 'Show the first only' : `${more} more`}
        </Button>
      ) : null}
    </section>
  );
}
