import { device } from './device.ts';

/** Light or dark by the person's choice, else by the system. */
export async function applyTheme(): Promise<void> {
  const theme = await device.theme();
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}
