import { useId, useState } from 'react';
import type { Role } from '../../core/handoff/person.ts';
import { invitePerson } from '../../platform/people.ts';
import type { Code, PeopleList } from '../../protocol/people.ts';
import type { KeptAccount } from '../../storage/records.ts';
import { Button } from '../../ui/Button.tsx';
import { Labelled } from '../../ui/Labelled.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { Unfolded } from '../../ui/Unfolded.tsx';
import { Choice } from './Choice.tsx';
import { CodeShown } from './CodeShown.tsx';
import css from './People.module.css';
import { RolesBox } from './RolesBox.tsx';
import type { People } from './usePeople.ts';

/** What is missing, in words; empty where nothing is. */
function missing(name: string, email: string, roles: readonly Role[]): string {
  if (!name.trim()) return 'Type their name.';
  if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email.trim())) return 'Type their e-mail address, as your CRM has it.';
  return roles.length === 0 ? 'Choose at least one role.' : '';
}

export function InviteForm({ account, list, does }: { account: KeptAccount; list: PeopleList; does: People['does'] }) {
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [roles, setRoles] = useState<Role[]>(['sdr']);
  const [team, setTeam] = useState<string | null>(null);
  const [trouble, setTrouble] = useState('');
  const [busy, setBusy] = useState(false);
  const [given, setGiven] = useState<{ name: string; code: Code } | null>(null);
  const chosen = team ?? list.teams[0]?.id ?? '';
  const send = async () => {
    const words = missing(name, email, roles);
    setTrouble(words);
    if (words) return;
    setBusy(true);
    const done = await does(invitePerson(account, { name: name.trim(), email: email.trim(), roles, team: chosen })).finally(() =>
      setBusy(false),
    );
    if (!done.ok) return setTrouble(done.message);
    setGiven({ name: name.trim(), code: done.value });
    setName('');
    setEmail('');
    setOpen(false);
  };
  return (
    <>
      {given ? <CodeShown name={given.name} code={given.code} /> : null}
      <div className={css.buttons}>
        <Button
          kind="secondary"
          aria-expanded={isOpen}
          onClick={() => {
            setGiven(null);
            setOpen(!isOpen);
          }}
        >
          Invite somebody
        </Button>
      </div>
      {isOpen ? (
        <Unfolded onFold={() => setOpen(false)}>
          <form
            className={css.form}
            aria-label="Invite somebody"
            onSubmit={(event) => {
              event.preventDefault();
              void send();
            }}
          >
            <div className={css.pair}>
              <Labelled name="Name" id={`${id}name`}>
                <TextInput id={`${id}name`} value={name} onText={setName} autoComplete="off" />
              </Labelled>
              <Labelled name="E-mail address" id={`${id}email`}>
                <TextInput id={`${id}email`} type="email" value={email} onText={setEmail} autoComplete="off" spellCheck={false} />
              </Labelled>
            </div>
            <RolesBox roles={roles} onRoles={setRoles} />
            <Choice label="Team" value={chosen} onChoice={setTeam} options={list.teams} />
            <div role="alert">{trouble ? <Notice tone="bad">{trouble}</Notice> : null}</div>
            <div className={css.buttons}>
              <Button type="submit" disabled={busy}>
                {busy ? 'Inviting…' : 'Make a sign-in code'}
              </Button>
              <Button kind="quiet" onClick={() => setOpen(false)}>
                Cancel
              </Button>
            </div>
          </form>
        </Unfolded>
      ) : null}
    </>
  );
}
