import { useEffect, useState } from 'react';
import { AHEAD_MINUTES } from '../core/prep/ahead.ts';
import { askForSync } from '../platform/messages.ts';
import { device } from './device.ts';
import css from './Options.module.css';
import { Panel } from './Panel.tsx';

/** Whether the prep card opens by itself; off until somebody wishes it. */
export function BeforeMeetings() {
  const [isWished, setWished] = useState(false);
  useEffect(() => void device.wishesPrepAhead().then(setWished), []);
  return (
    <Panel title="Before meetings" about="On this device, for meetings that were handed off to you.">
      <div className={css.choices}>
        <label>
          <input
            type="checkbox"
            checked={isWished}
            onChange={(event) => {
              const wished = event.currentTarget.checked;
              setWished(wished);
              void device.wishPrepAhead(wished).then(askForSync);
            }}
          />
          Open the prep card in a tab of its own, {AHEAD_MINUTES} minutes before
        </label>
      </div>
    </Panel>
  );
}
