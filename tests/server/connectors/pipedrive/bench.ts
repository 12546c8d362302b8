import { pipedrive as connector } from '../../../../src/server/connectors/pipedrive/connector.ts';
import { textOfHtml as asText } from '../../../crm/servers/byHand.ts';
import { json } from '../../../crm/servers/serve.ts';
import type { Bench } from '../bench.ts';
import { DEAL, KEY, OWN, pipedriveServer, READER, refused } from './server.ts';

export const pipedrive: Bench = {
  connector,
  origin: 'https://acme.pipedrive.com',
  keys: { writer: { token: KEY }, reader: { token: READER }, wrong: { token: 'none' } },
  deal: DEAL,
  gone: '999999',
  many: 101,
  looks: ({ method, path }) => method === 'GET' && path === '/api/v1/notes',
  writes: ({ method, path }) => method === 'POST' && path === '/api/v1/notes',
  own: OWN,
  fills: ({ method, path }) => method === 'PATCH' && path.startsWith('/api/v2/deals/'),
  asText,
  refusal: (words) => refused(400, words),
  endless: json({ success: true, data: [], additional_data: { pagination: { more_items_in_collection: true, next_start: 100 } } }),
  who: 'Sam Seller (sam.seller@seller.example)',
  async start() {
    const server = await pipedriveServer();
    let id = 1000;
    return {
      server,
      bodies: () => server.notes.map(({ content }) => content),
      add(content) {
        id += 1;
        server.notes.push({ id, content, deal_id: Number(DEAL), lead_id: null, add_time: '2026-11-21 02:14:17', user: { name: 'Ola' } });
      },
      rewrite(change) {
        for (const note of server.notes) note.content = change(note.content);
      },
      filled: () => server.deal,
      remove: () => void server.notes.splice(0),
    };
  },
};
