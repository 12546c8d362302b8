import { useState } from 'react';
import { changePerson, endDevice, newCode, releasePerson, removePerson } from '../../platform/people.ts';
import type { Code, KnownPerson, PeopleList, PersonChange } from '../../protocol/people.ts';
import type { KeptAccount } from '../../storage/records.ts';
import type { Transported } from '../../sync/ports.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Unfolded } from '../../ui/Unfolded.tsx';
import { DeviceList } from '../devices/DeviceList.tsx';
import { Choice } from './Choice.tsx';
import { CodeShown } from './CodeShown.tsx';
import css from './People.module.css';
import { RemovePerson } from './RemovePerson.tsx';
import { RolesBox } from './RolesBox.tsx';
import type { People } from './usePeople.ts';

interface Props {
  account: KeptAccount;
  person: KnownPerson;
  list: PeopleList;
  does: People['does'];
  close: () => void;
}

export function PersonEditor({ account, person, list, does, close }: Props) {
  const [roles, setRoles] = useState(person.roles);
  const [team, setTeam] = useState(person.team);
  const [backup, setBackup] = useState(person.backup ?? null);
  const [code, setCode] = useState<Code | null>(null);
  // Null until it was asked for: coming back from it, the keyboard is at its button.
  const [isRemoving, setRemoving] = useState<boolean | null>(null);
  const [trouble, setTrouble] = useState('');
  const [busy, setBusy] = useState(false);

  async function run<T>(asked: Promise<Transported<T>>): Promise<T | null> {
    setBusy(true);
    const done = await does(asked).finally(() => setBusy(false));
    setTrouble(done.ok ? '' : done.message);
    return done.ok ? done.value : null;
  }
  async function change(to: PersonChange): Promise<void> {
    setBusy(true);
    const done = await does(changePerson(account, person.id, to)).finally(() => setBusy(false));
    setTrouble(done.ok ? '' : done.message);
    if (done.ok) close();
  }
  const save = () => {
    if (roles.length === 0) return setTrouble('Choose at least one role, or make them inactive.');
    void change({ roles, team, ...(roles.includes('ae') && { backup }) });
  };
  const standIns = list.people.filter(({ id, active, roles: theirs }) => id !== person.id && active && theirs.includes('ae'));
  return (
    <Unfolded className={css.editor} onFold={close}>
      <div className={css.form}>
        <RolesBox roles={roles} onRoles={setRoles} />
        {list.rolesByCompany ? (
          <p className={css.quiet}>
            Your company’s sign-in says who has which roles: the next time they sign in there, these are set anew.
          </p>
        ) : null}
        <div className={css.pair}>
          <Choice label="Team" value={team} onChoice={(id) => setTeam(id ?? team)} options={list.teams} />
          {roles.includes('ae') ? (
            <Choice label="Stands in for them" value={backup} onChoice={setBackup} options={standIns} none="Nobody" />
          ) : null}
        </div>
        <div className={css.buttons}>
          <Button disabled={busy} onClick={save}>
            Save
          </Button>
          <Button kind="quiet" onClick={close}>
            Cancel
          </Button>
        </div>
      </div>
      <div role="alert">{trouble ? <Notice tone="bad">{trouble}</Notice> : null}</div>
      {person.devices.length > 0 ? (
        <DeviceList
          name={`Devices of ${person.name}`}
          devices={person.devices}
          end={(id) => void run(endDevice(account, id))}
          busy={busy}
        />
      ) : null}
      {code ? <CodeShown name={person.name} code={code} /> : null}
      {isRemoving ? (
        <RemovePerson
          person={person}
          busy={busy}
          cancel={() => setRemoving(false)}
          remove={(removal) => void run(removePerson(account, person.id, removal))}
        />
      ) : (
        <div className={`${css.buttons} ${css.small}`}>
          {person.active ? (
            <Button kind="secondary" disabled={busy} onClick={() => void run(newCode(account, person.id)).then(setCode)}>
              New sign-in code
            </Button>
          ) : null}
          {person.byCompany ? (
            <Button kind="secondary" disabled={busy} onClick={() => void run(releasePerson(account, person.id))}>
              Release company account
            </Button>
          ) : null}
          <Button kind="secondary" disabled={busy} onClick={() => void change({ active: !person.active })}>
            {person.active ? 'Make inactive' : 'Make active'}
          </Button>
          <Button kind="quiet" disabled={busy} autoFocus={isRemoving === false} onClick={() => setRemoving(true)}>
            Remove…
          </Button>
        </div>
      )}
    </Unfolded>
  );
}
