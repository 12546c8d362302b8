import { close as connector } from '../../../../src/server/connectors/close/connector.ts';
import { textOfHtml as asText } from '../../../crm/servers/byHand.ts';
import { json } from '../../../crm/servers/serve.ts';
import type { Bench } from '../bench.ts';
import { closeServer, KEY, LEAD, OWN, READER, refused } from './server.ts';

export const close: Bench = {
  connector,
  origin: 'https://app.close.com',
  keys: { writer: { key: KEY }, reader: { key: READER }, wrong: { key: 'none' } },
  deal: LEAD,
  gone: `lead_${'0'.repeat(43)}`,
  many: 101,
  looks: ({ method, path }) => method === 'GET' && path === '/api/v1/activity/note/',
  writes: ({ method, path }) => method === 'POST' && path === '/api/v1/activity/note/',
  own: OWN,
  fills: ({ method, path }) => method === 'PUT' && path.startsWith('/api/v1/lead/'),
  asText,
  refusal: (words) => refused(400, words),
  endless: json({ data: [], has_more: true }),
  who: 'Sam Seller (sam.seller@seller.example)',
  async start() {
    const server = await closeServer();
    let count = 0;
    return {
      server,
      bodies: () => server.notes.map(({ note_html }) => note_html),
      add(note_html) {
        count += 1;
        server.notes.push({
          id: `acti_other${count}`,
          lead_id: LEAD,
          note_html,
          user_name: 'Ola',
          date_created: '2026-11-21T02:14:17+00:00',
        });
      },
      rewrite(change) {
        for (const note of server.notes) note.note_html = change(note.note_html);
      },
      filled: () => server.lead,
      remove: () => void server.notes.splice(0),
    };
  },
};
