import type { ConnectionKind } from './kind.ts';

/** In front of a company's browsers, by Microsoft. */
const PROXY = /\.mcas\.ms$/;
/** Both sides of one org have the origin of Lightning. */
const CLASSIC = /\.my\.salesforce\.com$/;
const LIGHTNING =
  /^[a-z0-9-]+(?:\.[a-z0-9-]+){0,2}\.lightning\.(?:force\.com|force\.mil|crmforce\.mil)$|^[a-z0-9.-]+\.lightning\.sfcrmapps\.cn$/;

export const salesforce: ConnectionKind = {
  crm: 'salesforce',
  name: 'Salesforce',
  example: 'https://acme.lightning.force.com',
  originOf({ protocol, host }) {
    const lightning = host.replace(PROXY, '').replace(CLASSIC, '.lightning.force.com');
    return protocol === 'https:' && LIGHTNING.test(lightning) ? `https://${lightning}` : null;
  },
  howTo:
    'In Salesforce Setup: make an external client app (or connected app) with the scope “Manage user data via APIs (api)” and the client credentials flow, run as a user who may see opportunities and write tasks. Where that flow is not open to you, add a refresh token of such a user (scopes api and refresh_token).',
  fields: [
    { key: 'clientId', label: 'Consumer key', isSecret: false },
    { key: 'clientSecret', label: 'Consumer secret', isSecret: true },
    {
      key: 'refreshToken',
      label: 'Refresh token',
      isSecret: true,
      isOptional: true,
      help: 'Leave it empty for the client credentials flow.',
    },
  ],
  fieldNames: { pattern: /^[A-Za-z]\w{0,90}__c$/, example: 'Pain__c' },
  fieldRights: 'The user of the key needs the right to edit opportunities and these fields.',
};
