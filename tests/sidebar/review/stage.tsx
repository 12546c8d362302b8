/** The review side of the sidebar over the real store: a handoff in any state, looked at by anybody. Import it before any part of the sidebar. */
import { afterEach, expect, vi } from 'vitest';
import type { GivenCommand } from '../../../src/core/handoff/commands/registry.ts';
import type { HandoffEvent } from '../../../src/core/handoff/events.ts';
import type { Handoff } from '../../../src/core/handoff/handoff.ts';
import { handoffId } from '../../../src/core/handoff/record.ts';
import { replay } from '../../../src/core/handoff/replay.ts';
import type { LocalHandoff } from '../../../src/sync/ports.ts';
import { ownPlace } from '../../ui/mounted.tsx';
import { put } from '../frame.ts';
import { PEOPLE, toldTo, type Who } from '../people.ts';

const { device } = await import('../../../src/sidebar/state/device.ts');
const { useHandoff } = await import('../../../src/sidebar/state/handoffStore.ts');
const { useSession } = await import('../../../src/sidebar/state/session.ts');
const { showRecord, takeLocal } = await import('../../../src/sidebar/state/typing.ts');
const { App } = await import('../../../src/sidebar/App.tsx');

let count = 0;

/** Call at the top of a file. Returns what puts a handoff on screen, each a record of its own. */
export function ownStage() {
  const draw = ownPlace();
  let stop = () => {};
  afterEach(() => stop());
  return async (who: Who, shown: Handoff, more: Partial<LocalHandoff> = {}): Promise<void> => {
    count += 1;
    const record = { ...shown.record, id: `D-${count}` };
    const handoff = { ...shown, id: handoffId(record), record };
    const account = { person: PEOPLE[who], token: 't', workspace: { id: 'w', name: 'Team' }, server: 'http://127.0.0.1:1', expired: false };
    useSession.setState({ account, people: Object.values(PEOPLE) });
    const local = toldTo(who, handoff, more);
    await put(local);
    showRecord(who, handoff.record);
    stop = device.watchHandoff(who, handoff.id, ({ handoff: seen, queued }) => takeLocal(seen, queued));
    draw(<App />);
    await vi.waitFor(() => expect(useHandoff.getState().local).toMatchObject({ owner: who, server: { state: handoff.state } }));
  };
}

/** The server has followed all that waited, and told what has happened since. */
export async function answered(...events: HandoffEvent[]): Promise<void> {
  const { local } = useHandoff.getState();
  if (!local?.server) throw new Error('nothing on screen');
  const { openDevice } = await import('../../../src/storage/device.ts');
  const device = openDevice();
  const log = [...local.server.events, ...events];
  const server = { sdr: local.server.sdr, state: replay(log).state, revision: log.length, events: log };
  await device.storage().atomically(async (store) => {
    for (const { operation } of await store.outboxOf(local.owner, local.id)) await store.removeOutbox(operation.key);
    await store.putHandoff({ ...local, waiting: [], server });
  });
  device.close();
  await vi.waitFor(() => expect(useHandoff.getState().local?.server?.events.length).toBe(log.length));
}

/** The commands on their way from here, in order; that the card was opened comes with them by itself. */
export const given = (): GivenCommand[] =>
  useHandoff.getState().queued.flatMap(({ operation }) => {
    const isGiven = operation.kind === 'command' && operation.command.name !== 'prep-opened';
    return isGiven ? [operation.command as GivenCommand] : [];
  });

export const gives = (...commands: unknown[]): Promise<void> => vi.waitFor(() => expect(given()).toMatchObject(commands));

function control<T extends HTMLElement>(selector: string): T {
  const found = document.querySelector<T>(selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
}

/** Clicks what a radio or a tick box of this name stands on, once it is there. */
export const tick = (name: string): Promise<void> =>
  vi.waitFor(() => {
    const labels = [...document.querySelectorAll('label')].filter(({ textContent }) => textContent?.trim() === name);
    const input = labels[0]?.querySelector('input');
    if (!input || input.disabled) throw new Error(`no ${name}`);
    input.click();
  });

/** Types or chooses in the control with this id, once it is there. */
export const fill = (id: string, value: string): Promise<void> =>
  vi.waitFor(() => {
    const box = control<HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement>(`#${id}`);
    const { set } = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(box), 'value') ?? {};
    set?.call(box, value);
    box.dispatchEvent(new Event(box instanceof HTMLSelectElement ? 'change' : 'input', { bubbles: true }));
  });
