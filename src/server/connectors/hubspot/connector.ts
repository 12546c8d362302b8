/** HubSpot by the access token of a private app. */
import * as z from 'zod';
import { readBy } from '../answers.ts';
import type { Connector } from '../contract.ts';
import { call } from './api.ts';
import { describe, writeFields } from './fields.ts';
import { hubspotShelf } from './shelf.ts';

const credential = z.object({
  token: z
    .string()
    .trim()
    .min(20)
    .max(200)
    .regex(/^[\w-]+$/, 'Paste the access token as HubSpot shows it.'),
});

const accountSchema = z.object({ portalId: z.int(), uiDomain: z.string().optional() });
const tokenSchema = z.object({ scopes: z.array(z.string()) });

const elsewhere = (there: string, here: string): string =>
  `This account is opened at ${there}, and not at ${here}. Paste the address of one of its deals as your browser shows it there.`;

/** Each with those that contain it. */
const NEEDED = [['crm.objects.deals.read', 'crm.objects.deals.write'], ['crm.objects.contacts.write']];

export const hubspot: Connector<z.infer<typeof credential>> = {
  crm: 'hubspot',
  credential,
  hosts: ['hubapi.com'],
  api: () => 'https://api.hubapi.com',
  sign: ({ token }) => Promise.resolve({ ok: true, value: { headers: { Authorization: `Bearer ${token}` } } }),
  async check({ ask, origin, credential: { token } }) {
    const account = readBy(await call(ask, 'GET', '/account-info/v3/details'), accountSchema);
    if (!account.ok) return account;
    const { portalId, uiDomain } = account.value;
    if (!origin.endsWith(`/contacts/${portalId}`))
      return { ok: false, trouble: 'refused', words: `This token is of account ${portalId}, which is not the one of the address.` };
    const { hostname } = new URL(origin);
    // Its records are named by where people open them: at another host none would ever be met.
    if (uiDomain !== undefined && uiDomain !== hostname) return { ok: false, trouble: 'refused', words: elsewhere(uiDomain, hostname) };
    const told = readBy(await call(ask, 'POST', '/oauth/v2/private-apps/get/access-token-info', { tokenKey: token }), tokenSchema);
    const scopes = told.ok ? told.value.scopes : null;
    const missing = scopes ? NEEDED.filter((any) => !any.some((scope) => scopes.includes(scope))).flatMap(([scope]) => scope ?? []) : [];
    return { ok: true, value: { who: `a private app of account ${portalId}`, missing } };
  },
  shelf: hubspotShelf,
  fields: writeFields,
  describe,
};
