/** The panels of the settings page, in their order. Adding one: a folder beside this, and a line here. */
import type { SettingPanel } from './panel.ts';

export const PANELS: readonly SettingPanel[] = [];
