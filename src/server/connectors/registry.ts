/** The connectors, by `crm` of the records that they keep notes on. */
import { close } from './close/connector.ts';
import type { Connector } from './contract.ts';
import { espo } from './espo/connector.ts';
import { hubspot } from './hubspot/connector.ts';
import { odoo } from './odoo/connector.ts';
import { pipedrive } from './pipedrive/connector.ts';
import { salesforce } from './salesforce/connector.ts';
import { twenty } from './twenty/connector.ts';
import { zoho } from './zoho/connector.ts';

const CONNECTORS: readonly Connector<unknown>[] = [salesforce, hubspot, pipedrive, zoho, close, twenty, odoo, espo];

export const connectorFor = (crm: string): Connector<unknown> | undefined => CONNECTORS.find((connector) => connector.crm === crm);
