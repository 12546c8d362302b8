import type { ConnectionKind } from './kind.ts';

export const espo: ConnectionKind = {
  crm: 'espo',
  name: 'EspoCRM',
  example: 'https://crm.example.com',
  originOf({ protocol, origin, pathname }) {
    return /^https?:$/.test(protocol) ? origin + pathname.replace(/\/(?:index\.(?:php|html))?$/, '') : null;
  },
  howTo:
    'In EspoCRM: Administration, API Users. Make one with the method “API Key” and a role that may read opportunities and meetings with their stream, and create and edit notes.',
  fields: [{ key: 'key', label: 'API key', isSecret: true }],
  fieldNames: {
    pattern: /^[a-z][A-Za-z0-9]{0,99}$/,
    example: 'cHandoffPain',
    never: [
      ...['id', 'name', 'deleted', 'amount', 'amountCurrency', 'amountConverted', 'amountWeightedConverted', 'stage', 'lastStage'],
      ...['probability', 'closeDate', 'leadSource', 'description', 'account', 'accountId', 'accountName', 'campaign', 'campaignId'],
      ...['contact', 'contactId', 'contacts', 'contactsIds', 'contactsColumns', 'originalLead', 'originalLeadId', 'contactRole'],
      ...['assignedUser', 'assignedUserId', 'assignedUserName', 'teams', 'teamsIds', 'createdAt', 'createdBy', 'createdById'],
      ...['modifiedAt', 'modifiedBy', 'modifiedById', 'streamUpdatedAt', 'followers', 'followersIds', 'isFollowed', 'versionNumber'],
    ],
  },
  fieldRights: 'The API user’s role needs the right to edit opportunities.',
};
