/** The panels of the settings page, in their order. Adding one: a folder beside this, and a line here. */
import { adaptersPanel } from './adapters/AdaptersPanel.tsx';
import { barPanel } from './bar/BarPanel.tsx';
import { clocksPanel } from './clocks/ClocksPanel.tsx';
import { creditPanel } from './credit/CreditPanel.tsx';
import { factsPanel } from './facts/FactsPanel.tsx';
import { channelsPanel } from './notices/ChannelsPanel.tsx';
import { noticesPanel } from './notices/NoticesPanel.tsx';
import type { SettingPanel } from './panel.ts';
import { confirmationPanel } from './templates/ConfirmationPanel.tsx';
import { templatesPanel } from './templates/TemplatesPanel.tsx';

export const PANELS: readonly SettingPanel[] = [
  barPanel,
  clocksPanel,
  creditPanel,
  factsPanel,
  templatesPanel,
  confirmationPanel,
  noticesPanel,
  channelsPanel,
  adaptersPanel,
];
