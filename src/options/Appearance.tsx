import { useEffect, useState } from 'react';
import type { Theme } from '../storage/session.ts';
import { device } from './device.ts';
import css from './Options.module.css';
import { Panel } from './Panel.tsx';

const THEMES: readonly { key: Theme; name: string }[] = [
  { key: 'system', name: 'As the system' },
  { key: 'light', name: 'Light' },
  { key: 'dark', name: 'Dark' },
];

export function Appearance() {
  const [theme, setTheme] = useState<Theme>('system');
  useEffect(() => void device.theme().then(setTheme), []);
  useEffect(() => {
    if (theme === 'system') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme;
  }, [theme]);
  return (
    <Panel title="Appearance" about="How the sidebar looks, next time it opens.">
      <div className={css.choices} role="radiogroup" aria-label="Appearance">
        {THEMES.map(({ key, name }) => (
          <label key={key}>
            <input
              type="radio"
              name="theme"
              checked={theme === key}
              onChange={() => {
                setTheme(key);
                void device.keepTheme(key);
              }}
            />
            {name}
          </label>
        ))}
      </div>
    </Panel>
  );
}
