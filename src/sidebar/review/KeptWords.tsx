import { useRef } from 'react';
import type { RegisterName } from '../../core/handoff/registers.ts';
import type { LocalHandoff } from '../../sync/ports.ts';
import { Button } from '../../ui/Button.tsx';
import { CopyText } from '../../ui/CopyText.tsx';
import { device } from '../state/device.ts';
import { reportFailure } from '../state/failures.ts';
import { usePeople } from '../state/session.ts';
import { Conflict } from '../write/conflicts/Conflict.tsx';
import { nameOfRegister, readable } from '../write/conflicts/readable.ts';
import css from './KeptWords.module.css';
import { keptWords } from './shown.ts';

function why({ server, owner }: LocalHandoff): string {
  if (server?.sdr !== owner) return 'Somebody else writes this brief now. Copy what is still needed, then let it go.';
  if (server.state === 'accepted') return 'It was accepted without them. Copy what is still needed, then let it go.';
  return 'They are kept on this device and go into the brief if it comes back.';
}

function Kept({ local, name, onGone }: { local: LocalHandoff; name: RegisterName; onGone: () => void }) {
  const people = usePeople();
  const register = local.registers[name];
  if (!register) return null;
  const [label, text] = [nameOfRegister(name), readable(name, register.value, people)];
  const letGo = async () => {
    const shown = { mine: register.value, theirs: register.base?.value };
    if (await device.resolveConflict(local.owner, local.id, name, 'theirs', shown)) onGone();
  };
  return (
    <div className={css.kept} role="group" aria-label={`Your words: ${label}`}>
      <h3>{label}</h3>
      <p className={css.words}>{text}</p>
      <div className={css.buttons}>
        <CopyText name={label} text={text} />
        {/* What is on its way to the server is answered first. */}
        {register.refused ? (
          <Button kind="quiet" onClick={() => void letGo().catch(reportFailure)}>
            Let go
            <span className="visually-hidden"> of {label}</span>
          </Button>
        ) : null}
      </div>
    </div>
  );
}

/** What this person wrote and the others do not have: apart from the card, which shows what they do have. */
export function KeptWords({ local }: { local: LocalHandoff }) {
  const place = useRef<HTMLDivElement>(null);
  const names = keptWords(local);
  // The button that was pressed is gone: the keyboard goes on from here.
  const stay = () => place.current?.focus();
  return (
    <div ref={place} tabIndex={-1} className={css.place}>
      {names.length === 0 ? null : (
        <section className={css.all} aria-label="Not handed off: your words">
          <h2>Not handed off: your words</h2>
          <p>{why(local)}</p>
          {names.map((name) =>
            local.registers[name]?.conflict ? (
              <Conflict key={name} local={local} name={name} onChosen={stay} />
            ) : (
              <Kept key={name} local={local} name={name} onGone={stay} />
            ),
          )}
        </section>
      )}
    </div>
  );
}
