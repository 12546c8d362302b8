/** Which facts a CRM tells through its page's own session: asked of servers that answer as running copies did, or as the vendor documents it. */
import type { Facts, RecordRef } from '../../src/core/handoff/record.ts';
import type { Session } from '../../src/crm/contract.ts';
import { dynamicsSession } from '../../src/crm/dynamics/session.ts';
import { espoSession } from '../../src/crm/espo/session.ts';
import { odooSessionOn } from '../../src/crm/odoo/session.ts';
import { MEETING as APPOINTMENT, dynamicsServer, DEAL as OPPORTUNITY } from './servers/dynamics.ts';
import { DEAL, espoServer, MEETING } from './servers/espo.ts';
import { odooServer } from './servers/odoo.ts';
import { askAs, type CrmServer } from './servers/serve.ts';

const odooSession = odooSessionOn({ cookie: '', location: { hash: '' } });

const at = '2026-11-21 08:00:00';

async function odooWithMail(): Promise<CrmServer> {
  const server = await odooServer();
  const message = { id: 1, model: 'crm.lead', res_id: 45, body: '<p>Called</p>', date: at, message_type: 'comment' };
  server.messages.push({ ...message, author_id: [44, 'YourCompany, Sam Seller'], subtype: 'mail.mt_note' });
  return server;
}

async function espoWithPost(): Promise<CrmServer> {
  const server = await espoServer();
  const post = { id: 'a', post: 'Called', type: 'Post', isInternal: true, parentType: 'Opportunity', parentId: DEAL };
  server.notes.push({ ...post, createdAt: at, createdById: 'x', createdByName: 'Sam Seller' });
  return server;
}

const SESSIONS: [session: Session, start: () => Promise<CrmServer>, deal: string, meeting: string][] = [
  [odooSession, odooWithMail, '45', '8'],
  [espoSession, espoWithPost, DEAL, MEETING],
  [dynamicsSession, dynamicsServer, OPPORTUNITY, APPOINTMENT],
];

/** By CRM, the names of its facts. */
export async function toldBySessions(): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const told = new Map<string, Set<string>>();
  for (const [session, start, deal, meeting] of SESSIONS) {
    const server = await start();
    const read = async (type: RecordRef['type'], id: string): Promise<Facts> => {
      const answer = await session.read(askAs(server.url, 'sam'), { crm: session.crm, origin: server.url, type, id });
      return answer.ok ? answer.value : {};
    };
    told.set(session.crm, new Set(Object.keys({ ...(await read('deal', deal)), ...(await read('meeting', meeting)) })));
    await server.close();
  }
  return told;
}
