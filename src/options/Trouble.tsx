import { useStore } from 'zustand';
import { Notice } from '../ui/Notice.tsx';
import { broken } from './device.ts';
import css from './Options.module.css';

/** What keeps the settings from being read, and what to do. */
export function Trouble() {
  const message = useStore(broken, (state) => state.message);
  if (!message) return null;
  return (
    <div className={css.trouble} role="alert">
      <Notice tone="bad">{message}</Notice>
    </div>
  );
}
