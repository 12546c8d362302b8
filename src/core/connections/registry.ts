/** The CRMs whose notes this server can keep itself. */
import { hubspot } from './hubspot.ts';
import type { ConnectionKind } from './kind.ts';
import { salesforce } from './salesforce.ts';

export const CONNECTION_KINDS: readonly ConnectionKind[] = [salesforce, hubspot];

export const connectionKindOf = (crm: string): ConnectionKind | undefined => CONNECTION_KINDS.find((kind) => kind.crm === crm);
