import { CalendarPlus, X } from 'lucide-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import inputs from '../../ui/input.module.css';
import { Notice } from '../../ui/Notice.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { command } from '../state/command.ts';
import { reportFailure } from '../state/failures.ts';
import css from './Introduction.module.css';
import { SendIntroduction } from './SendIntroduction.tsx';
import { Unaddressed } from './Unaddressed.tsx';
import type { Introducing } from './useIntroduction.ts';

function Line({ id, name, children }: { id: string; name: string; children: ReactNode }) {
  return (
    <div className={css.line}>
      <label className={inputs.label} htmlFor={id}>
        {name}
      </label>
      {children}
    </div>
  );
}

async function saveEntry({ id, start, account, ae }: Introducing): Promise<void> {
  if (start === null) return;
  const { firstFiveMinutes } = await import('../../core/introduction/firstFiveMinutes.ts');
  const file = new Blob([firstFiveMinutes({ id, start, account, ae, now: Date.now() })], { type: 'text/calendar' });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = 'first-five-minutes.ics';
  link.click();
  // The browser has begun to read it by then.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** Three people in one mail: drafted from the brief, worded by the person, sent by them. */
export function IntroductionSheet({ introducing, onClose }: { introducing: Introducing; onClose: () => void }) {
  const { text, mail, joins, lacks, unaddressed, start, isReworded, change, given, startOver } = introducing;
  const sheet = useRef<HTMLDialogElement>(null);
  const [before, setBefore] = useState<ReturnType<typeof startOver> | null>(null);
  useEffect(() => sheet.current?.showModal(), []);

  const sent = async () => {
    if (!(await command({ name: 'introduced', joins }))) return;
    given();
    onClose();
  };

  const addTo = (email: string) => {
    change({ to: [text.to.trim(), email].filter(Boolean).join(', ') });
    // What was pressed goes away; what came of it stands here.
    sheet.current?.querySelector<HTMLElement>('#introduction-to')?.focus();
  };

  return (
    <dialog ref={sheet} className={css.sheet} aria-labelledby="introduction" onClose={onClose}>
      <header className={css.header}>
        <h2 id="introduction">Introduction e-mail</h2>
        <IconButton icon={X} name="Close the introduction" onClick={onClose} />
      </header>
      <div className={css.body}>
        {lacks.length > 0 ? (
          <Notice tone="mid">
            {lacks.map((lack) => (
              <p key={lack}>{lack}</p>
            ))}
          </Notice>
        ) : null}
        <Line id="introduction-to" name="To">
          <TextInput
            id="introduction-to"
            aria-describedby={unaddressed ? 'introduction-unaddressed' : undefined}
            placeholder="name@company.example"
            autoFocus={text.to === ''}
            value={text.to}
            onText={(to) => change({ to })}
            spellCheck={false}
          />
        </Line>
        {unaddressed ? <Unaddressed id="introduction-unaddressed" unaddressed={unaddressed} onAdd={addTo} /> : null}
        <Line id="introduction-cc" name="Cc">
          <TextInput id="introduction-cc" value={text.cc} onText={(cc) => change({ cc })} spellCheck={false} />
        </Line>
        <Line id="introduction-subject" name="Subject">
          <TextInput id="introduction-subject" value={text.subject} onText={(subject) => change({ subject })} />
        </Line>
        <div className={css.words}>
          <label className="visually-hidden" htmlFor="introduction-message">
            Message
          </label>
          <textarea
            autoFocus={text.to !== ''}
            id="introduction-message"
            className={`${inputs.input} ${css.message}`}
            value={text.body}
            onChange={(event) => change({ body: event.currentTarget.value })}
            spellCheck
          />
        </div>
        {isReworded || before ? (
          <p className={css.again} role="status">
            {isReworded ? 'Worded by you; it stays as you leave it.' : 'As drafted from the brief.'}
            {isReworded ? (
              <Button kind="quiet" onClick={() => setBefore(startOver())}>
                Draft it anew
              </Button>
            ) : before ? (
              <Button
                kind="quiet"
                onClick={() => {
                  change(before);
                  setBefore(null);
                }}
              >
                Undo
              </Button>
            ) : null}
          </p>
        ) : null}
        <div className={css.joining}>
          <label className={css.joins}>
            <input type="checkbox" checked={joins} onChange={(event) => change({ joins: event.currentTarget.checked })} />I join for the
            first five minutes
          </label>
          {joins && start !== null ? (
            <Button kind="quiet" onClick={() => void saveEntry(introducing).catch(reportFailure)}>
              <CalendarPlus size={14} aria-hidden="true" /> Add to calendar
            </Button>
          ) : null}
        </div>
      </div>
      <SendIntroduction mail={mail} onSent={() => void sent()} />
    </dialog>
  );
}
