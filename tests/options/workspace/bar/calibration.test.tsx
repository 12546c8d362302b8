// @vitest-environment happy-dom

import '../../../sidebar/frame.ts';
import { beforeEach, expect, test, vi } from 'vitest';
import type { Calibration as Standing } from '../../../../src/protocol/calibration.ts';
import { ownPlace, press, says, text } from '../../../ui/mounted.tsx';

const { Calibration } = await import('../../../../src/options/workspace/bar/calibration/Calibration.tsx');

const ROUND = '7d9f6a50-0f3c-4f3e-8d28-000000000001';
const item = (key: string, name: string) => ({ key, name, evidence: key === 'budget' ? '' : `said ${key}` });
const GRADED = ['a', 'b', 'c'].map((handoff) => ({
  handoff,
  account: `Account ${handoff}`,
  items: [item('pain', 'Named pain'), item('budget', 'Budget reality')],
}));
const NONE: Standing = { every: 'month', due: null, lacks: null, round: null, last: null };
const account = {
  person: { id: 'lee', name: 'Lee', email: 'lee@team.example', roles: ['manager' as const], team: 't', active: true },
  token: 'x'.repeat(20),
  workspace: { id: 'w', name: 'Team' },
  server: 'http://127.0.0.1:1',
  expired: false,
};

const draw = ownPlace();
let standing: Standing;
let asked: unknown[];
const reworded: string[] = [];

beforeEach(() => {
  localStorage.clear();
  asked = [];
  reworded.length = 0;
  vi.stubGlobal('fetch', async (_: string, { method, body }: { method: string; body?: string }) => {
    if (method === 'POST') {
      const act = JSON.parse(body ?? '{}');
      asked.push(act);
      const round = { id: ROUND, graded: GRADED, mine: act.does === 'hand-in' ? act.grades : null, isTheirsIn: false };
      standing = { ...NONE, round };
    }
    return new Response(JSON.stringify(standing), { headers: { 'content-type': 'application/json' } });
  });
});

const show = (now: Standing) => {
  standing = now;
  draw(<Calibration account={account} team="t" known={new Set(['pain', 'budget'])} onReword={(key) => reworded.push(key)} />);
};
const choose = (handoff: string, key: string, word: 'yes' | 'no') =>
  vi.waitFor(() => {
    const box = document.getElementById(`grade ${handoff} ${key} ${word}`);
    if (!box) throw new Error('not there');
    box.click();
  });

test('begun, graded, handed in whole, and changed while the other has not', async () => {
  show(NONE);
  await press('Begin to grade');
  await says('Account a');
  await says('“said pain”');
  await says('Nothing was written down.');
  await press('Hand in');
  await says('Say yes or no to each item first.');
  expect(document.activeElement?.id).toBe('grade a pain yes');
  for (const { handoff, items } of GRADED) for (const { key } of items) await choose(handoff, key, key === 'budget' ? 'no' : 'yes');
  await says('6 of 6 said');
  await press('Hand in');
  await says('You have handed in.');
  const grades = Object.fromEntries(GRADED.map(({ handoff }) => [handoff, { pain: true, budget: false }]));
  expect(asked).toEqual([{ does: 'begin' }, { does: 'hand-in', round: ROUND, grades }]);
  await press('Change mine');
  await choose('b', 'budget', 'yes');
  await press('Hand in');
  await vi.waitFor(() => expect(asked.at(-1)).toMatchObject({ grades: { b: { budget: true } } }));
});

test('what was said is there again after the page was closed', async () => {
  const open = { ...NONE, round: { id: ROUND, graded: GRADED, mine: null, isTheirsIn: true } };
  show(open);
  await says('The other lead has handed in. Theirs is shown once yours is in.');
  await choose('a', 'pain', 'no');
  await says('1 of 6 said');
  show({ ...open });
  await says('1 of 6 said');
});

test('the ambiguous item comes first, with what each of them said and a way to reword it', async () => {
  const differs = [{ handoff: 'a', account: 'Account a', sdrLead: true, aeLead: false }];
  const agreements = [
    { key: 'budget', name: 'Budget reality', graded: 3, differs },
    { key: 'pain', name: 'Named pain', graded: 3, differs: [] },
  ];
  show({ ...NONE, due: '2099-01-01T00:00:00.000Z', last: { at: '2027-03-01T09:00:00.000Z', agreements } });
  await says('One item is read in two ways: its wording is ambiguous.');
  await says('Account a: SDR lead yes, AE lead no');
  await says('Read in the same way: Named pain.');
  await press('Reword it');
  expect(reworded).toEqual(['budget']);
});

test('where none can be begun it says why, and offers nothing', async () => {
  show({ ...NONE, lacks: 'two-leads' });
  await says('an administrator names an SDR lead and an AE lead');
  expect(text()).not.toContain('Begin to grade');
});
