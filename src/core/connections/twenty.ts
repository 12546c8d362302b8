import type { ConnectionKind } from './kind.ts';

export const twenty: ConnectionKind = {
  crm: 'twenty',
  name: 'Twenty',
  example: 'https://acme.twenty.com',
  originOf: ({ protocol, origin }) => (/^https?:$/.test(protocol) ? origin : null),
  howTo: 'In Twenty: Settings, APIs & Webhooks, Create key. Give it a role that may read opportunities and write notes.',
  fields: [{ key: 'key', label: 'API key', isSecret: true }],
  fieldNames: {
    pattern: /^[a-z][A-Za-z0-9]{0,62}$/,
    example: 'handoffPain',
    never: [
      ...['id', 'name', 'amount', 'stage', 'closeDate', 'position', 'probability', 'searchVector'],
      ...['owner', 'ownerId', 'company', 'companyId', 'pointOfContact', 'pointOfContactId'],
      ...['createdAt', 'createdBy', 'updatedAt', 'updatedBy', 'deletedAt'],
    ],
  },
  fieldRights: 'The key’s role needs the right to edit opportunities.',
};
