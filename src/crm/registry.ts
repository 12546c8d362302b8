/** Every CRM whose record pages are known by their address. */
import type { RecordRef } from '../core/handoff/record.ts';
import type { Detector } from './contract.ts';
import { espo } from './espo/detect.ts';
import { odoo } from './odoo/detect.ts';
import { practice } from './practice/detect.ts';

export const detectors: readonly Detector[] = [practice, odoo, espo];

/** The record this address shows, or null. Never throws. */
export function detect(address: string): RecordRef | null {
  const url = new URL(address);
  for (const { detect } of detectors) {
    const record = detect(url);
    if (record) return record;
  }
  return null;
}
