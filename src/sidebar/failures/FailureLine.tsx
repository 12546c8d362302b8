import type { Failure } from '../../core/failures/failure.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';

/** The buyer waits, or believes something else. */
const PRESSING: ReadonlySet<Failure['key']> = new Set(['time-warp', 'expectation-mismatch']);

/** One known failure: what shows it, and the one thing that mends it. `onMend` where that can be begun from here. */
export function FailureLine({ failure: { key, name, what, mend }, onMend }: { failure: Failure; onMend?: (() => void) | undefined }) {
  const action = onMend ? (
    <Button kind="quiet" onClick={onMend}>
      {mend.label}
    </Button>
  ) : null;
  return (
    <Notice tone={PRESSING.has(key) ? 'mid' : 'calm'} action={action}>
      <b>{name}.</b> {what} {mend.words}
    </Notice>
  );
}
