import { zoho as connector } from '../../../../src/server/connectors/zoho/connector.ts';
import { json } from '../../../crm/servers/serve.ts';
import type { Bench } from '../bench.ts';
import { CLIENT, DEAL, READER, REFRESH, refused, zohoServer } from './server.ts';

const client = { clientId: CLIENT.id, clientSecret: CLIENT.secret };

export const zoho: Bench = {
  connector,
  origin: 'https://crm.zoho.eu/crm',
  keys: {
    writer: { ...client, refreshToken: REFRESH },
    reader: { ...client, refreshToken: READER },
    wrong: { ...client, refreshToken: '1000.none' },
  },
  deal: DEAL,
  gone: '5725767000000999999',
  many: 201,
  looks: ({ method, path }) => method === 'GET' && path === `/crm/v8/Deals/${DEAL}/Notes`,
  writes: ({ method, path }) => method === 'POST' && path === '/crm/v8/Notes',
  own: { text: 'Handoff_Pain', number: 'Handoff_Score', none: 'Handoff_Pane' },
  fills: ({ method, path }) => method === 'PUT' && path.startsWith('/crm/v8/Deals/'),
  asText: (body) => body,
  refusal: (words) => refused(400, 'NOT_SUPPORTED', words),
  endless: json({ data: [], info: { more_records: true } }),
  who: 'Sam Seller (sam.seller@seller.example)',
  async start() {
    const server = await zohoServer();
    let count = 0;
    return {
      server,
      bodies: () => server.notes.map(({ Note_Content }) => Note_Content),
      add(Note_Content) {
        count += 1;
        const id = String(5725767000000600000n + BigInt(count));
        server.notes.push({ id, Note_Title: '', Note_Content, Parent_Id: { id: DEAL }, Created_By: { name: 'Ola' } });
      },
      rewrite(change) {
        for (const note of server.notes) note.Note_Content = change(note.Note_Content);
      },
      filled: () => server.deal,
      remove: () => void server.notes.splice(0),
    };
  },
};
