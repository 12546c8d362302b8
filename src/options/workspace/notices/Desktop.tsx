import { useEffect, useState } from 'react';
import { askToShow, showNoMore, watchMayShow } from '../../../platform/desktop.ts';
import { Button } from '../../../ui/Button.tsx';
import css from './Notices.module.css';

/** Whether this browser shows notices on the desktop. The browser asks the person, and only after this click. */
export function Desktop() {
  const [may, setMay] = useState<boolean | null>(null);
  const [isRefused, setRefused] = useState(false);
  useEffect(() => watchMayShow(setMay), []);
  if (may === null) return null;
  return (
    <div className={css.desktop}>
      <p role="status">
        {may
          ? 'This browser shows notices on the desktop.'
          : isRefused
            ? 'Your browser did not allow it. Choose “Allow” when it asks, or leave it: nothing is lost, the sidebar has the list.'
            : 'This browser does not show notices on the desktop yet.'}
      </p>
      {may ? (
        <Button kind="quiet" onClick={() => void showNoMore()}>
          Stop showing them
        </Button>
      ) : (
        <Button kind="secondary" onClick={() => void askToShow().then((allowed) => setRefused(!allowed))}>
          Show on the desktop
        </Button>
      )}
    </div>
  );
}
