/** A handoff on this device, and a part of the sidebar that shows it to somebody. Import it before any part of the sidebar. */
import type { ReactNode } from 'react';
import { afterEach, assert, expect, vi } from 'vitest';
import type { Handoff } from '../../src/core/handoff/handoff.ts';
import type { Person } from '../../src/core/handoff/person.ts';
import { handoffId, type RecordRef } from '../../src/core/handoff/record.ts';
import type { KeptSetting } from '../../src/core/settings/kept.ts';
import type { SettingName, SettingValue } from '../../src/core/settings/registry.ts';
import type { LocalHandoff } from '../../src/sync/ports.ts';
import { record } from '../core/handoff/brief.ts';
import { ownPlace } from '../ui/mounted.tsx';
import { put } from './frame.ts';

const { device } = await import('../../src/sidebar/state/device.ts');
const { useHandoff } = await import('../../src/sidebar/state/handoffStore.ts');
const { useSession } = await import('../../src/sidebar/state/session.ts');
const { showRecord, takeLocal } = await import('../../src/sidebar/state/typing.ts');

const person = (id: string, roles: Person['roles']): Person => ({
  ...{ id, name: `${id[0]?.toUpperCase()}${id.slice(1)} Lund`, email: `${id}@team.example`, roles, team: 't', active: true },
});
export const [sam, avery, bob, morgan] = [
  person('sam', ['sdr']),
  person('avery', ['ae']),
  person('bob', ['ae']),
  person('morgan', ['manager']),
];
const PEOPLE = [sam, avery, bob, morgan] as Person[];

/** As this device holds what the server has told. */
function held({ sdr, state, revision, events, registers }: Handoff, owner: string, record: RecordRef): LocalHandoff {
  const told = Object.entries(registers).map(([name, base]) => [name, { value: base.value, base, conflict: null }]);
  return {
    ...{ format: 1, owner, id: handoffId(record), record, waiting: [], refusal: null, touched: 1 },
    server: { sdr, state, revision: Math.max(revision, events.length), events },
    registers: Object.fromEntries(told),
  };
}

export const set = <N extends SettingName>(name: N, value: SettingValue<N>): KeptSetting => ({ name, of: '', revision: 1, value });

let shown = 0;

/** Call at the top of a test file. Each handoff is another one: the store outlives a test. */
export function ownScreen() {
  const draw = ownPlace();
  let stop = () => {};
  afterEach(() => stop());
  return async (node: ReactNode, me: Person, handoff: Handoff | null, settings: KeptSetting[] = []): Promise<void> => {
    const account = { person: me, token: 't', workspace: { id: 'w', name: 'Team' }, server: 'http://127.0.0.1:1', expired: false };
    useSession.setState({ account, people: PEOPLE, settings });
    stop();
    shown += 1;
    const its = { ...record, id: String(shown) };
    if (handoff) await put(held(handoff, me.id, its));
    showRecord(me.id, its);
    stop = device.watchHandoff(me.id, handoffId(its), ({ handoff: seen, queued }) => takeLocal(seen, queued));
    draw(node);
    await vi.waitFor(() =>
      expect(useHandoff.getState()).toMatchObject({ ready: true, owner: me.id, ...(handoff && { local: { owner: me.id } }) }),
    );
  };
}

/** Commands on their way, oldest first. */
export const given = () =>
  useHandoff.getState().queued.flatMap(({ operation }) => (operation.kind === 'command' ? [operation.command] : []));

/** Presses what has this accessible name, once it is there. */
export const click = (label: string): Promise<void> =>
  vi.waitFor(() => (document.querySelector<HTMLElement>(`[aria-label="${label}"]`) ?? assert.fail(`no ${label}`)).click());
