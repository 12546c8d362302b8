/** A part of the settings page in which one setting is looked at and changed. */
import type { ComponentType } from 'react';
import type { Person } from '../../core/handoff/person.ts';
import type { SettingName, SettingValue } from '../../core/settings/registry.ts';
import type { ListedSettings } from '../../protocol/settings.ts';
import type { KeptAccount } from '../../storage/records.ts';

export type Saved = { ok: true } | { ok: false /** Says what to do. */; message: string; faults: readonly Fault[] };

/** What does not fit, for people. */
export interface Fault {
  /** Into the value: `items/0/name`. */
  path: string;
  message: string;
}

export interface PanelProps<N extends SettingName> {
  /** Id of the team or person whose it is; empty for the workspace's. */
  of: string;
  /** What counts: somebody else may change it while this is open. */
  value: SettingValue<N>;
  /** 0 while nobody has set it. */
  revision: number;
  mayChange: boolean;
  /** Keeps it on the server. Never rejects. What was typed stays until the answer is good. */
  save(value: SettingValue<N>): Promise<Saved>;
  /** Everything else that this person may see. */
  listed: ListedSettings;
  /** Looks again at what is set. */
  reload(): void;
  people: readonly Person[];
  account: KeptAccount;
}

export interface SettingPanel<N extends SettingName = SettingName> {
  name: N;
  title: string;
  about: string;
  View: ComponentType<PanelProps<N>>;
  /** Shown also to whoever may only look at it. */
  isForReaders?: true;
}

/** Keeps the setting's type inside, and forgets it outside. */
export const panel = <N extends SettingName>(one: SettingPanel<N>): SettingPanel => one as unknown as SettingPanel;
