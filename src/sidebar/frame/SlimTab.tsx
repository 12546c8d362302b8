import { ChevronLeft } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useHandoff } from '../state/handoffStore.ts';
import { setCollapsed } from './layout.ts';
import css from './SlimTab.module.css';

/** What is left of the sidebar when it is collapsed: the score, and the way back. */
export function SlimTab() {
  const total = useHandoff((state) => state.score.total);
  const begun = useHandoff((state) => state.local !== null);
  const tab = useRef<HTMLButtonElement>(null);
  // Whoever collapsed it by keyboard stands on what brings it back.
  useEffect(() => {
    if (document.hasFocus()) tab.current?.focus();
  }, []);
  return (
    <button
      ref={tab}
      type="button"
      className={css.tab}
      aria-label={begun ? `Open Baton, ${total} / 15` : 'Open Baton'}
      onClick={() => setCollapsed(false)}
    >
      <ChevronLeft size={16} aria-hidden="true" />
      <span className={css.name}>Baton</span>
      {begun ? <b className={css.score}>{total}</b> : null}
    </button>
  );
}
