// @vitest-environment happy-dom
/** A booked meeting without a brief, as its SDR and whoever leads them read it. */
import '../frame.ts';
import { beforeEach, expect, test } from 'vitest';
import type { BookedWork } from '../../../src/core/work/booked.ts';
import { OWN } from '../../core/adapters/example.ts';
import { ownPlace, text } from '../../ui/mounted.tsx';

const { useSession } = await import('../../../src/sidebar/state/session.ts');
const { BookedRow } = await import('../../../src/sidebar/work/BookedRow.tsx');

const HOUR = 60 * 60_000;
const show = ownPlace();
const person = (id: string, name: string, role: 'sdr' | 'manager') => ({
  ...{ id, name, email: `${id}@team.example`, roles: [role], team: 't', active: true },
});
const [sam, morgan] = [person('sam', 'Sam', 'sdr'), person('morgan', 'Morgan', 'manager')];
const since = (hours: number) => new Date(Date.now() + hours * HOUR).toISOString();
const work = (start: string | null, record: BookedWork['booking']['record'] = null): BookedWork => ({
  booking: {
    ...{ id: 'b', sdr: 'sam', account: 'Halden', contact: null, domain: null, isFirstSeen: false },
    ...{ record, booked: since(-13), start },
  },
  ...{ whose: 'mine', by: 'sam', isGhost: true },
  due: { at: Date.now() + 11 * HOUR, soonAt: Date.now() - HOUR, clock: 'complete-brief' },
  credit: { is: 'at risk', dueAt: Date.now() + 11 * HOUR, leftMs: 11 * HOUR, booked: { at: Date.now() - 13 * HOUR, isFirstSeen: false } },
});
const as = (me: typeof sam) =>
  useSession.setState({
    account: { person: me, token: 't', workspace: { id: 'w', name: 'W' }, server: 'http://127.0.0.1:1', expired: false },
    people: [sam, morgan],
  });

beforeEach(() => as(sam));

test('it says that the meeting is over, and which of its two times is which', () => {
  show(<BookedRow work={work(since(2))} />);
  expect(text()).toMatch(/Meeting \S.*Booked \S/);
  expect(text()).not.toContain('The meeting was');
  show(<BookedRow work={work(since(-1))} />);
  expect(text()).toMatch(/The meeting was \S.*Booked \S/);
});

test('whoever leads is not told the SDR’s job, reads of the credit, and is led where there is something to open', () => {
  as(morgan);
  show(<BookedRow work={work(null)} />);
  expect(text()).toContain('Ask Sam about the brief');
  expect(text()).toContain('Credit until');
  expect(text()).not.toContain('in your CRM');
  expect(document.querySelector('a')).toBeNull();
  show(<BookedRow work={work(null, { crm: 'practice', origin: 'http://127.0.0.1', type: 'deal', id: 'D-101' })} />);
  expect(document.querySelector('a')?.href).toContain('D-101');
});

test('it leads to a record of a CRM that the workspace described', () => {
  useSession.setState({ settings: [{ name: 'adapters', of: '', revision: 1, value: { version: 1, adapters: [OWN] } }] });
  show(<BookedRow work={work(null, { crm: OWN.crm, origin: 'https://crm.our.example', type: 'deal', id: '45' })} />);
  expect(document.querySelector('a')?.href).toBe('https://crm.our.example/app/deals/45');
});
