import type { RegisterName } from '../../core/handoff/registers.ts';
import { FailureLine } from './FailureLine.tsx';
import css from './Failures.module.css';
import { useFailuresAt } from './useFailures.ts';

/** Where a brief is written, each stands at the part that mends it. */
export function FailuresAt({ at }: { at: RegisterName }) {
  const failures = useFailuresAt(at);
  if (failures.length === 0) return null;
  return (
    <div className={css.at}>
      {failures.map((failure) => (
        <FailureLine key={failure.key} failure={failure} />
      ))}
    </div>
  );
}
