/** Every CRM whose record pages are known by their address. */
import type { RecordRef } from '../core/handoff/record.ts';
import { attio } from './attio/detect.ts';
import { close } from './close/detect.ts';
import type { Detector, Overlaid, Overlay } from './contract.ts';
import { copper } from './copper/detect.ts';
import { dynamics } from './dynamics/detect.ts';
import { espo } from './espo/detect.ts';
import { espoModal } from './espo/overlay.ts';
import { freshsales } from './freshsales/detect.ts';
import { googleCalendar } from './google-calendar/detect.ts';
import { googlePopover } from './google-calendar/overlay.ts';
import { hubspot } from './hubspot/detect.ts';
import { monday } from './monday/detect.ts';
import { odooAction } from './odoo/action.ts';
import { odoo } from './odoo/detect.ts';
import { odooPopover } from './odoo/overlay.ts';
import { pipedrive } from './pipedrive/detect.ts';
import { practice } from './practice/detect.ts';
import { salesforce } from './salesforce/detect.ts';
import { sugarcrm } from './sugarcrm/detect.ts';
import { suitecrm } from './suitecrm/detect.ts';
import { twenty } from './twenty/detect.ts';
import { zendesk } from './zendesk/detect.ts';
import { zoho } from './zoho/detect.ts';

export const detectors: readonly Detector[] = [
  practice,
  odoo,
  espo,
  salesforce,
  hubspot,
  dynamics,
  pipedrive,
  zoho,
  close,
  twenty,
  suitecrm,
  sugarcrm,
  attio,
  copper,
  freshsales,
  zendesk,
  monday,
  googleCalendar,
];

/** The record this address shows, or null. Never throws. */
export function detect(address: string): RecordRef | null {
  const url = new URL(address);
  for (const { detect } of detectors) {
    const record = detect(url);
    if (record) return record;
  }
  return null;
}

/** The record that is being made at this address, which has no id yet; null elsewhere. */
export function detectUnsaved(address: string): RecordRef | null {
  const url = new URL(address);
  for (const { detectUnsaved } of detectors) {
    const record = detectUnsaved?.(url);
    if (record) return record;
  }
  return null;
}

const overlays: readonly Overlay[] = [odooPopover, odooAction, espoModal, googlePopover];

/** What stands open over the view at this address; null where it shows no such view. */
export interface Overlying {
  /** By what was clicked last. */
  look(clicked: Element | null): Overlaid;
  isDrawnLate: boolean;
}

export function overlayAt(address: string): Overlying | null {
  const url = new URL(address);
  const overlay = overlays.find(({ isView }) => isView(url, document));
  return overlay ? { look: (clicked) => overlay.open(document, url, clicked), isDrawnLate: overlay.isDrawnLate === true } : null;
}
