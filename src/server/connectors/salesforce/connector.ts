/** Salesforce by an app of the org's own. */
import * as z from 'zod';
import { readBy } from '../answers.ts';
import type { Connector } from '../contract.ts';
import { call } from './api.ts';
import { describe, writeFields } from './fields.ts';
import { salesforceShelf } from './shelf.ts';
import { apiOf, credential, type SalesforceCredential, sign } from './sign.ts';

const whoSchema = z.object({ name: z.string().optional(), preferred_username: z.string() });
const objectSchema = z.object({ createable: z.boolean(), updateable: z.boolean(), queryable: z.boolean() });

type Right = keyof z.infer<typeof objectSchema>;

/** What the notes need, and its name for an administrator. */
const NEEDED: [object: string, rights: Right[], name: string][] = [
  ['Opportunity', ['queryable'], 'see opportunities'],
  ['Task', ['createable', 'updateable'], 'create and edit tasks'],
];

export const salesforce: Connector<SalesforceCredential> = {
  crm: 'salesforce',
  credential,
  hosts: ['my.salesforce.com', 'my.salesforce.mil', 'my.sfcrmproducts.cn'],
  api: apiOf,
  sign,
  async check({ ask }) {
    const who = readBy(await call(ask, 'GET', '/services/oauth2/userinfo'), whoSchema);
    if (!who.ok) return who;
    const missing: string[] = [];
    for (const [object, rights, right] of NEEDED) {
      const told = readBy(await call(ask, 'GET', `/sobjects/${object}/describe`), objectSchema);
      // What the user may not even see is not there for them.
      if (!told.ok && told.trouble !== 'gone' && told.trouble !== 'no-right') return told;
      if (!told.ok || rights.some((one) => !told.value[one])) missing.push(right);
    }
    const { name, preferred_username: login } = who.value;
    return { ok: true, value: { who: name ? `${name} (${login})` : login, missing } };
  },
  shelf: salesforceShelf,
  fields: writeFields,
  describe,
};
