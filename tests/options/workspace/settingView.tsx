/** A setting's panel as it is used, over a server that is a function. */
import { useMemo, useState } from 'react';
import { readSetting } from '../../../src/core/settings/kept.ts';
import type { SettingName } from '../../../src/core/settings/registry.ts';
import { SETTINGS } from '../../../src/core/settings/registry.ts';
import type { PanelProps, Saved, SettingPanel } from '../../../src/options/workspace/panel.ts';

export interface Server {
  /** What it was given. */
  saved: unknown[];
  answer: Saved;
  /** What it keeps at first; left out: nothing. */
  kept?: unknown;
}

/** Nothing answers there. */
const NOBODY_THERE = { server: 'http://127.0.0.1:9', token: 'none' };

export function SettingView({ panel: { name, View }, server }: { panel: SettingPanel; server: Server }) {
  const [kept, setKept] = useState<unknown>(server.kept ?? SETTINGS[name].standard);
  const value = useMemo(() => readSetting(name, kept), [name, kept]);
  const save = async (next: unknown): Promise<Saved> => {
    server.saved.push(next);
    if (server.answer.ok) setKept(next);
    return server.answer;
  };
  const listed = { settings: [{ name, of: '', revision: 0, value: kept, mayChange: true }], teams: [] };
  const rest = { of: '', revision: 0, mayChange: true, reload: () => undefined, people: [], account: NOBODY_THERE };
  return <View {...({ ...rest, listed, value, save } as unknown as PanelProps<SettingName>)} />;
}

/** Types into what has this accessible name or label. */
export function type(label: string, words: string): void {
  const named = document.querySelector<HTMLInputElement>(`[aria-label="${label}"]`);
  const labelled = [...document.querySelectorAll('label')].find(({ textContent }) => textContent === label)?.htmlFor;
  const box = named ?? (labelled ? document.querySelector<HTMLInputElement>(`#${labelled}`) : null);
  if (!box) throw new Error(`no ${label}`);
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(box), 'value')?.set?.call(box, words);
  box.dispatchEvent(new Event(box.tagName === 'SELECT' ? 'change' : 'input', { bubbles: true }));
}
