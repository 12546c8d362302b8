import { useEffect, useState } from 'react';
import { toggleShortcut } from '../platform/pages.ts';
import css from './Options.module.css';
import { Panel } from './Panel.tsx';

export function Keyboard() {
  const [keys, setKeys] = useState<string | null>(null);
  useEffect(() => void toggleShortcut().then(setKeys), []);
  return (
    <Panel title="Keyboard" about="Can be changed on the browser’s page for extension shortcuts.">
      <p>
        {keys ? <kbd className={css.key}>{keys}</kbd> : 'No key is set:'}{' '}
        {keys ? 'shows or hides the sidebar.' : 'set one on the browser’s page for extension shortcuts.'}
      </p>
    </Panel>
  );
}
