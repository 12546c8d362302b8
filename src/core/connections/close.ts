import type { ConnectionKind } from './kind.ts';

export const close: ConnectionKind = {
  crm: 'close',
  name: 'Close',
  example: 'https://app.close.com',
  originOf: ({ protocol, host }) => (protocol === 'https:' && host === 'app.close.com' ? 'https://app.close.com' : null),
  howTo: 'In Close: Settings, Developer, API Keys. Make a key as a user who may see all leads; the notes are written under that name.',
  fields: [{ key: 'key', label: 'API key', isSecret: true }],
};
