import { X } from 'lucide-react';
import { useStore } from 'zustand';
import { IconButton } from '../../ui/IconButton.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { failure, tellFailure } from '../state/failures.ts';
import css from './FailureNotice.module.css';

/** What went wrong on this device and what to do, until the person puts it away. */
export function FailureNotice() {
  const message = useStore(failure, (state) => state.message);
  if (!message) return null;
  return (
    <div className={css.failure} role="alert">
      <Notice tone="bad" action={<IconButton icon={X} name="Put this away" onClick={() => tellFailure(null)} />}>
        {message}
      </Notice>
    </div>
  );
}
