import { useEffect, useState } from 'react';
import { type Waiting as Line, whatWaits } from '../sync/waiting.ts';
import { dayAndTime } from '../ui/format.ts';
import { device } from './device.ts';
import css from './Options.module.css';
import { Panel } from './Panel.tsx';

/** What this device holds that the server does not have yet, whoever is signed in; undefined until the store has answered. */
function useWaiting(): Line[] | undefined {
  const [lines, setLines] = useState<Line[]>();
  useEffect(() => {
    let stop = () => {};
    const stopAccount = device.watchAccount((account) => {
      stop();
      const signedIn = Boolean(account && !account.expired);
      stop = device.watchUnsent(account?.person.id ?? '', (unsent) => setLines(whatWaits({ ...unsent, signedIn, now: Date.now() })));
    });
    return () => {
      stopAccount();
      stop();
    };
  }, []);
  return lines;
}

export function Waiting() {
  const lines = useWaiting();
  return (
    <Panel anchor="waiting" title="Waiting to be sent" about="What you wrote is on this device until your team’s server has it.">
      {lines?.length === 0 ? <p className={css.quiet}>Nothing waits.</p> : null}
      {lines && lines.length > 0 ? (
        <ul className={css.list} aria-label="Waiting to be sent">
          {lines.map(({ id, title, why, nextTry }) => (
            <li key={id}>
              <div className={css.who}>
                <b>{title}</b>
                <p>
                  {why}
                  {nextTry === null ? null : ` Next try: ${dayAndTime(new Date(nextTry).toISOString())}.`}
                </p>
              </div>
            </li>
          ))}
        </ul>
      ) : null}
    </Panel>
  );
}
