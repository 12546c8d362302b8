import type { Given } from '../../protocol/sync.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { dayAndTime } from '../../ui/format.ts';
import { useHandoff } from '../state/handoffStore.ts';
import { useName } from '../state/session.ts';
import { Refused } from '../status/Refused.tsx';
import { KeptWords } from './KeptWords.tsx';

/** For whoever had it before: where it went, that nothing is left to do, and what of their own words did not get there. */
export function GivenOn({ given }: { given: Given }) {
  const local = useHandoff((state) => state.local);
  const name = useName(given.to);
  return (
    <>
      <Refused />
      <EmptyState title={`${name} has it now`}>
        <p>
          This was given to {name}, {dayAndTime(given.at)}. There is nothing left for you to do here.
        </p>
      </EmptyState>
      {local ? <KeptWords local={local} /> : null}
    </>
  );
}
