import type { ConnectionKind } from './kind.ts';

/** Not those that Pipedrive keeps for itself. */
const COMPANY = /^(?!(?:www|app|api|developers|oauth|support)\.)[\w-]+\.pipedrive\.com$/;

export const pipedrive: ConnectionKind = {
  crm: 'pipedrive',
  name: 'Pipedrive',
  example: 'https://acme.pipedrive.com',
  originOf: ({ protocol, host }) => (protocol === 'https:' && COMPANY.test(host) ? `https://${host}` : null),
  howTo:
    'In Pipedrive: Personal preferences, API. Copy the token of a user who sees the deals of everybody; the notes are written under that name.',
  fields: [{ key: 'token', label: 'API token', isSecret: true }],
  fieldNames: { pattern: /^[\da-f]{40}$/, example: 'dcf558aac1ae4e8c4f849ba5e668430d8df9be12' },
};
