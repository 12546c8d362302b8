import { useEffect, useMemo, useState } from 'react';
import type { Person } from '../../core/handoff/person.ts';
import { readSetting } from '../../core/settings/kept.ts';
import { SETTINGS } from '../../core/settings/registry.ts';
import type { ListedSettings } from '../../protocol/settings.ts';
import type { KeptAccount } from '../../storage/records.ts';
import { Boundary } from '../../ui/Boundary.tsx';
import { Button } from '../../ui/Button.tsx';
import inputs from '../../ui/input.module.css';
import { Notice } from '../../ui/Notice.tsx';
import { Connections } from '../connections/Connections.tsx';
import { device } from '../device.ts';
import { Panel } from '../Panel.tsx';
import { People } from '../people/People.tsx';
import { type Listing, useListing } from './listed.ts';
import type { SettingPanel } from './panel.ts';
import { PANELS } from './registry.ts';
import css from './Workspace.module.css';

type Shown = ListedSettings['settings'][number];

/** The settings of these panels that this person may change, or may look at where that is worth a panel. */
const shownIn = (listed: ListedSettings, { name, isForReaders }: SettingPanel): Shown[] =>
  listed.settings.filter((one) => one.name === name && (one.mayChange || isForReaders));

function usePeople(owner: string): Person[] {
  const [people, setPeople] = useState<Person[]>([]);
  useEffect(() => device.watchPeople(owner, setPeople), [owner]);
  return people;
}

/** Teams of which somebody may see something here; their own first. */
function teamsIn(listed: ListedSettings, own: string) {
  const ids = new Set(PANELS.flatMap((panel) => (SETTINGS[panel.name].scope === 'team' ? shownIn(listed, panel).map(({ of }) => of) : [])));
  return listed.teams.filter(({ id }) => ids.has(id)).toSorted((a, b) => Number(b.id === own) - Number(a.id === own));
}

interface OneProps {
  panel: SettingPanel;
  setting: Shown;
  listing: Listing & { listed: ListedSettings };
  account: KeptAccount;
}

function One({ panel: { name, title, about, View }, setting, listing, account }: OneProps) {
  const people = usePeople(account.person.id);
  // The same as long as nobody changed it: an editor that is open must not start anew.
  const text = JSON.stringify(setting.value);
  const value = useMemo(() => readSetting(name, JSON.parse(text)), [name, text]);
  return (
    <Panel title={title} about={about} anchor={name}>
      <Boundary name={title}>
        <View
          key={setting.of}
          of={setting.of}
          value={value}
          revision={setting.revision}
          mayChange={setting.mayChange}
          save={(next) => listing.save(name, setting.of, next)}
          listed={listing.listed}
          reload={listing.reload}
          people={people}
          account={account}
        />
      </Boundary>
    </Panel>
  );
}

function Listed({ account, listing }: { account: KeptAccount; listing: Listing & { listed: ListedSettings } }) {
  const { listed } = listing;
  const teams = useMemo(() => teamsIn(listed, account.person.team), [listed, account]);
  const [chosen, setChosen] = useState<string | null>(null);
  const team = teams.find(({ id }) => id === chosen) ?? teams[0];
  const owner = { workspace: '', team: team?.id, person: account.person.id };
  const panels = PANELS.flatMap((panel) => {
    const setting = shownIn(listed, panel).find(({ of }) => of === owner[SETTINGS[panel.name].scope]);
    return setting ? [{ panel, setting }] : [];
  });
  const shown = (isOwn: boolean) =>
    panels
      .filter(({ panel }) => (SETTINGS[panel.name].scope === 'person') === isOwn)
      .map((one) => <One key={one.panel.name} {...one} listing={listing} account={account} />);
  const workspace = shown(false);
  return (
    <>
      {listing.isAway ? (
        <Notice
          tone="mid"
          action={
            <Button kind="quiet" onClick={listing.reload}>
              Try again
            </Button>
          }
        >
          The server does not answer. You see what it last said; saving has to wait.
        </Notice>
      ) : null}
      {shown(true)}
      {workspace.length > 0 ? (
        <section className={css.workspace} aria-labelledby="workspace">
          <header className={css.head}>
            <h2 id="workspace">Workspace</h2>
            <p>{account.workspace.name}</p>
            {teams.length > 1 ? (
              <label className={css.team}>
                Team
                <select className={inputs.input} value={team?.id} onChange={(event) => setChosen(event.currentTarget.value)}>
                  {teams.map(({ id, name }) => (
                    <option key={id} value={id}>
                      {name}
                    </option>
                  ))}
                </select>
              </label>
            ) : team ? (
              <p>{team.name}</p>
            ) : null}
          </header>
          {workspace}
          {account.person.roles.includes('admin') ? (
            <>
              <Connections account={account} />
              <People account={account} settings={listing} />
            </>
          ) : null}
        </section>
      ) : null}
    </>
  );
}

function Asked({ account }: { account: KeptAccount }) {
  const listing = useListing(account);
  const { listed } = listing;
  if (listed) return <Listed account={account} listing={{ ...listing, listed }} />;
  if (!listing.isAway) return null;
  return (
    <Panel title="Workspace" about="What your workspace has set.">
      <p className={css.quiet}>The server does not answer. Your workspace’s settings can be changed once it does.</p>
      <Button kind="secondary" onClick={listing.reload}>
        Try again
      </Button>
    </Panel>
  );
}

/** What this person, their teams and their workspace have set, as far as they may change it. */
export function Workspace() {
  const [account, setAccount] = useState<KeptAccount | null>(null);
  useEffect(() => device.watchAccount(setAccount), []);
  if (!account || account.expired) return null;
  return <Asked key={account.token} account={account} />;
}
