import { openWaiting } from '../../platform/pages.ts';
import { savedState } from '../../sync/savedState.ts';
import { useHandoff } from '../state/handoffStore.ts';
import { useSession } from '../state/session.ts';
import { useOnline } from '../state/useOnline.ts';
import { useSettled } from '../state/useSettled.ts';
import css from './SavedState.module.css';

/** Where the words are now, in the four calm phrases that the documentation knows. */
export function SavedState() {
  const handoff = useHandoff((state) => state.local);
  const queued = useHandoff((state) => state.queued);
  const signedIn = useSession(({ account }) => Boolean(account && !account.expired));
  const trouble = useHandoff((state) => state.saveTrouble);
  const ready = useHandoff((state) => state.ready);
  const online = useOnline();
  const state = useSettled(savedState({ handoff, queued, online, signedIn }), 300);
  return (
    <span role="status" aria-label="Saved state">
      <button type="button" className={css.saved} title="Show what waits to be sent, and why" onClick={openWaiting}>
        {/* Before this device’s copy was read, nobody knows. */}
        {trouble ?? (ready ? state : '\u00a0')}
      </button>
    </span>
  );
}
