import type { ConnectionKind } from './kind.ts';

/** What stands behind the prefix of the installation in its addresses. */
const INSIDE = /\/(?:odoo|scoped_app|web)(?:\/.*)?$/;

export const odoo: ConnectionKind = {
  crm: 'odoo',
  name: 'Odoo',
  example: 'https://crm.example.com',
  originOf({ protocol, origin, pathname }) {
    return /^https?:$/.test(protocol) ? origin + pathname.replace(INSIDE, '').replace(/\/$/, '') : null;
  },
  howTo:
    'In Odoo, as a user who may write on all leads: Preferences, Account Security, New API Key. From version 19 on such a key ends after three months at most.',
  fields: [
    { key: 'key', label: 'API key', isSecret: true },
    {
      key: 'database',
      label: 'Database',
      isSecret: false,
      isOptional: true,
      help: 'Needed before version 19, and where there are several.',
    },
    { key: 'login', label: 'Login', isSecret: false, isOptional: true, help: 'Of the user of the key. Needed before version 19.' },
  ],
  fieldNames: { pattern: /^x_[a-z0-9_]{1,60}$/, example: 'x_handoff_pain' },
};
