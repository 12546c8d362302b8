import { useId, useState } from 'react';
import type { ConnectionKind } from '../../core/connections/kind.ts';
import { CONNECTION_KINDS, connectionKindOf } from '../../core/connections/registry.ts';
import { putConnection } from '../../platform/connections.ts';
import type { KeptAccount } from '../../storage/records.ts';
import { Button } from '../../ui/Button.tsx';
import { Labelled } from '../../ui/Labelled.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { Unfolded } from '../../ui/Unfolded.tsx';
import { Choice } from '../people/Choice.tsx';
import { failureWords } from '../people/failureWords.ts';
import css from './Connections.module.css';
import { type Said, saidOf } from './said.ts';

const OPTIONS = CONNECTION_KINDS.map(({ crm, name }) => ({ id: crm, name })).toSorted((a, b) => a.name.localeCompare(b.name));

type Parts = Record<string, string>;

const urlIn = (address: string): URL | null => URL.parse(/^https?:\/\//i.test(address) ? address : `https://${address}`);

/** What is missing, in words; empty where nothing is. */
function missing({ name, example, fields, originOf }: ConnectionKind, address: string, parts: Parts): string {
  const url = urlIn(address.trim());
  if (!url || originOf(url) === null) return `Paste an address of your ${name}, like ${example}.`;
  const open = fields.find(({ key, isOptional }) => !isOptional && !parts[key]?.trim());
  return open ? `Paste the ${open.label.toLowerCase()}.` : '';
}

interface Props {
  account: KeptAccount;
  /** The one whose key is replaced; left out for a new one. */
  of?: { crm: string; origin: string; shown: Parts };
  done: (said: Said) => void;
  cancel: () => void;
}

/** Nothing is kept before the CRM has taken the key; what was typed stays until then. */
export function ConnectForm({ account, of, done, cancel }: Props) {
  const id = useId();
  const [crm, setCrm] = useState(of?.crm ?? OPTIONS[0]?.id ?? '');
  const [address, setAddress] = useState(of?.origin ?? '');
  const [parts, setParts] = useState<Parts>(of?.shown ?? {});
  const [trouble, setTrouble] = useState('');
  const [busy, setBusy] = useState(false);
  const kind = connectionKindOf(crm);
  if (!kind) return null;

  const save = async () => {
    const words = missing(kind, address, parts);
    setTrouble(words);
    if (words) return;
    setBusy(true);
    const asked = Object.fromEntries(kind.fields.map(({ key }) => [key, parts[key] ?? '']));
    const answered = await putConnection(account, { crm, address: address.trim(), key: asked }).finally(() => setBusy(false));
    if (!answered.ok) return setTrouble(failureWords(answered.failure));
    if (answered.value.isGood) done(saidOf(answered.value));
    else setTrouble(`Not kept: ${answered.value.says}`);
  };

  return (
    <Unfolded className={css.form} onFold={cancel}>
      <form
        aria-label={of ? `Replace the key of ${kind.name}` : 'Connect a CRM'}
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        {of ? null : <Choice label="CRM" value={crm} onChoice={(chosen) => chosen && setCrm(chosen)} options={OPTIONS} />}
        <p className={css.quiet}>{kind.howTo}</p>
        {of ? null : (
          <Labelled name="Address" id={`${id}-address`}>
            <TextInput id={`${id}-address`} value={address} onText={setAddress} placeholder={kind.example} spellCheck={false} />
          </Labelled>
        )}
        {kind.fields.map(({ key, label, isSecret, isOptional, help }) => (
          <div key={`${crm} ${key}`}>
            <Labelled name={isOptional ? `${label} (where it is needed)` : label} id={`${id}-${key}`}>
              <TextInput
                id={`${id}-${key}`}
                type={isSecret ? 'password' : 'text'}
                autoComplete={isSecret ? 'new-password' : 'off'}
                spellCheck={false}
                value={parts[key] ?? ''}
                onText={(text) => setParts((before) => ({ ...before, [key]: text }))}
                aria-describedby={help ? `${id}-${key}-help` : undefined}
              />
            </Labelled>
            {help ? (
              <p id={`${id}-${key}-help`} className={css.help}>
                {help}
              </p>
            ) : null}
          </div>
        ))}
        <div role="alert">{trouble ? <Notice tone="bad">{trouble}</Notice> : null}</div>
        <div className={css.buttons}>
          <Button type="submit" kind="primary" disabled={busy}>
            {busy ? `Asking ${kind.name}…` : 'Check and save'}
          </Button>
          <Button kind="quiet" onClick={cancel}>
            Cancel
          </Button>
        </div>
      </form>
    </Unfolded>
  );
}
