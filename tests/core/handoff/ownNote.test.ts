/** A note to oneself and what is handed off later are one note on the record: whoever keeps it, it ends with what was handed off. */
import { expect, onTestFinished, test } from 'vitest';
import { STANDARD_BAR } from '../../../src/core/bar/bar.ts';
import { type CrmNote, crmNoteOf } from '../../../src/core/handoff/crmNote.ts';
import { type Handoff, valuesOf } from '../../../src/core/handoff/handoff.ts';
import { contentOf } from '../../../src/core/handoff/registers.ts';
import { scoreBrief } from '../../../src/core/rubric/scoreBrief.ts';
import { espoSession } from '../../../src/crm/espo/session.ts';
import { DEAL, espoServer } from '../../crm/servers/espo.ts';
import { askAs } from '../../crm/servers/serve.ts';
import { benchOf } from '../../server/connectors/bench.ts';
import { BENCHES } from '../../server/connectors/benches.ts';
import { AT, completeHandoff, handedOff } from './brief.ts';

function noteOn(handoff: Handoff, own = false): CrmNote {
  const content = contentOf(valuesOf(handoff));
  const judged = { content, score: scoreBrief(content.brief), bar: STANDARD_BAR, names: { sdr: 'Sam', ae: 'Avery' } };
  const note = crmNoteOf(handoff, { ...judged, workspace: 'w', nameOf: (id) => id ?? 'nobody' }, own);
  if (!note) throw new Error('There is nothing to say.');
  return note;
}

const own = noteOn(completeHandoff(), true);
const submitted = handedOff('submitted');
const handed = noteOn(submitted);
/** As it was numbered before there was room between two events. */
const olderOwn: CrmNote = { ...own, step: 2_000 };

test.each([own, olderOwn])('from the page', async (before) => {
  const server = await espoServer();
  onTestFinished(() => server.close());
  const places = [{ crm: 'espo', origin: server.url, type: 'deal', id: DEAL } as const];
  const keep = (note: CrmNote) => espoSession.note(askAs(server.url, 'sam'), places, note);
  await keep(before);
  expect(await keep(handed)).toEqual({ ok: true, value: { did: 'updated' } });
  expect(server.notes.map(({ post }) => post)).toEqual([expect.stringContaining('Handed off by sam')]);
});

test.each(BENCHES)('by the server, in %s', async (_, bench) => {
  const { keep, bodies } = await benchOf(bench);
  await keep(own);
  expect(await keep(handed)).toMatchObject({ ok: true, value: { did: 'updated' } });
  expect(bodies()).toEqual([expect.stringContaining('Handed off by sam')]);
});

test('one asked for after a handing off was taken back says more than that, and less than the next handing off', () => {
  const undone: Handoff = {
    ...submitted,
    events: [...submitted.events, { type: 'undone', at: AT, by: 'sam', undoes: submitted.events.length }],
  };
  const again: Handoff = { ...submitted, events: [...undone.events, ...submitted.events.slice(-1)] };
  const steps = [handed, noteOn(undone), noteOn(undone, true), noteOn(again)].map(({ step }) => step);
  expect(steps).toEqual([...steps].sort((a, b) => a - b));
  expect(new Set(steps).size).toBe(4);
});

test('more that was written is more to say', () => {
  const draft = completeHandoff();
  const pain = { value: 'More of it', revision: 9, at: AT, by: 'sam' };
  expect(noteOn({ ...draft, registers: { ...draft.registers, pain } }, true).step).toBeGreaterThan(own.step);
});
