import type { ConnectionKind } from './kind.ts';

const HOST = /^crm\.(?:zoho\.(?:com|eu|in|com\.au|jp|sa|ca|com\.cn)|zohocloud\.ca)$/;

export const zoho: ConnectionKind = {
  crm: 'zoho',
  name: 'Zoho CRM',
  example: 'https://crm.zoho.eu',
  originOf: ({ protocol, host }) => (protocol === 'https:' && HOST.test(host) ? `https://${host}/crm` : null),
  howTo:
    'In the API console of your data centre (api-console.zoho.com, .eu, .in and so on): make a Self Client, generate a code for the scopes ZohoCRM.modules.ALL and ZohoCRM.users.READ, and exchange it for a refresh token. The notes are written under the name of whoever made it.',
  fields: [
    { key: 'clientId', label: 'Client ID', isSecret: false },
    { key: 'clientSecret', label: 'Client secret', isSecret: true },
    { key: 'refreshToken', label: 'Refresh token', isSecret: true },
  ],
  fieldNames: {
    pattern: /^[A-Za-z]\w{0,99}$/,
    example: 'Handoff_Pain',
    never: [
      ...['id', 'Deal_Name', 'Amount', 'Stage', 'Owner', 'Closing_Date', 'Account_Name', 'Contact_Name', 'Pipeline', 'Probability'],
      ...['Type', 'Lead_Source', 'Next_Step', 'Description', 'Expected_Revenue', 'Campaign_Source', 'Layout', 'Tag'],
      ...['Created_By', 'Created_Time', 'Modified_By', 'Modified_Time', 'Last_Activity_Time'],
    ],
  },
};
