/** The connectors, by `crm` of the records that they keep notes on. */
import type { Connector } from './contract.ts';
import { hubspot } from './hubspot/connector.ts';
import { salesforce } from './salesforce/connector.ts';

const CONNECTORS: readonly Connector<unknown>[] = [salesforce, hubspot];

export const connectorFor = (crm: string): Connector<unknown> | undefined => CONNECTORS.find((connector) => connector.crm === crm);
