import { expect, test } from 'vitest';
import { STANDARD_BAR } from '../../../src/core/bar/bar.ts';
import { valuesOf } from '../../../src/core/handoff/handoff.ts';
import { noteOf } from '../../../src/core/handoff/note.ts';
import { contentOf } from '../../../src/core/handoff/registers.ts';
import { writtenTime } from '../../../src/core/handoff/writtenDay.ts';
import { scoreBrief } from '../../../src/core/rubric/scoreBrief.ts';
import { completeBrief, completeHandoff } from './brief.ts';

const names = { sdr: 'Sam Rivera', ae: 'Avery Lund' };

test('the note holds every text, the evidence, who comes and what was agreed', () => {
  const content = contentOf(valuesOf(completeHandoff()));
  const note = noteOf(content, scoreBrief(content.brief), STANDARD_BAR, names);
  for (const text of Object.values(completeBrief)) expect(note).toContain(text);
  expect(note).toContain('Sam Rivera to Avery Lund');
  expect(note).toContain('- Budget reality: in the FY27 plan');
  expect(note).toContain('- Dana Whitfield, VP Operations');
  expect(note).toContain('45 minutes with Ruth and IT, 1 December 2026');
});

test('it says when the meeting is, whom to reach and why the account fits, as they count', () => {
  const told = {
    contact: 'Dana Whitfield',
    email: 'dana@northwind.example',
    phone: '+44 20 5550 101',
    meetingStart: '2026-12-01T16:00:00+01:00',
  };
  const at = '2026-11-20T09:00:00.000Z';
  const fit = { size: '240 people', industry: 'Food wholesale', technology: '', growth: '', whyTargeted: '', confirmed: true };
  const facts = { facts: told, corrected: { contact: { is: 'Ruth Adler', at } }, fit };
  const noteWith = (registers: object) => {
    const content = contentOf({ ...valuesOf(completeHandoff()), ...registers });
    return noteOf(content, scoreBrief(content.brief), STANDARD_BAR, names);
  };
  expect(noteWith({ facts: told, fit })).toContain('Contact\nDana Whitfield, dana@northwind.example, +44 20 5550 101');
  const note = noteWith(facts);
  expect(note).toContain('Meeting\n1 December 2026 at 16:00 (UTC+1)');
  // What the CRM tells of the one it names is not said of another.
  expect(note).toContain('Contact\nRuth Adler\n');
  expect(note).toContain('Why this account fits\n- Industry: Food wholesale\n- Size: 240 people');
  expect(noteWith({ facts: { meetingStartText: 'Tue 1 Dec, 4 pm' } })).toContain('Meeting\nTue 1 Dec, 4 pm');
});

test.each([
  ['2026-12-01T16:00:00Z', '1 December 2026 at 16:00 (UTC)'],
  ['2026-12-01T23:30:00.000-03:30', '1 December 2026 at 23:30 (UTC-3:30)'],
  ['2026-07-01T09:05:00+00:00', '1 July 2026 at 09:05 (UTC)'],
  ['2026-07-01T09:05+05:45', '1 July 2026 at 09:05 (UTC+5:45)'],
])('%s is written %s', (iso, written) => {
  expect(writtenTime(iso)).toBe(written);
});

test('what nobody wrote leaves no heading', () => {
  const content = contentOf({ pain: 'late month end' });
  const note = noteOf(content, scoreBrief(content.brief), STANDARD_BAR, names);
  expect(note).toContain('Pain Points & Impact\nlate month end');
  for (const heading of [
    'Meeting',
    'Contact',
    'Why this account fits',
    'Trigger Signal',
    'Qualification bar',
    'Confirmed attendees',
    'People named',
    'Agreed next step',
  ])
    expect(note).not.toContain(heading);
});

test('every sign that begins a new line does so', () => {
  const content = contentOf({ pain: 'late\vmonth\fend\u0085each\u2028time\u2029and\r\nagain' });
  const note = noteOf(content, scoreBrief(content.brief), STANDARD_BAR, names);
  expect(note).toContain('late\nmonth\nend\neach\ntime\nand\nagain');
});
