import { expect, test } from 'vitest';
import { STANDARD_BAR } from '../../../src/core/bar/bar.ts';
import { valuesOf } from '../../../src/core/handoff/handoff.ts';
import { noteOf } from '../../../src/core/handoff/note.ts';
import { contentOf } from '../../../src/core/handoff/registers.ts';
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
  expect(note).toContain('45 minutes with Ruth and IT, 2026-12-01');
});

test('what nobody wrote leaves no heading', () => {
  const content = contentOf({ pain: 'late month end' });
  const note = noteOf(content, scoreBrief(content.brief), STANDARD_BAR, names);
  expect(note).toContain('Pain Points & Impact\nlate month end');
  for (const heading of ['Trigger Signal', 'Qualification bar', 'Confirmed attendees', 'People named', 'Agreed next step'])
    expect(note).not.toContain(heading);
});

test('every sign that begins a new line does so', () => {
  const content = contentOf({ pain: 'late\vmonth\fend\u0085each\u2028time\u2029and\r\nagain' });
  const note = noteOf(content, scoreBrief(content.brief), STANDARD_BAR, names);
  expect(note).toContain('late\nmonth\nend\neach\ntime\nand\nagain');
});
