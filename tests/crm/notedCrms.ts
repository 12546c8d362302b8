/** The CRMs whose page's session keeps a note, each with a server that answers as a running one did, and a look at the notes on its records. */
import { onTestFinished } from 'vitest';
import type { CrmNote } from '../../src/core/handoff/crmNote.ts';
import type { RecordRef } from '../../src/core/handoff/record.ts';
import type { Session } from '../../src/crm/contract.ts';
import { dynamicsSession } from '../../src/crm/dynamics/session.ts';
import { espoSession } from '../../src/crm/espo/session.ts';
import { odooSessionOn } from '../../src/crm/odoo/session.ts';
import { pencilled, textOfHtml, textOfMarkdown } from './servers/byHand.ts';
import { MEETING as APPOINTMENT, dynamicsServer, DEAL as OPPORTUNITY } from './servers/dynamics.ts';
import { DEAL, espoServer, MEETING } from './servers/espo.ts';
import { odooServer } from './servers/odoo.ts';
import { askAs, type CrmServer } from './servers/serve.ts';

export const odooSession = odooSessionOn({ cookie: '', location: { hash: '' } });

export const MARK = 'baton-0123456789abcdef';
export const noteAt = (step: number, ...lines: string[]): CrmNote => ({
  mark: MARK,
  step,
  parts: [{ name: `Handoff brief: Northwind (${step} / 15)`, lines: ['Sam to Avery', ...lines] }],
});

interface Limits {
  strangers?: string[];
  readers?: string[];
}
interface Ours {
  server: CrmServer & { beforePost: () => Promise<void> };
  /** What stands on it, the oldest first. */
  bodies(on?: string): string[];
  /** Changes, by hand, all that stand there. */
  rewrite(change: (body: string) => string): void;
  /** Puts one there by hand, as the newest. */
  add(body: string, on?: string): void;
  remove(): void;
}
interface Crm {
  session: Session;
  deal: string;
  meeting: string;
  gone: string;
  /** A note as it is saved where somebody corrected it as text. */
  asText(body: string): string;
  start(limits?: Limits): Promise<Ours>;
}

const odoo: Crm = {
  session: odooSession,
  deal: '45',
  meeting: '8',
  gone: '999999',
  asText: pencilled,
  async start(limits) {
    const server = await odooServer(limits);
    const { messages } = server;
    return {
      server,
      bodies: (on = '45') => messages.filter(({ res_id }) => String(res_id) === on).map(({ body }) => body),
      rewrite(change) {
        for (const message of messages) message.body = change(message.body);
      },
      add(body, on = '45') {
        const model = on === '45' ? 'crm.lead' : 'calendar.event';
        const author_id: [number, string] = [45, 'YourCompany, Avery Lund'];
        messages.push({ id: 900, model, res_id: Number(on), body, author_id, message_type: 'comment', subtype: 'mail.mt_note' });
      },
      remove: () => void messages.splice(0),
    };
  },
};

export const espo: Crm = {
  session: espoSession,
  deal: DEAL,
  meeting: MEETING,
  gone: '000000000000000ff',
  asText: textOfMarkdown,
  async start(limits) {
    const server = await espoServer(limits);
    const { notes } = server;
    return {
      server,
      bodies: (on = DEAL) => notes.filter(({ parentId }) => parentId === on).map(({ post }) => post ?? ''),
      rewrite(change) {
        for (const note of notes) note.post = change(note.post ?? '');
      },
      add(post, on = DEAL) {
        const parent = { parentType: on === DEAL ? 'Opportunity' : 'Meeting', parentId: on };
        const by = { createdById: '6b00fe779a7ac3192', createdByName: 'Avery Lund' };
        // Beyond what any clock of a test says.
        notes.push({ id: '6b010fff000000001', post, type: 'Post', isInternal: true, createdAt: '2099-01-01 00:00:00', ...parent, ...by });
      },
      remove: () => void notes.splice(0),
    };
  },
};

const dynamics: Crm = {
  session: dynamicsSession,
  deal: OPPORTUNITY,
  meeting: APPOINTMENT,
  gone: '00000000-0000-4000-8000-999999999999',
  asText: textOfHtml,
  async start(limits) {
    const server = await dynamicsServer(limits);
    const { annotations } = server;
    return {
      server,
      bodies: (to = OPPORTUNITY) => annotations.filter(({ on }) => on === to).map(({ notetext }) => notetext),
      rewrite(change) {
        for (const note of annotations) note.notetext = change(note.notetext);
      },
      add(notetext, on = OPPORTUNITY) {
        const annotationid = '00000000-0000-4000-8000-000000000900';
        annotations.push({ annotationid, subject: 'Handoff brief', notetext, on, by: 'avery', version: 1 });
      },
      remove: () => void annotations.splice(0),
    };
  },
};

export const CRMS = Object.entries({ Odoo: odoo, EspoCRM: espo, Dynamics: dynamics });

/** Until the test has ended. */
export async function startedFor(crm: Crm, limits?: Limits) {
  const ours = await crm.start(limits);
  onTestFinished(() => ours.server.close());
  const at = (type: RecordRef['type'], id: string): RecordRef => ({ crm: crm.session.crm, origin: ours.server.url, type, id });
  const keep = (note: CrmNote, user: string | null = 'sam', places = [at('deal', crm.deal)]) =>
    crm.session.note(askAs(ours.server.url, user), places, note);
  return { ...ours, keep, at };
}
