import { useId, useState } from 'react';
import type { ConnectionKind } from '../../core/connections/kind.ts';
import { MAPPED, MAPPED_KEYS, type Mapping, mappingFaults } from '../../core/connections/mapping.ts';
import { putFields } from '../../platform/connections.ts';
import type { ConnectionTold } from '../../protocol/connections.ts';
import type { KeptAccount } from '../../storage/records.ts';
import { Button } from '../../ui/Button.tsx';
import { Labelled } from '../../ui/Labelled.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { Unfolded } from '../../ui/Unfolded.tsx';
import { failureWords } from '../people/failureWords.ts';
import css from './Connections.module.css';
import { type Said, saidOf } from './said.ts';

interface Props {
  account: KeptAccount;
  connection: ConnectionTold;
  kind: ConnectionKind;
  done: (said: Said) => void;
  cancel: () => void;
}

/** Nothing typed is nothing copied. */
const givenIn = (typed: Mapping): Mapping =>
  Object.fromEntries(MAPPED_KEYS.flatMap((key) => (typed[key]?.trim() ? [[key, typed[key].trim()]] : [])));

/** Which fields of a deal take what of a brief. What was typed stays until the server has taken it. */
export function CopyFields({ account, connection, kind, done, cancel }: Props) {
  const id = useId();
  const [typed, setTyped] = useState<Mapping>(connection.fields);
  const [faults, setFaults] = useState<ReadonlyMap<string, string>>(new Map());
  const [trouble, setTrouble] = useState('');
  const [busy, setBusy] = useState(false);

  const save = async (mapping: Mapping) => {
    const found = mappingFaults(mapping, kind.fieldNames, kind.name);
    setFaults(new Map(found.map(({ key, message }) => [key, message])));
    setTrouble('');
    if (found.length > 0) return;
    setBusy(true);
    const answered = await putFields(account, connection.id, mapping).finally(() => setBusy(false));
    if (!answered.ok) setTrouble(failureWords(answered.failure));
    else if (answered.value.isGood) done(saidOf(answered.value));
    else setTrouble(answered.value.says);
  };

  return (
    <Unfolded className={css.form} onFold={cancel}>
      <form
        aria-label={`Copy into fields of ${kind.name}`}
        onSubmit={(event) => {
          event.preventDefault();
          void save(givenIn(typed));
        }}
      >
        <p className={css.quiet}>
          Beside the note, what is handed off is copied into fields of the deal that you made in {kind.name}. Give their API names, like{' '}
          {kind.fieldNames.example}. Leave empty what is not to be copied. {kind.fieldRights}
        </p>
        {MAPPED.map(({ key, name }) => (
          <div key={key}>
            <Labelled name={name} id={`${id}-${key}`}>
              <TextInput
                id={`${id}-${key}`}
                value={typed[key] ?? ''}
                onText={(text) => setTyped((before) => ({ ...before, [key]: text }))}
                autoComplete="off"
                spellCheck={false}
                aria-invalid={faults.has(key)}
                aria-describedby={faults.has(key) ? `${id}-${key}-fault` : undefined}
              />
            </Labelled>
            {faults.has(key) ? (
              <p id={`${id}-${key}-fault`} role="alert" className={css.fault}>
                {faults.get(key)}
              </p>
            ) : null}
          </div>
        ))}
        <div role="alert">{trouble ? <Notice tone="bad">{trouble}</Notice> : null}</div>
        <div className={css.buttons}>
          <Button type="submit" kind="primary" disabled={busy}>
            {busy ? `Asking ${kind.name}…` : 'Save'}
          </Button>
          {Object.keys(connection.fields).length > 0 ? (
            <Button kind="quiet" disabled={busy} onClick={() => void save({})}>
              Copy nothing any more
            </Button>
          ) : null}
          <Button kind="quiet" onClick={cancel}>
            Cancel
          </Button>
        </div>
      </form>
    </Unfolded>
  );
}
