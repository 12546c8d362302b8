/** The panels of the settings page, in their order. Adding one: a folder beside this, and a line here. */
import { factsPanel } from './facts/FactsPanel.tsx';
import type { SettingPanel } from './panel.ts';
import { templatesPanel } from './templates/TemplatesPanel.tsx';

export const PANELS: readonly SettingPanel[] = [factsPanel, templatesPanel];
