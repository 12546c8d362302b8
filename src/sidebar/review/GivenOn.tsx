import type { Given } from '../../protocol/sync.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { dayAndTime } from '../../ui/format.ts';
import { useHandoff } from '../state/handoffStore.ts';
import { useName } from '../state/session.ts';
import status from '../status/HandoffStatus.module.css';
import { Refused } from '../status/Refused.tsx';
import { KeptWords } from './KeptWords.tsx';

/** For whoever had it before: where it went, that nothing is left to do, and what of their own words did not get there. */
export function GivenOn({ given }: { given: Given }) {
  const local = useHandoff((state) => state.local);
  const name = useName(given.to);
  return (
    <>
      <div className={status.status} aria-live="polite">
        <Refused />
      </div>
      <EmptyState title={`${name} has it now`}>
        <p>Given on {dayAndTime(given.at)}.</p>
        <p>There is nothing left for you to do here.</p>
      </EmptyState>
      {local ? <KeptWords local={local} /> : null}
    </>
  );
}
