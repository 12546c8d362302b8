/** Every reader. In a page each comes by itself, in a file of its own. */
import type { Reader } from './contract.ts';
import { dynamicsReader } from './dynamics/read.ts';
import { espoReader } from './espo/read.ts';
import { googleCalendarReader } from './google-calendar/read.ts';
import { hubspotReader } from './hubspot/read.ts';
import { mondayReader } from './monday/read.ts';
import { odooReader } from './odoo/read.ts';
import { pipedriveReader } from './pipedrive/read.ts';
import { practiceReader } from './practice/read.ts';
import { salesforceReader } from './salesforce/read.ts';
import { sugarcrmReader } from './sugarcrm/read.ts';
import { suitecrmReader } from './suitecrm/read.ts';

export const readers: readonly Reader[] = [
  practiceReader,
  odooReader,
  espoReader,
  salesforceReader,
  hubspotReader,
  dynamicsReader,
  pipedriveReader,
  suitecrmReader,
  sugarcrmReader,
  mondayReader,
  googleCalendarReader,
];
