import type { ConnectionKind } from './kind.ts';

export const hubspot: ConnectionKind = {
  crm: 'hubspot',
  name: 'HubSpot',
  example: 'https://app.hubspot.com/contacts/1234567',
  originOf({ protocol, host, pathname }) {
    const [, prefix] = /^(\/contacts\/\d{1,15})(?:\/|$)/.exec(pathname) ?? [];
    return protocol === 'https:' && prefix && /^app(?:-[a-z]+\d+)?\.hubspot\.com$/.test(host) ? `https://${host}${prefix}` : null;
  },
  howTo:
    'In HubSpot: Settings, Integrations, Private Apps. Make one with the scopes crm.objects.deals.read and crm.objects.contacts.write, and paste its access token.',
  fields: [{ key: 'token', label: 'Access token', isSecret: true }],
  fieldNames: {
    pattern: /^(?!hs_|hubspot_)[a-z][a-z0-9_]{0,99}$/,
    example: 'handoff_pain',
    never: ['dealname', 'amount', 'amount_in_home_currency', 'dealstage', 'dealtype', 'pipeline', 'closedate', 'createdate', 'description'],
  },
  fieldRights: 'The private app needs the scope crm.objects.deals.write too.',
};
