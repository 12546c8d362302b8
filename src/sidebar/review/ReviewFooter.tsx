import { useMemo, useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { useHandoff } from '../state/handoffStore.ts';
import { useSession } from '../state/session.ts';
import { SavedState } from '../status/SavedState.tsx';
import { Decision } from './Decision.tsx';
import { heirsOf } from './heirs.ts';
import { ReassignForm } from './ReassignForm.tsx';
import css from './Review.module.css';

/** What this person may decide, always in reach under the card. */
export function ReviewFooter({ mayDecide }: { mayDecide: boolean }) {
  const local = useHandoff((state) => state.local);
  const me = useSession((state) => state.account?.person ?? null);
  const people = useSession((state) => state.people);
  const heirs = useMemo(() => (local && me ? heirsOf(local, me, people) : { from: null, to: [] }), [local, me, people]);
  const [giving, setGiving] = useState(false);
  const [wasGiving, setWasGiving] = useState(false);
  const close = () => {
    setGiving(false);
    setWasGiving(true);
  };
  // Somebody may have been faster: then there is nothing left to give.
  if (giving && heirs.to.length > 0)
    return (
      <footer className={css.footer}>
        <ReassignForm heirs={heirs} onClose={close} />
      </footer>
    );
  const isWaiting = (local?.waiting.length ?? 0) > 0;
  return (
    <footer className={css.footer}>
      {mayDecide ? <Decision /> : null}
      {mayDecide && heirs.to.length === 0 ? null : (
        <div className={css.line}>
          <p className={css.saved}>{mayDecide ? null : <SavedState />}</p>
          {heirs.to.length > 0 ? (
            <Button kind="quiet" disabled={isWaiting} autoFocus={wasGiving} onClick={() => setGiving(true)}>
              Give to another AE…
            </Button>
          ) : null}
        </div>
      )}
    </footer>
  );
}
