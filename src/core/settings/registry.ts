/** Every setting, by its name. Adding one: a file beside this one, and a line here. */
import type * as z from 'zod';
import { adapters } from './adapters.ts';
import { bar } from './bar.ts';
import { barVersions } from './barVersions.ts';
import { clocks } from './clocks.ts';
import { confirmation } from './confirmation.ts';
import { connections } from './connections.ts';
import { credit } from './credit.ts';
import { facts } from './facts.ts';
import { leads } from './leads.ts';
import { noticeChannels } from './noticeChannels.ts';
import { notices } from './notices.ts';
import { templates } from './templates.ts';

export const SETTINGS = {
  clocks,
  credit,
  facts,
  leads,
  bar,
  barVersions,
  templates,
  confirmation,
  notices,
  noticeChannels,
  adapters,
  connections,
} as const;

export type SettingName = keyof typeof SETTINGS;
export type SettingValue<N extends SettingName> = z.output<(typeof SETTINGS)[N]['schema']>;

export const SETTING_NAMES = Object.keys(SETTINGS) as SettingName[];

export const isSettingName = (name: string): name is SettingName => Object.hasOwn(SETTINGS, name);
