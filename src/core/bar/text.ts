/** What a team's bar says, in every motion. */
import * as z from 'zod';
import { STANDARD_BAR } from './bar.ts';
import { MOTIONS, type Motion } from './motion.ts';

/** What qualification is usually asked by. A team says it in its own words, on one of these or on none. */
export const FRAMES = ['Light BANT', 'BANT', 'BANT with light MEDDIC', 'MEDDIC', 'SPICED', 'Own'] as const;
export type Frame = (typeof FRAMES)[number];

/** More is an interview: six is a hard cap. */
export const MOST_ITEMS = 6;
export const LEAST_ITEMS = 2;

/** `key` stays when an item is reworded, so that what was answered stays with it. */
export const barItemSchema = z.object({
  key: z.string().regex(/^[A-Za-z0-9]{1,40}$/),
  name: z.string().trim().min(1, 'Name this item, or take it out.').max(80, 'Shorten this to 80 characters.'),
  example: z.string().trim().max(200, 'Shorten this to 200 characters.'),
  required: z.boolean(),
});

const presetSchema = z.object({
  frame: z.enum(FRAMES),
  items: z
    .array(barItemSchema)
    .min(LEAST_ITEMS, 'A bar has two items at least. Add one.')
    .max(MOST_ITEMS, 'Six items are the most that fit into a call. Take one out.')
    .superRefine((items, context) => {
      for (const [index, { key, name }] of items.entries()) {
        const twin = items.findIndex((one) => one.key === key || one.name.toLowerCase() === name.toLowerCase());
        if (twin < index)
          context.addIssue({ code: 'custom', path: [index, 'name'], message: 'There is an item of this name above. Reword one.' });
      }
    }),
});
export type Preset = z.output<typeof presetSchema>;

export const barTextSchema = z.object({
  /** What counts where a deal has no size and nobody chose. */
  usual: z.enum(MOTIONS),
  presets: z.object({
    'high-velocity inbound': presetSchema,
    velocity: presetSchema,
    'mid-market': presetSchema,
    enterprise: presetSchema,
  }),
});
export type BarText = z.output<typeof barTextSchema>;

/** The frame that the domain knows for a motion, and what it requires of the standard six. */
const BY_MOTION: Readonly<Record<Motion, { frame: Frame; required: readonly string[] }>> = {
  'high-velocity inbound': { frame: 'Light BANT', required: ['attendees', 'painOrTrigger'] },
  velocity: { frame: 'BANT', required: ['painOrTrigger', 'timeline', 'reasonNow'] },
  'mid-market': { frame: 'BANT with light MEDDIC', required: ['painOrTrigger', 'authority', 'timeline', 'budget'] },
  enterprise: { frame: 'MEDDIC', required: STANDARD_BAR.items.map(({ key }) => key) },
};

const standard = (motion: Motion): Preset => {
  const { frame, required } = BY_MOTION[motion];
  return { frame, items: STANDARD_BAR.items.map((item) => ({ ...item, required: required.includes(item.key) })) };
};

/** The standard six, for a team that has signed nothing of its own: what each motion requires of them. */
export const STANDARD_TEXT: BarText = {
  usual: STANDARD_BAR.motion,
  presets: {
    'high-velocity inbound': standard('high-velocity inbound'),
    velocity: standard('velocity'),
    'mid-market': standard('mid-market'),
    enterprise: standard('enterprise'),
  },
};
