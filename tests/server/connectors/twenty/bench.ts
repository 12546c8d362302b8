import { twenty as connector } from '../../../../src/server/connectors/twenty/connector.ts';
import { textOfMarkdown as asText } from '../../../crm/servers/byHand.ts';
import { json } from '../../../crm/servers/serve.ts';
import type { Bench } from '../bench.ts';
import { DEAL, KEY, READER, refused, twentyServer } from './server.ts';

export const twenty: Bench = {
  connector,
  origin: null,
  keys: { writer: { key: KEY }, reader: { key: READER }, wrong: { key: 'none' } },
  deal: DEAL,
  gone: '20202020-be10-412b-a663-000000000000',
  many: 61,
  looks: ({ method, path }) => method === 'GET' && path === '/rest/noteTargets',
  writes: ({ method, path }) => method === 'POST' && path === '/rest/notes',
  own: { text: 'handoffPain', number: 'handoffScore', none: 'handoffPane' },
  fills: ({ method, path }) => method === 'PATCH' && path.startsWith('/rest/opportunities/'),
  asText,
  refusal: (words) => refused(400, 'BadRequestException', words),
  endless: json({ data: { noteTargets: [] }, pageInfo: { hasNextPage: true, endCursor: 'x' } }),
  who: 'the API key',
  async start() {
    const server = await twentyServer();
    let count = 0;
    return {
      server,
      bodies: () => server.notes.map(({ bodyV2 }) => bodyV2.markdown ?? ''),
      add(markdown) {
        count += 1;
        const id = `20202020-0003-4000-8000-${String(count).padStart(12, '0')}`;
        const createdAt = '2026-11-21T02:14:17.000Z';
        server.notes.push({
          id,
          title: '',
          bodyV2: { markdown, blocknote: null },
          createdBy: { source: 'MANUAL', name: 'Ola' },
          createdAt,
        });
        server.targets.push({ id: `20202020-0004-4000-8000-${String(count).padStart(12, '0')}`, noteId: id, opportunity: DEAL });
      },
      rewrite(change) {
        for (const note of server.notes) note.bodyV2.markdown = change(note.bodyV2.markdown ?? '');
      },
      filled: () => server.opportunity,
      remove() {
        server.notes.splice(0);
        server.targets.splice(0);
      },
    };
  },
};
