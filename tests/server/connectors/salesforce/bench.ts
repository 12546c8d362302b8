import { salesforce as connector } from '../../../../src/server/connectors/salesforce/connector.ts';
import { json } from '../../../crm/servers/serve.ts';
import type { Bench } from '../bench.ts';
import { CLIENT, DEAL, READER, REFRESH, refused, salesforceServer } from './server.ts';

/** As the activity timeline shows it: a task's text is no mark-up. */
const shown = (text: string): string => text.replaceAll('<', '&lt;');

export const salesforce: Bench = {
  connector,
  origin: 'https://acme.lightning.force.com',
  keys: {
    writer: { ...CLIENT, refreshToken: REFRESH },
    reader: { ...CLIENT, refreshToken: READER },
    wrong: { ...CLIENT, refreshToken: '5Aep861.none.at.all' },
  },
  deal: DEAL,
  gone: '006RM000009zzzDYAQ',
  many: 201,
  looks: ({ path, query }) => path.startsWith('/services/data/v60.0/query') && !query.get('q')?.includes('FROM TaskStatus'),
  writes: ({ method, path }) => method === 'POST' && path === '/services/data/v60.0/sobjects/Task',
  own: { text: 'Pain__c', number: 'Score__c', none: 'Pane__c' },
  fills: ({ method, path }) => method === 'PATCH' && path.includes('/sobjects/Opportunity/'),
  asText: (body) => body,
  refusal: (words) => refused(400, 'FIELD_CUSTOM_VALIDATION_EXCEPTION', words, []),
  endless: json({ totalSize: 9_999, done: false, records: [], nextRecordsUrl: '/services/data/v60.0/query/01gRM-2000' }),
  who: 'Sam Seller (sam@seller.example)',
  async start() {
    const server = await salesforceServer();
    let count = 0;
    return {
      server,
      bodies: () => server.tasks.map(({ Description }) => shown(Description)),
      add(Description) {
        count += 1;
        const Id = `00TRM0009${String(count).padStart(6, '0')}YAQ`;
        server.tasks.push({ Id, Subject: 'Handoff brief', Description, WhatId: DEAL, Status: 'Erledigt' });
      },
      rewrite(change) {
        for (const task of server.tasks) task.Description = change(task.Description);
      },
      filled: () => server.opportunity,
      remove: () => void server.tasks.splice(0),
    };
  },
};
