import { useState } from 'react';
import { readSetting } from '../../core/settings/kept.ts';
import { addTeam, renameTeam } from '../../platform/people.ts';
import { getSettings, putSetting } from '../../platform/settings.ts';
import type { PeopleList } from '../../protocol/people.ts';
import type { KeptAccount } from '../../storage/records.ts';
import { Button } from '../../ui/Button.tsx';
import { Labelled } from '../../ui/Labelled.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { Unfolded } from '../../ui/Unfolded.tsx';
import { Panel } from '../Panel.tsx';
import { Choice } from './Choice.tsx';
import { failureWords } from './failureWords.ts';
import css from './People.module.css';
import { useLeads } from './useLeads.ts';
import type { People } from './usePeople.ts';

interface Props {
  account: KeptAccount;
  list: PeopleList;
  does: People['does'];
}

function TeamEditor({ account, list, does, team, close }: Props & { team: PeopleList['teams'][number]; close: () => void }) {
  const [name, setName] = useState(team.name);
  const leads = useLeads(account, team.id);
  const [chosen, setChosen] = useState<{ sdrLead?: string | null; aeLead?: string | null }>({});
  const [trouble, setTrouble] = useState('');
  const [busy, setBusy] = useState(false);
  const active = list.people.filter((person) => person.active);
  const now = { ...leads, ...chosen };
  const save = async () => {
    if (!name.trim()) return setTrouble('Give the team a name.');
    setBusy(true);
    const renamed = name.trim() === team.name ? null : await does(renameTeam(account, team.id, name.trim()));
    const words = renamed && !renamed.ok ? renamed.message : await saveLeads();
    setBusy(false);
    setTrouble(words);
    if (!words) close();
  };
  /** Empty where it went well. */
  const saveLeads = async (): Promise<string> => {
    if (Object.keys(chosen).length === 0) return '';
    const asked = await getSettings(account);
    if (!asked.ok) return failureWords(asked.failure);
    const kept = asked.value.settings.find((one) => one.name === 'leads' && one.of === team.id);
    const value = { ...readSetting('leads', kept?.value), ...chosen };
    const put = await putSetting(account, 'leads', { of: team.id, expected: kept?.revision ?? 0, value }, crypto.randomUUID());
    return put.ok ? '' : failureWords(put.failure);
  };
  return (
    <Unfolded className={css.editor} onFold={close}>
      <Labelled name="Team name" id={team.id}>
        <TextInput id={team.id} value={name} onText={setName} />
      </Labelled>
      {leads ? (
        <div className={css.pair}>
          <Choice
            label="SDR lead"
            value={now.sdrLead ?? null}
            onChoice={(sdrLead) => setChosen({ ...chosen, sdrLead })}
            options={active}
            none="Nobody"
          />
          <Choice
            label="AE lead"
            value={now.aeLead ?? null}
            onChoice={(aeLead) => setChosen({ ...chosen, aeLead })}
            options={active}
            none="Nobody"
          />
        </div>
      ) : null}
      <div role="alert">{trouble ? <Notice tone="bad">{trouble}</Notice> : null}</div>
      <div className={css.buttons}>
        <Button disabled={busy} onClick={() => void save()}>
          Save
        </Button>
        <Button kind="quiet" onClick={close}>
          Cancel
        </Button>
      </div>
    </Unfolded>
  );
}

function AddTeam({ account, does }: Pick<Props, 'account' | 'does'>) {
  const [name, setName] = useState('');
  const [trouble, setTrouble] = useState('');
  const add = async () => {
    if (!name.trim()) return setTrouble('Give the team a name.');
    const done = await does(addTeam(account, name.trim()));
    setTrouble(done.ok ? '' : done.message);
    if (done.ok) setName('');
  };
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <Labelled name="New team" id="new-team">
        <div className={css.add}>
          <TextInput id="new-team" value={name} onText={setName} autoComplete="off" />
          <Button type="submit" kind="secondary">
            Add the team
          </Button>
        </div>
      </Labelled>
      <div role="alert">{trouble ? <Notice tone="bad">{trouble}</Notice> : null}</div>
    </form>
  );
}

export function Teams({ account, list, does }: Props) {
  const [open, setOpen] = useState<string | null>(null);
  return (
    <Panel
      title="Teams"
      about="A handoff belongs to the team of its SDR; that team’s leads sign its bar and are told what runs late."
      anchor="teams"
    >
      <ul className={css.people} aria-label="Teams">
        {list.teams.map((team) => {
          const count = list.people.filter((person) => person.active && person.team === team.id).length;
          return (
            <li key={team.id}>
              <div className={css.row}>
                <div>
                  <b>{team.name}</b>
                  <p>{count === 1 ? '1 person' : `${count} people`}</p>
                </div>
                <Button kind="secondary" aria-expanded={open === team.id} onClick={() => setOpen(open === team.id ? null : team.id)}>
                  Change<span className="visually-hidden"> {team.name}</span>
                </Button>
              </div>
              {open === team.id ? <TeamEditor account={account} list={list} does={does} team={team} close={() => setOpen(null)} /> : null}
            </li>
          );
        })}
      </ul>
      <AddTeam account={account} does={does} />
    </Panel>
  );
}
