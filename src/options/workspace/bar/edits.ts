/** What can be done with a bar's text. Each gives a new one. */
import type { BarItem } from '../../../core/bar/bar.ts';
import { FRAME_ITEMS } from '../../../core/bar/frames.ts';
import type { Motion } from '../../../core/bar/motion.ts';
import { type BarText, type Frame, LEAST_ITEMS, MOST_ITEMS, type Preset } from '../../../core/bar/text.ts';

export const withPreset = (text: BarText, motion: Motion, part: Partial<Preset>): BarText => ({
  ...text,
  presets: { ...text.presets, [motion]: { ...text.presets[motion], ...part } },
});

export const withItem = (text: BarText, motion: Motion, key: string, part: Partial<BarItem>): BarText =>
  withPreset(text, motion, { items: text.presets[motion].items.map((item) => (item.key === key ? { ...item, ...part } : item)) });

/** Unchanged where the bar is full. `key` is new. */
export function withNewItem(text: BarText, motion: Motion, key: string): BarText {
  const { items } = text.presets[motion];
  return items.length >= MOST_ITEMS
    ? text
    : withPreset(text, motion, { items: [...items, { key, name: '', example: '', required: true }] });
}

/** Unchanged where no more than the least are left. */
export function withoutItem(text: BarText, motion: Motion, key: string): BarText {
  const { items } = text.presets[motion];
  return items.length <= LEAST_ITEMS ? text : withPreset(text, motion, { items: items.filter((item) => item.key !== key) });
}

/** `by`: -1 is up, 1 is down. Unchanged at the end. */
export function moved(text: BarText, motion: Motion, key: string, by: -1 | 1): BarText {
  const items = [...text.presets[motion].items];
  const from = items.findIndex((item) => item.key === key);
  const [item] = items.splice(from, 1);
  if (!item || from + by < 0 || from + by > items.length) return text;
  items.splice(from + by, 0, item);
  return withPreset(text, motion, { items });
}

/** A frame brings its own items; a team's own keeps those that are there. */
export function framed(text: BarText, motion: Motion, frame: Frame): BarText {
  const items = FRAME_ITEMS[frame];
  return withPreset(text, motion, { frame, ...(items && { items: items.map((item) => ({ ...item })) }) });
}
