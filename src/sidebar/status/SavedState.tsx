import { savedState } from '../../sync/savedState.ts';
import { useHandoff } from '../state/handoffStore.ts';
import { useSession } from '../state/session.ts';
import { useOnline } from '../state/useOnline.ts';
import { useSettled } from '../state/useSettled.ts';

/** Where the words are now, in the four calm phrases that the documentation knows. */
export function SavedState() {
  const handoff = useHandoff((state) => state.local);
  const queued = useHandoff((state) => state.queued);
  const signedIn = useSession(({ account }) => Boolean(account && !account.expired));
  const trouble = useHandoff((state) => state.saveTrouble);
  const online = useOnline();
  const state = useSettled(savedState({ handoff, queued, online, signedIn }), 300);
  return (
    <span role="status" aria-label="Saved state">
      {trouble ?? state}
    </span>
  );
}
