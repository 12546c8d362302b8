/** Names of fields that a brief may be copied into: a company's own, and never one that others rely on. */
import { expect, test } from 'vitest';
import { mappingFaults } from '../../../src/core/connections/mapping.ts';
import { CONNECTION_KINDS, connectionKindOf } from '../../../src/core/connections/registry.ts';

function faultsOf(crm: string, name: string): string[] {
  const kind = connectionKindOf(crm);
  if (!kind) throw new Error(crm);
  return mappingFaults({ pain: name }, kind.fieldNames, kind.name).map(({ message }) => message);
}

test.each(CONNECTION_KINDS)('$name takes its own example', ({ crm, fieldNames }) => {
  expect(faultsOf(crm, fieldNames.example)).toEqual([]);
});

test.each([
  ['salesforce', ['Name', 'Amount', 'StageName', 'OwnerId', 'Pain', 'Account.Pain__c', '__c']],
  ['hubspot', ['dealname', 'amount', 'dealstage', 'pipeline', 'hubspot_owner_id', 'hs_next_step', 'closedate']],
  ['pipedrive', ['title', 'value', 'stage_id', 'owner_id', 'dcf558aac1ae4e8c4f849ba5e668430d8df9be1']],
  ['zoho', ['Deal_Name', 'deal_name', 'Amount', 'Stage', 'Owner', 'Closing_Date', '$approval']],
  ['close', ['name', 'status_id', 'contacts', 'custom.Pain', 'custom.cf_a.b']],
  ['twenty', ['name', 'amount', 'stage', 'ownerId', 'companyId', 'deletedAt']],
  ['odoo', ['name', 'expected_revenue', 'stage_id', 'user_id', 'x_', 'x_a.b']],
  ['espo', ['name', 'amount', 'stage', 'assignedUserId', 'teamsIds', 'deleted']],
])('%s keeps what others rely on', (crm, names) => {
  for (const name of names) expect(faultsOf(crm, name), name).toEqual([expect.stringMatching(/API name/)]);
});

test.each(CONNECTION_KINDS)('in $name nothing else passes for a name', ({ crm }) => {
  for (const name of ['__proto__', '../x', 'a b', 'a/b', 'x"y', 'é', '']) expect(faultsOf(crm, name), name).toHaveLength(1);
});

test('two into one field are told at the second', () => {
  const fieldNames = { pattern: /^\w+$/, example: 'own' };
  const faults = mappingFaults({ trigger: 'own', pain: 'other', score: 'Own' }, fieldNames, 'Acme');
  expect(faults).toEqual([{ key: 'score', message: expect.stringContaining('stands above already') }]);
});
