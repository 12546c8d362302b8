import type { Failure, FailureReader } from '../../core/failures/failure.ts';
import { relationsOf } from '../../core/handoff/parties.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useStanding } from '../state/standing.ts';

/** The buyer waits, or believes something else. */
const PRESSING: ReadonlySet<Failure['key']> = new Set(['time-warp', 'expectation-mismatch']);

/** Whose words it is said in. A draft that nobody else knows of is read by its writer. */
function useFailureReader(): FailureReader {
  return useStanding(({ handoff, actor }) => {
    if (!handoff || !actor) return 'sdr';
    const is = relationsOf(handoff, actor);
    if (is.includes('its sdr')) return 'sdr';
    return is.includes('its ae') || is.includes('backup') ? 'ae' : 'manager';
  });
}

/** One known failure: what shows it, and the one thing that mends it. `onMend` where that can be begun from here. */
export function FailureLine({ failure: { key, name, what, mend }, onMend }: { failure: Failure; onMend?: (() => void) | undefined }) {
  const reader = useFailureReader();
  const action = onMend ? (
    <Button kind="quiet" onClick={onMend}>
      {mend.label}
    </Button>
  ) : null;
  return (
    <Notice tone={PRESSING.has(key) ? 'mid' : 'calm'} action={action}>
      <b>{name}.</b> {what} {mend.words[reader]}
    </Notice>
  );
}
