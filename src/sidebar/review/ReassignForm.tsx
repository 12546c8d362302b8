import { useEffect, useRef, useState } from 'react';
import inputs from '../../ui/input.module.css';
import { Labelled } from '../../ui/Labelled.tsx';
import { command } from '../state/command.ts';
import { useName } from '../state/session.ts';
import { AwayHint } from '../write/AwayHint.tsx';
import css from './Decision.module.css';
import type { Heirs } from './heirs.ts';
import { Sheet } from './Sheet.tsx';

/** Another account executive runs the meeting. What has happened so far stays as it is. */
export function ReassignForm({ heirs: { from, to, isBackup }, onClose }: { heirs: Heirs; onClose: () => void }) {
  // There is nothing to choose where it can only be one.
  const [chosen, setChosen] = useState(isBackup ? (to[0]?.id ?? '') : '');
  const [asked, setAsked] = useState(false);
  const select = useRef<HTMLSelectElement>(null);
  useEffect(() => select.current?.focus(), []);
  const has = useName(from);

  const give = async () => {
    if (!to.some(({ id }) => id === chosen)) {
      setAsked(true);
      select.current?.focus();
      return;
    }
    if (await command({ name: 'reassign', ae: chosen })) onClose();
  };

  return (
    <Sheet
      title="Give it to another AE"
      missing={asked && !chosen ? 'Choose who takes it.' : null}
      does="Give it"
      onSend={() => void give()}
      onClose={onClose}
    >
      <Labelled name="Account executive" id="reassign-ae">
        <select
          ref={select}
          id="reassign-ae"
          className={inputs.input}
          value={chosen}
          aria-invalid={asked && !chosen}
          aria-describedby="reassign-about"
          onChange={(event) => setChosen(event.currentTarget.value)}
        >
          <option value="">Choose who takes it</option>
          {to.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </Labelled>
      <AwayHint person={to.find(({ id }) => id === chosen)} />
      <p id="reassign-about" className={css.about}>
        {isBackup
          ? 'They stand in for you. The meeting and its prep card go with it; you can take it back for ten minutes.'
          : `${has} has it now. You can give it back the same way.`}
      </p>
    </Sheet>
  );
}
