/** Settings as the server and devices tell them to each other. */
import * as z from 'zod';
import type { KeptSetting } from '../core/settings/kept.ts';

/** Where all settings stand, and below it each. */
export const SETTINGS_PATH = '/v1/settings';

/** One that an earlier release does not know is told too: after its update it is there. */
export const keptSettingSchema = z.object({
  name: z.string().max(60),
  of: z.string().max(100),
  revision: z.int().nonnegative(),
  value: z.unknown(),
}) satisfies z.ZodType<KeptSetting>;

/** What a pull tells. `isAll`: there are no others, whatever the device has; else only what changed. */
export const toldSettingsSchema = z.object({ isAll: z.boolean(), settings: z.array(keptSettingSchema) });
export type ToldSettings = z.infer<typeof toldSettingsSchema>;

/** One with what this person may do, as the page that changes them needs it. */
const listedSettingSchema = keptSettingSchema.extend({ mayChange: z.boolean() });

export const listedSettingsSchema = z.object({
  /** Every setting that this person may see, also those that nobody has set. */
  settings: z.array(listedSettingSchema),
  /** Teams of the workspace, by name. */
  teams: z.array(z.object({ id: z.string(), name: z.string() })),
});
export type ListedSettings = z.infer<typeof listedSettingsSchema>;

export const newSettingSchema = z.object({
  /** Id of the team or person whose it is; empty for the workspace's. */
  of: z.string().max(100).default(''),
  /** The revision that the person saw; 0 where nobody had set it. */
  expected: z.int().nonnegative(),
  value: z.unknown(),
});
export type NewSetting = z.input<typeof newSettingSchema>;
