import { espo as connector } from '../../../../src/server/connectors/espo/connector.ts';
import { textOfMarkdown as asText } from '../../../crm/servers/byHand.ts';
import { DEAL, espoServer, SAM } from '../../../crm/servers/espo.ts';
import { json } from '../../../crm/servers/serve.ts';
import type { Bench } from '../bench.ts';

export const espo: Bench = {
  connector,
  origin: null,
  keys: { writer: { key: 'key-of-sam' }, reader: { key: 'key-of-avery' }, wrong: { key: 'none' } },
  deal: DEAL,
  gone: '000000000000000ff',
  many: 201,
  looks: ({ method, path }) => method === 'GET' && path.endsWith('/posts'),
  writes: ({ method, path }) => method === 'POST' && path === '/api/v1/Note',
  own: { text: 'cHandoffPain', number: 'cHandoffScore', none: 'cHandoffPane' },
  fills: ({ method, path }) => method === 'PUT' && path.startsWith('/api/v1/Opportunity/'),
  asText,
  refusal: (words) => json({ messageTranslation: { label: words, scope: null, data: null } }, 400),
  endless: json({ list: [], total: 1_000_000 }),
  who: 'Sam Seller (sam)',
  async start() {
    const server = await espoServer({ readers: ['avery'] });
    let count = 0;
    return {
      server,
      bodies: () => server.notes.map(({ post }) => post ?? ''),
      add(post) {
        count += 1;
        const createdAt = '2026-11-21 02:14:17';
        const rest = {
          type: 'Post',
          isInternal: false,
          parentType: 'Opportunity',
          parentId: DEAL,
          createdById: SAM,
          createdByName: 'Sam Seller',
        };
        server.notes.push({ id: `6b010bbb${String(count).padStart(9, '0')}`, post, createdAt, ...rest });
      },
      rewrite(change) {
        for (const note of server.notes) note.post = change(note.post ?? '');
      },
      filled: () => server.tables.Opportunity?.[0] ?? {},
      remove: () => void server.notes.splice(0),
    };
  },
};
