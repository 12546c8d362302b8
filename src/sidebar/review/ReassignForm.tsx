import { useEffect, useRef, useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import inputs from '../../ui/input.module.css';
import { command } from '../state/command.ts';
import { useName } from '../state/session.ts';
import css from './Decision.module.css';
import type { Heirs } from './heirs.ts';

/** Another account executive runs the meeting. What has happened so far stays as it is. */
export function ReassignForm({ heirs: { from, to }, onClose }: { heirs: Heirs; onClose: () => void }) {
  const [chosen, setChosen] = useState('');
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
    <form
      className={css.form}
      role="dialog"
      aria-labelledby="reassign"
      onSubmit={(event) => {
        event.preventDefault();
        void give();
      }}
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
    >
      <h2 id="reassign">Give it to another AE</h2>
      <div>
        <label className={inputs.label} htmlFor="reassign-ae">
          Account executive
        </label>
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
      </div>
      <p id="reassign-about" className={css.about}>
        {has} has it now. You can give it back the same way.
      </p>
      {asked && !chosen ? (
        <p className={css.missing} role="alert">
          Choose who takes it.
        </p>
      ) : null}
      <div className={css.buttons}>
        <Button kind="secondary" onClick={onClose}>
          Cancel
        </Button>
        <Button type="submit">Give it</Button>
      </div>
    </form>
  );
}
