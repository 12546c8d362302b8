/** The CRMs on the bench. Adding one: a line here, with a server of its own in its folder. */
import { close } from './close/bench.ts';
import { espo } from './espo/bench.ts';
import { hubspot } from './hubspot/bench.ts';
import { odoo18, odoo19 } from './odoo/bench.ts';
import { pipedrive } from './pipedrive/bench.ts';
import { salesforce } from './salesforce/bench.ts';
import { twenty } from './twenty/bench.ts';
import { zoho } from './zoho/bench.ts';

export const BENCHES = Object.entries({
  Salesforce: salesforce,
  HubSpot: hubspot,
  Pipedrive: pipedrive,
  'Zoho CRM': zoho,
  Close: close,
  Twenty: twenty,
  'Odoo 18': odoo18,
  'Odoo 19': odoo19,
  EspoCRM: espo,
});
