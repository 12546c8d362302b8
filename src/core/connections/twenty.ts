import type { ConnectionKind } from './kind.ts';

export const twenty: ConnectionKind = {
  crm: 'twenty',
  name: 'Twenty',
  example: 'https://acme.twenty.com',
  originOf: ({ protocol, origin }) => (/^https?:$/.test(protocol) ? origin : null),
  howTo: 'In Twenty: Settings, APIs & Webhooks, Create key. Give it a role that may read opportunities and write notes.',
  fields: [{ key: 'key', label: 'API key', isSecret: true }],
};
