import { useMay } from '../state/standing.ts';
import { SavedState } from '../status/SavedState.tsx';
import { Decision } from './Decision.tsx';
import { NextStep } from './outcome/NextStep.tsx';
import { OutcomeDecision } from './outcome/OutcomeDecision.tsx';
import css from './Review.module.css';
import { UndoBar } from './UndoBar.tsx';

/** What this person may decide, always in reach under the card; and what they can still take back. */
export function ReviewFooter() {
  const mayReview = useMay('accept');
  const mayDecide = useMay('opportunity');
  const mayGoOn = useMay('next-step');
  if (mayDecide || mayReview) return <footer className={css.footer}>{mayDecide ? <OutcomeDecision /> : <Decision />}</footer>;
  if (mayGoOn)
    return (
      <footer className={css.footer}>
        <NextStep />
      </footer>
    );
  return (
    <footer className={css.footer}>
      <div className={css.line}>
        <p className={css.saved}>
          <SavedState />
        </p>
        <UndoBar />
      </div>
    </footer>
  );
}
