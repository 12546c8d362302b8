import { CircleAlert, CloudUpload } from 'lucide-react';
import { useEffect, useState } from 'react';
import { tellConnected } from '../platform/messages.ts';
import { type Waiting as Line, whatWaits } from '../sync/waiting.ts';
import { Button } from '../ui/Button.tsx';
import { device } from './device.ts';
import { nextTryIn } from './nextTry.ts';
import css from './Options.module.css';
import { Panel } from './Panel.tsx';
import list from './Waiting.module.css';

/** How often the times on screen are looked at again. */
const LOOK_MS = 5_000;

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

function useNow(): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), LOOK_MS);
    return () => clearInterval(timer);
  }, []);
  return now;
}

function summary(lines: readonly Line[]): string {
  const count = lines.filter(({ needsYou }) => needsYou).length;
  const briefs = lines.length === 1 ? '1 brief waits' : `${lines.length} briefs wait`;
  if (count === 0) return `${briefs}. Nothing to do: it is sent by itself.`;
  return `${briefs}. ${count === 1 ? '1 needs' : `${count} need`} you.`;
}

function Row({ line, now }: { line: Line; now: number }) {
  const { title, why, needsYou, nextTry } = line;
  const Icon = needsYou ? CircleAlert : CloudUpload;
  return (
    <li className={needsYou ? list.yours : undefined}>
      <Icon className={list.icon} size={17} strokeWidth={1.8} aria-hidden="true" />
      <div>
        <b>{title}</b>
        <p>{why}</p>
      </div>
      {nextTry === null ? null : <span className={list.next}>{nextTryIn(nextTry, now)}</span>}
    </li>
  );
}

export function Waiting() {
  const lines = useWaiting();
  const now = useNow();
  return (
    <Panel anchor="waiting" title="Waiting to be sent" about="What you wrote is on this device until your team’s server has it.">
      {lines?.length === 0 ? <p className={css.quiet}>Nothing waits: your team’s server has everything you wrote.</p> : null}
      {lines && lines.length > 0 ? (
        <>
          <div className={list.head}>
            <p>{summary(lines)}</p>
            {lines.some(({ needsYou }) => !needsYou) ? (
              <Button kind="secondary" onClick={tellConnected}>
                Try now
              </Button>
            ) : null}
          </div>
          <ul className={list.lines} aria-label="Waiting to be sent">
            {/* What a person has to do comes first. */}
            {lines
              .toSorted((a, b) => Number(b.needsYou) - Number(a.needsYou))
              .map((line) => (
                <Row key={line.id} line={line} now={now} />
              ))}
          </ul>
        </>
      ) : null}
    </Panel>
  );
}
