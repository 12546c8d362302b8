/** Which facts a CRM tells through its page's own session: asked of servers that answer as running copies did. */
import type { Facts, RecordRef } from '../../src/core/handoff/record.ts';
import type { Session } from '../../src/crm/contract.ts';
import { espoSession } from '../../src/crm/espo/session.ts';
import { odooSession } from '../../src/crm/odoo/session.ts';
import { DEAL, espoServer, MEETING } from './servers/espo.ts';
import { odooServer } from './servers/odoo.ts';
import { askAs, type CrmServer } from './servers/serve.ts';

const SESSIONS: [session: Session, start: () => Promise<CrmServer>, deal: string, meeting: string][] = [
  [odooSession, odooServer, '45', '8'],
  [espoSession, espoServer, DEAL, MEETING],
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
