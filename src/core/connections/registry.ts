/** The CRMs whose notes this server can keep itself. */
import { close } from './close.ts';
import { espo } from './espo.ts';
import { hubspot } from './hubspot.ts';
import type { ConnectionKind } from './kind.ts';
import { odoo } from './odoo.ts';
import { pipedrive } from './pipedrive.ts';
import { salesforce } from './salesforce.ts';
import { twenty } from './twenty.ts';
import { zoho } from './zoho.ts';

export const CONNECTION_KINDS: readonly ConnectionKind[] = [salesforce, hubspot, pipedrive, zoho, close, twenty, odoo, espo];

export const connectionKindOf = (crm: string): ConnectionKind | undefined => CONNECTION_KINDS.find((kind) => kind.crm === crm);
