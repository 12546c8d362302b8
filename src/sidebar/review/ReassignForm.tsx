import { useEffect, useRef, useState } from 'react';
import { ExecutiveChoice } from '../executive/ExecutiveChoice.tsx';
import { command } from '../state/command.ts';
import { useName } from '../state/session.ts';
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
      <ExecutiveChoice
        ref={select}
        id="reassign-ae"
        executives={to}
        chosen={chosen}
        asks="Choose who takes it"
        isMissing={asked && !chosen}
        describedBy="reassign-about"
        onChoose={setChosen}
      />
      <p id="reassign-about" className={css.about}>
        {isBackup
          ? 'They stand in for you. The meeting and its prep card go with it; you can take it back for ten minutes.'
          : `${has} has it now. You can give it back the same way.`}
      </p>
    </Sheet>
  );
}
