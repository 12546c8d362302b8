import { odoo as connector } from '../../../../src/server/connectors/odoo/connector.ts';
import { pencilled as asText } from '../../../crm/servers/byHand.ts';
import { odooServer } from '../../../crm/servers/odoo.ts';
import { failed } from '../../../crm/servers/odooError.ts';
import { DATABASE } from '../../../crm/servers/odooKeys.ts';
import { json } from '../../../crm/servers/serve.ts';
import type { Bench } from '../bench.ts';

const started = (version: number) => async () => {
  const server = await odooServer({ version, readers: ['avery'] });
  let id = 1000;
  return {
    server,
    bodies: () => server.messages.map(({ body }) => body),
    add(body: string) {
      id += 1;
      const author_id: [number, string] = [99, 'YourCompany, Ola'];
      server.messages.push({ id, model: 'crm.lead', res_id: 45, body, author_id, message_type: 'comment', subtype: 'mail.mt_note' });
    },
    rewrite(change: (body: string) => string) {
      for (const message of server.messages) message.body = change(message.body);
    },
    filled: () => server.tables['crm.lead']?.[0] ?? {},
    remove: () => void server.messages.splice(0),
  };
};

const own = { text: 'x_handoff_pain', number: 'x_handoff_score', none: 'x_handoff_pane' };
const common = { own, connector, asText, origin: null, deal: '45', gone: '999999', many: 21, endless: null, who: 'Sam Seller (sam)' };
const isById = (text: string): boolean => text.includes('["id","=",');
const old = { database: DATABASE };

/** By JSON-RPC, with the database and the login. */
export const odoo18: Bench = {
  ...common,
  start: started(18),
  keys: {
    writer: { ...old, key: 'key-of-sam', login: 'sam' },
    reader: { ...old, key: 'key-of-avery', login: 'avery' },
    wrong: { ...old, key: 'none', login: 'sam' },
  },
  looks: ({ path, text }) => path === '/jsonrpc' && text.includes('"search_read"') && !isById(text),
  writes: ({ path, text }) => path === '/jsonrpc' && text.includes('"message_post"'),
  fills: ({ path, text }) => path === '/jsonrpc' && text.includes('"crm.lead","write"'),
  refusal: (words) => failed('odoo.exceptions.UserError', words),
};

/** By the key alone. */
export const odoo19: Bench = {
  ...common,
  start: started(19),
  keys: { writer: { key: 'key-of-sam' }, reader: { key: 'key-of-avery' }, wrong: { key: 'none' } },
  looks: ({ path, text }) => path === '/json/2/mail.message/search_read' && !isById(text),
  writes: ({ path }) => path === '/json/2/crm.lead/message_post',
  fills: ({ path }) => path === '/json/2/crm.lead/write',
  refusal: (words) => json({ name: 'odoo.exceptions.UserError', message: words, arguments: [words], context: {}, debug: '' }, 422),
};
