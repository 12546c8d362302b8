/** Record pages of running CRMs that lie beside the repository, and what stands in them. */
import { join } from 'node:path';
import type { RecordRef } from '../../src/core/handoff/record.ts';

export const capturedPages = join(import.meta.dirname, '../../../shared/pages');

/** By file: CRM, kind of record, facts. */
export const captured: Record<string, [crm: string, type: RecordRef['type'], facts: object]> = {
  'odoo18-opportunity.html': [
    'odoo',
    'deal',
    {
      title: 'Northwind - Analytics platform rollout',
      account: 'Northwind Analytics',
      contact: 'Dana Whitfield',
      email: 'dana.whitfield@northwind.example',
      phone: '+1 415 555 0134',
      owner: 'Mitchell Admin',
      stage: 'New',
      amount: { value: 48500 },
    },
  ],
  'odoo18-meeting.html': [
    'odoo',
    'meeting',
    {
      title: 'Discovery call - Northwind',
      owner: 'Mitchell Admin',
      meetingStartText: '12/01/2026 15:00:00',
      attendees: [{ name: 'Dana Whitfield' }],
    },
  ],
  'espo-opportunity.html': [
    'espo',
    'deal',
    {
      title: 'Northwind - Analytics platform rollout',
      account: 'Northwind Analytics',
      contact: 'Dana Whitfield',
      owner: 'Admin',
      stage: 'Proposal',
      amount: { value: 48500 },
    },
  ],
  'espo-meeting.html': [
    'espo',
    'meeting',
    {
      title: 'Discovery call - Northwind',
      contact: 'Dana Whitfield',
      owner: 'Admin',
      meetingStartText: '01 Dec 15:00',
      attendees: [{ name: 'Dana Whitfield' }],
      deal: { crm: 'espo', origin: 'https://crm.example', type: 'deal', id: '6b00fe79e54395dd2' },
    },
  ],
};
