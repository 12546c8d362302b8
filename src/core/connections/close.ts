import type { ConnectionKind } from './kind.ts';

export const close: ConnectionKind = {
  crm: 'close',
  name: 'Close',
  example: 'https://app.close.com',
  originOf: ({ protocol, host }) => (protocol === 'https:' && host === 'app.close.com' ? 'https://app.close.com' : null),
  howTo: 'In Close: Settings, Developer, API Keys. Make a key as a user who may see all leads; the notes are written under that name.',
  fields: [{ key: 'key', label: 'API key', isSecret: true }],
  fieldNames: { pattern: /^custom\.l?cf_[A-Za-z0-9]{10,60}$/, example: 'custom.cf_v6S011I6MqcbVvB2FA5Nk8dr5MkL8sWuCiG8cUleO9c' },
};
