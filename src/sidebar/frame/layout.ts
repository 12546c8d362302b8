/** How the frame stands in the page: width, collapsed or open; remembered per CRM. */
import { create } from 'zustand';
import { tellLayout } from '../../platform/frame.ts';
import { device } from '../state/device.ts';
import { reportFailure } from '../state/failures.ts';
import { isBeside } from './beside.ts';

export const WIDTH = { least: 320, usual: 380, most: 560, tab: 40 } as const;

interface Layout {
  crm: string;
  /** CSS pixels of the open sidebar. */
  width: number;
  collapsed: boolean;
  /** False until the person's own layout is known. */
  restored: boolean;
}

export const useLayout = create<Layout>(() => ({ crm: '', width: WIDTH.usual, collapsed: false, restored: false }));

function tell(): void {
  const { width, collapsed } = useLayout.getState();
  tellLayout(collapsed ? WIDTH.tab : width, collapsed);
}

export function keepLayout(): void {
  const { crm, width, collapsed } = useLayout.getState();
  device.keepPlace(crm, { width, collapsed }).catch(reportFailure);
}

/** Stands the frame as the person left it on this CRM; where the store cannot be read it stands open. */
export async function restoreLayout(crm: string): Promise<void> {
  const kept = await device.place(crm).catch(() => null);
  useLayout.setState({ crm, width: kept?.width ?? WIDTH.usual, collapsed: !isBeside && (kept?.collapsed ?? false), restored: true });
  tell();
}

/** Beside the page there is nothing to collapse. */
export function setCollapsed(collapsed: boolean): void {
  if (isBeside) return;
  useLayout.setState({ collapsed });
  tell();
  keepLayout();
}

/** Kept only by `keepLayout`, once the edge is let go. */
export function setWidth(width: number): void {
  useLayout.setState({ width: Math.round(Math.min(WIDTH.most, Math.max(WIDTH.least, width))) });
  tell();
}
