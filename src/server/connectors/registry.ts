/** The connectors, by `crm` of the records that they keep notes on. */
import type { Connector } from './contract.ts';

export const CONNECTORS: readonly Connector<unknown>[] = [];
