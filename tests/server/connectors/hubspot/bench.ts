import { hubspot as connector } from '../../../../src/server/connectors/hubspot/connector.ts';
import { textOfHtml as asText } from '../../../crm/servers/byHand.ts';
import { json } from '../../../crm/servers/serve.ts';
import type { Bench } from '../bench.ts';
import { DEAL, hubspotServer, PORTAL, READER, refused, TOKEN } from './server.ts';

export const hubspot: Bench = {
  connector,
  origin: `https://app-eu1.hubspot.com/contacts/${PORTAL}`,
  keys: { writer: { token: TOKEN }, reader: { token: READER }, wrong: { token: 'pat-eu1-00000000-of-nobody' } },
  deal: DEAL,
  gone: '9999999',
  many: 101,
  looks: ({ method, path }) => method === 'GET' && path === `/crm/v4/objects/deals/${DEAL}/associations/notes`,
  writes: ({ method, path }) => method === 'POST' && path === '/crm/v3/objects/notes',
  own: { text: 'handoff_pain', number: 'handoff_score', none: 'handoff_pane' },
  fills: ({ method, path }) => method === 'PATCH' && path.startsWith('/crm/v3/objects/deals/'),
  asText,
  refusal: (words) => refused(400, 'VALIDATION_ERROR', words),
  endless: json({ results: [], paging: { next: { after: '1' } } }),
  who: `a private app of account ${PORTAL}`,
  async start() {
    const server = await hubspotServer();
    let count = 0;
    return {
      server,
      bodies: () => server.notes.map(({ body }) => body),
      add(body) {
        count += 1;
        server.notes.push({ id: String(800_000 + count), body, deal: DEAL });
      },
      rewrite(change) {
        for (const note of server.notes) note.body = change(note.body);
      },
      filled: () => server.deal,
      remove: () => void server.notes.splice(0),
    };
  },
};
