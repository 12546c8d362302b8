/** Which bar a handoff is judged by: the version it began with, in the motion that its deal's size, or a person, says. */
import type { BeganWith, HandoffEvent } from '../handoff/events.ts';
import type { Bar } from './bar.ts';
import { motionOf, waivesBrief } from './motion.ts';
import { type BarText, STANDARD_TEXT } from './text.ts';
import { type BarVersions, latestOf } from './versions.ts';

/** A version as handoffs keep it. 0 is the standard. */
export interface KeptBar {
  version: number;
  text: BarText;
}

export const STANDARD_KEPT: KeptBar = { version: 0, text: STANDARD_TEXT };

/** The team and version that stand in a handoff's first event; null for the standard, or where nothing has begun. */
export function beganWith(events: readonly HandoffEvent[]): BeganWith | null {
  const begun = events.find((event) => event.type === 'begun');
  return begun?.bar ?? null;
}

/** The version that a handoff keeps. One that is not known here yet, as before a device has heard of it, is the last one that is. */
export function versionNumbered(known: BarVersions, version: number): KeptBar {
  return known.versions.find((one) => one.version === version) ?? latestOf(known) ?? STANDARD_KEPT;
}

export function barOf({ version, text }: KeptBar, content: Parameters<typeof motionOf>[0]): Bar {
  const motion = motionOf(content) ?? text.usual;
  return { version, motion, items: text.presets[motion].items, waivesBrief: waivesBrief(content) };
}

/** Whether an item stands on a version, in whatever motion: a handoff's motion may change, and its answers stay. */
export const hasItem = ({ text }: KeptBar, key: string): boolean =>
  Object.values(text.presets).some(({ items }) => items.some((item) => item.key === key));
