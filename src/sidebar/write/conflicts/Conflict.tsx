import { useState } from 'react';
import { isOpenTo } from '../../../core/handoff/open.ts';
import type { RegisterName } from '../../../core/handoff/registers.ts';
import { askForSync } from '../../../platform/messages.ts';
import type { LocalHandoff } from '../../../sync/ports.ts';
import { Button } from '../../../ui/Button.tsx';
import { CopyText } from '../../../ui/CopyText.tsx';
import { timeOrDay } from '../../../ui/format.ts';
import { device } from '../../state/device.ts';
import { reportFailure } from '../../state/failures.ts';
import { nameIn, usePeople } from '../../state/session.ts';
import css from './Conflict.module.css';
import { nameOfRegister, readable } from './readable.ts';

interface Props {
  local: LocalHandoff;
  name: RegisterName;
  /** Resolves with mine as it stands in the editor, once that is kept; without one, mine is what is shown here. */
  typed?: () => Promise<unknown>;
  /** The choice is kept. */
  onChosen: () => void;
}

/** The same part was written at two places at once: both versions are kept and shown until this person chooses. */
export function Conflict({ local, name, typed, onChosen }: Props) {
  const people = usePeople();
  const [isMoved, setMoved] = useState(false);
  const register = local.registers[name];
  if (!register?.conflict) return null;
  const { owner, id } = local;
  const { theirs, original } = register.conflict;
  const choose = async (choice: 'mine' | 'theirs') => {
    const mine = typed ? await typed() : register.value;
    const isKept = await device.resolveConflict(owner, id, name, choice, { mine, theirs: theirs.value });
    setMoved(!isKept);
    if (!isKept) return;
    askForSync();
    onChosen();
  };
  const press = (choice: 'mine' | 'theirs') => () => void choose(choice).catch(reportFailure);
  const isMine = theirs.by === owner;
  const isOpen = isOpenTo(local, owner);
  const label = nameOfRegister(name);
  const before = readable(name, original, people);
  const mine = readable(name, register.value, people);
  return (
    <div className={css.conflict} role="group" aria-label={`Two versions of ${label}`}>
      <p>
        <b>Two versions of {label}.</b> {isMine ? 'You wrote here elsewhere too.' : 'Somebody wrote here while you did.'}{' '}
        {isOpen ? 'Keep one; the other is let go.' : 'Yours was not handed off. Keep it for later, or let it go.'}
      </p>
      <dl>
        <div>
          <dt>{isMine ? 'Written here' : 'Yours'}</dt>
          <dd>{mine}</dd>
          <dd>
            <Button kind="secondary" onClick={press('mine')}>
              {isOpen ? 'Keep mine' : 'Keep for later'}
            </Button>
            {isOpen ? null : <CopyText name={label} text={mine} />}
          </dd>
        </div>
        <div>
          <dt>
            {isMine ? 'Written elsewhere' : 'Theirs'}
            <span>
              {isMine ? 'by you' : nameIn(people, theirs.by)}, {timeOrDay(theirs.at)}
            </span>
          </dt>
          <dd>{readable(name, theirs.value, people)}</dd>
          <dd>
            <Button kind="secondary" onClick={press('theirs')}>
              {isMine ? 'Keep the other' : 'Keep theirs'}
            </Button>
          </dd>
        </div>
      </dl>
      {before ? (
        <details>
          <summary>What stood here before</summary>
          <p>{before}</p>
        </details>
      ) : null}
      <div role="status">{isMoved ? <p>One of them has changed since you looked. Look again, then choose.</p> : null}</div>
    </div>
  );
}
