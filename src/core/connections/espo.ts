import type { ConnectionKind } from './kind.ts';

export const espo: ConnectionKind = {
  crm: 'espo',
  name: 'EspoCRM',
  example: 'https://crm.example.com',
  originOf({ protocol, origin, pathname }) {
    return /^https?:$/.test(protocol) ? origin + pathname.replace(/\/(?:index\.(?:php|html))?$/, '') : null;
  },
  howTo:
    'In EspoCRM: Administration, API Users. Make one with the method “API Key” and a role that may read opportunities and meetings with their stream, and create notes.',
  fields: [{ key: 'key', label: 'API key', isSecret: true }],
};
