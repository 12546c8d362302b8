import { CircleAlert, CloudUpload, ExternalLink } from 'lucide-react';
import { useEffect, useState } from 'react';
import { tellConnected } from '../platform/messages.ts';
import { openPrep } from '../platform/pages.ts';
import type { Waiting as Line } from '../sync/waiting.ts';
import { Button } from '../ui/Button.tsx';
import { CopyText } from '../ui/CopyText.tsx';
import list from './Lines.module.css';
import { nextTryIn } from './nextTry.ts';
import css from './Options.module.css';
import { Panel } from './Panel.tsx';
import { useWaitingHere } from './waitingHere.ts';

/** How often the times on screen are looked at again. */
const LOOK_MS = 5_000;

/** Stands still where no time is shown. */
function useNow(isShown: boolean): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    if (!isShown) return;
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), LOOK_MS);
    return () => clearInterval(timer);
  }, [isShown]);
  return now;
}

function summary(lines: readonly Line[]): string {
  const count = lines.filter(({ needsYou }) => needsYou).length;
  if (count === 1 && lines.length === 1) return '1 brief waits for you.';
  const briefs = lines.length === 1 ? '1 brief waits' : `${lines.length} briefs wait`;
  if (count === 0) return `${briefs}. Nothing to do: it is sent by itself.`;
  return `${briefs}. ${count === 1 ? '1 needs' : `${count} need`} you.`;
}

/** To the record's page in the CRM: there the sidebar shows the brief. */
function RecordLink({ address, title }: { address: string; title: string }) {
  return (
    <a className={list.record} href={address} target="_blank" rel="noopener noreferrer" title={`Open on ${new URL(address).host}`}>
      {title}
      <ExternalLink size={13} strokeWidth={1.8} aria-hidden="true" />
      <span className="visually-hidden">, open in the CRM</span>
    </a>
  );
}

function Row({ line, now }: { line: Line; now: number }) {
  const { id, title, address, why, needsYou, canOpen, nextTry, words } = line;
  const Icon = needsYou ? CircleAlert : CloudUpload;
  return (
    <li className={`${needsYou ? list.yours : ''} ${canOpen ? list.opens : ''}`}>
      <Icon className={list.icon} size={17} strokeWidth={1.8} aria-hidden="true" />
      <div>
        <b>{address ? <RecordLink address={address} title={title} /> : title}</b>
        <p>{why}</p>
        {words ? <CopyText name={`what you wrote about ${title}`} text={words} /> : null}
      </div>
      {canOpen ? (
        <span className={list.open}>
          <Button kind="secondary" onClick={() => openPrep(id)}>
            Open it<span className="visually-hidden">: {title}</span>
          </Button>
        </span>
      ) : null}
      {nextTry === null ? null : <span className={list.next}>{nextTryIn(nextTry, now)}</span>}
    </li>
  );
}

/** Another try at what waits. Where the server itself said when to come back there is none: each line says when. */
function TryNow({ lines }: { lines: readonly Line[] }) {
  const [pressed, setPressed] = useState(0);
  useEffect(() => {
    const timer = pressed ? setTimeout(() => setPressed(0), LOOK_MS) : undefined;
    return () => clearTimeout(timer);
  }, [pressed]);
  const isHeld = lines.some((line) => line.isHeld);
  const canTry = !isHeld && lines.some(({ needsYou }) => !needsYou);
  const press = () => {
    setPressed(pressed + 1);
    tellConnected();
  };
  return (
    <>
      <p className={pressed ? css.quiet : 'visually-hidden'} role="status">
        {pressed ? 'Trying…' : isHeld ? 'The server asked this device to wait. It is tried again by itself.' : ''}
      </p>
      {canTry ? (
        <Button kind="secondary" onClick={press}>
          Try now
        </Button>
      ) : null}
    </>
  );
}

function hiddenHere(count: number): string {
  if (count === 0) return 'Sign in to see what waits. Nothing else on this device is waiting to be sent.';
  const waits = count === 1 ? '1 brief on this device is not sent yet' : `${count} briefs on this device are not sent yet`;
  return `${waits}. Sign in as the person who wrote there: then you see what waits, and it is sent.`;
}

export function Waiting() {
  const { account, lines, hidden } = useWaitingHere();
  const now = useNow(lines?.some(({ nextTry }) => nextTry !== null) ?? false);
  return (
    <Panel anchor="waiting" title="Waiting to be sent" about="What you wrote is on this device until your team’s server has it.">
      {lines && account === null ? <p className={css.quiet}>{hiddenHere(hidden)}</p> : null}
      {lines?.length === 0 && account ? <p className={css.quiet}>Nothing waits: your team’s server has everything you wrote.</p> : null}
      {lines && lines.length > 0 ? (
        <>
          <div className={list.head}>
            <p>{summary(lines)}</p>
            <TryNow lines={lines} />
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
