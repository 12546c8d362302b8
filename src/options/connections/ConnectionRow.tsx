import { useState } from 'react';
import { connectionKindOf } from '../../core/connections/registry.ts';
import { postCheck, postRemove } from '../../platform/connections.ts';
import type { ConnectionTold } from '../../protocol/connections.ts';
import type { KeptAccount } from '../../storage/records.ts';
import { Button } from '../../ui/Button.tsx';
import { timeOrDay } from '../../ui/format.ts';
import { Notice } from '../../ui/Notice.tsx';
import { Unfolded } from '../../ui/Unfolded.tsx';
import { failureWords } from '../people/failureWords.ts';
import { ConnectForm } from './ConnectForm.tsx';
import css from './Connections.module.css';
import { CopyFields } from './CopyFields.tsx';
import { type Said, saidOf } from './said.ts';

interface Props {
  account: KeptAccount;
  connection: ConnectionTold;
  done: (said: Said) => void;
  changed: () => void;
}

type Part = 'fields' | 'replace' | 'remove';

function standing({ wentWell, waiting, stuck }: ConnectionTold): string {
  const notes = (count: number): string => (count === 1 ? '1 note' : `${count} notes`);
  return [
    wentWell ? `Last asked with success: ${timeOrDay(wentWell)}` : 'No note was kept there yet',
    ...(waiting > 0 ? [`${notes(waiting)} waiting`] : []),
    ...(stuck > 0 ? [`${notes(stuck)} not kept`] : []),
  ].join(' · ');
}

/** One connected CRM: how it goes, and what can be done about it. */
export function ConnectionRow({ account, connection, done, changed }: Props) {
  const { id, crm, origin, who, wrong, unfilled } = connection;
  const kind = connectionKindOf(crm);
  const name = kind?.name ?? crm;
  const [open, setOpen] = useState<Part | null>(null);
  const [said, setSaid] = useState<Said | null>(null);
  const [busy, setBusy] = useState(false);
  const toggle = (which: Part) => setOpen(open === which ? null : which);

  const check = async () => {
    setBusy(true);
    const answered = await postCheck(account, id).finally(() => setBusy(false));
    setSaid(answered.ok ? saidOf(answered.value) : { tone: 'bad', text: failureWords(answered.failure) });
    changed();
  };
  const filled = (next: Said) => {
    setOpen(null);
    setSaid(next);
    changed();
  };
  const remove = async () => {
    setBusy(true);
    const answered = await postRemove(account, id).finally(() => setBusy(false));
    if (answered.ok) done({ tone: 'good', text: `${name} is not connected any more. Notes that stand there stay.` });
    else setSaid({ tone: 'bad', text: failureWords(answered.failure) });
  };

  return (
    <li>
      <div className={css.row}>
        <div className={css.who}>
          <b>{name}</b>
          <p>{origin}</p>
          {who ? <p>Writes as {who}</p> : null}
          <p>{standing(connection)}</p>
        </div>
        <div className={css.buttons}>
          <Button kind="secondary" disabled={busy} onClick={() => void check()}>
            {busy ? 'Asking…' : 'Check'}
            <span className="visually-hidden"> {name}</span>
          </Button>
          {kind ? (
            <Button kind="quiet" aria-expanded={open === 'fields'} onClick={() => toggle('fields')}>
              Copy into fields<span className="visually-hidden"> of {name}</span>
            </Button>
          ) : null}
          <Button kind="quiet" aria-expanded={open === 'replace'} onClick={() => toggle('replace')}>
            Replace key<span className="visually-hidden"> of {name}</span>
          </Button>
          <Button kind="quiet" aria-expanded={open === 'remove'} onClick={() => toggle('remove')}>
            Remove<span className="visually-hidden"> {name}</span>
          </Button>
        </div>
      </div>
      <div role="status" className={css.said}>
        {said ? <Notice tone={said.tone}>{said.text}</Notice> : null}
      </div>
      {wrong && !said ? (
        <Notice tone="bad">
          {wrong.says} <span className={css.when}>{timeOrDay(wrong.at)}</span>
        </Notice>
      ) : null}
      {unfilled && !said ? (
        <Notice tone="mid">
          {unfilled.says} <span className={css.when}>{timeOrDay(unfilled.at)}</span>
        </Notice>
      ) : null}
      {open === 'fields' && kind ? (
        <CopyFields account={account} connection={connection} kind={kind} done={filled} cancel={() => setOpen(null)} />
      ) : null}
      {open === 'replace' ? <ConnectForm account={account} of={connection} done={done} cancel={() => setOpen(null)} /> : null}
      {open === 'remove' ? (
        <Unfolded onFold={() => setOpen(null)}>
          <Notice
            tone="mid"
            action={
              <Button kind="secondary" disabled={busy} onClick={() => void remove()}>
                Remove it
              </Button>
            }
          >
            The key is forgotten, and no note is written to {name} any more. What stands there stays.
          </Notice>
        </Unfolded>
      ) : null}
    </li>
  );
}
