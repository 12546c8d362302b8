import { X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { isUnsaved } from '../../../core/handoff/unsaved.ts';
import { Button } from '../../../ui/Button.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import { FIX_BOX, unmendedNow, useRestated, useUnmended } from '../../review/bounce/restated.ts';
import { command } from '../../state/command.ts';
import { useHandoff } from '../../state/handoffStore.ts';
import { useName, useSession } from '../../state/session.ts';
import { takeTyped } from '../../state/typing.ts';
import { SavedState } from '../../status/SavedState.tsx';
import { Unmended } from '../conflicts/Unmended.tsx';
import { jumpTo } from '../jump.ts';
import { Words } from '../score/Words.tsx';
import { WritingTime } from '../WritingTime.tsx';
import { CreditClock } from './CreditClock.tsx';
import { controlOf } from './controlOf.ts';
import { Gaps } from './Gaps.tsx';
import css from './HandOff.module.css';

/** The last line of the brief: how long it is, whether it is safe, and the way out. */
export function HandOff() {
  const gaps = useHandoff((state) => state.gaps);
  const [open, setOpen] = useState(false);
  const [sending, setSending] = useState(false);
  const footer = useRef<HTMLElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const ready = useHandoff((state) => state.ready);
  const signedIn = useSession((state) => Boolean(state.account));
  const restated = useRestated();
  const unmended = useUnmended();
  const asker = useName(unmended?.by ?? null);
  const [isAsking, setAsking] = useState(false);
  const unsaid = restated.isAsked && !restated.fix.trim();
  const unsaved = useHandoff(({ record }) => (record && isUnsaved(record) ? record.type : null));
  const left = gaps.length + [!signedIn, unsaid, unsaved].filter(Boolean).length;

  useEffect(() => {
    if (left === 0) setOpen(false);
  }, [left]);

  useEffect(() => {
    if (!unmended) setAsking(false);
  }, [unmended]);

  useEffect(() => {
    if (!open && !isAsking) return;
    const close = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      setOpen(false);
      setAsking(false);
      // Whoever writes goes on writing.
      if (footer.current?.contains(document.activeElement)) button.current?.focus();
    };
    addEventListener('keydown', close);
    return () => removeEventListener('keydown', close);
  }, [open, isAsking]);

  const send = async () => {
    setAsking(false);
    setSending(true);
    const isKept = await command(restated.command).finally(() => setSending(false));
    if (isKept) restated.given();
  };

  const handOff = async () => {
    if (!ready) return;
    takeTyped();
    const [first] = useHandoff.getState().gaps;
    if (first || !signedIn || unsaid || unsaved) {
      setOpen(true);
      const to = first ? controlOf(first) : unsaid ? FIX_BOX : null;
      if (to) requestAnimationFrame(() => jumpTo(to));
      return;
    }
    if (unmendedNow() && !isAsking) setAsking(true);
    else await send();
  };

  return (
    <footer ref={footer} className={css.footer}>
      {open ? (
        <div className={css.panel}>
          <div className={css.title}>
            <h2 id="gaps">Before you can hand off</h2>
            <span className={css.count}>{left} left</span>
            <IconButton
              icon={X}
              name="Close the list"
              onClick={() => {
                setOpen(false);
                button.current?.focus();
              }}
            />
          </div>
          <ul aria-labelledby="gaps" className={css.gaps}>
            <Gaps gaps={gaps} />
            {unsaid ? (
              <li>
                <button type="button" onClick={() => jumpTo(FIX_BOX)}>
                  <b>What you changed.</b> Say in one line what you mended.
                </button>
              </li>
            ) : null}
            {unsaved ? (
              <li>
                <p>
                  <b>The {unsaved}.</b> Save it in your CRM; this brief goes with it.
                </p>
              </li>
            ) : null}
            {signedIn ? null : (
              <li>
                <p>
                  <b>Sign-in.</b> Use the code from your administrator; the brief stays as it is.
                </p>
              </li>
            )}
          </ul>
        </div>
      ) : null}
      {isAsking && unmended && !open ? <Unmended reason={unmended.reason} by={asker} onSend={() => void send()} /> : null}
      <div className={css.line}>
        <div className={css.state}>
          <Words />
          <WritingTime before=" · " />
          <br />
          <SavedState />
          <CreditClock before=" · " />
        </div>
        <Button ref={button} disabled={sending} onClick={() => void handOff()}>
          Hand off
        </Button>
      </div>
    </footer>
  );
}
