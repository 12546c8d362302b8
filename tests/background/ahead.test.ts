/** Prep cards that open by themselves. */
import { expect, test } from 'vitest';
import { lookAhead } from '../../src/background/ahead.ts';
import type { Handoff } from '../../src/core/handoff/handoff.ts';
import type { Person } from '../../src/core/handoff/person.ts';
import type { Meeting } from '../../src/core/handoff/standing.ts';
import type { Device } from '../../src/storage/device.ts';
import type { LocalHandoff } from '../../src/sync/ports.ts';
import { AT, handedOff, record } from '../core/handoff/brief.ts';
import { opened } from '../storage/open.ts';

const START = Date.parse(AT);
const MINUTE = 60_000;
const avery: Person = { id: 'avery', name: 'Avery', email: 'a@team.example', roles: ['ae'], team: 'one', active: true };
const account = { person: avery, token: 't', workspace: { id: 'w', name: 'Team' }, server: 'http://127.0.0.1:1', expired: false };

function held({ registers, ...rest }: Handoff, owner: string): LocalHandoff {
  const { sdr, state, revision, events, id } = rest;
  const local = Object.fromEntries(Object.entries(registers).map(([name, base]) => [name, { value: base.value, base, conflict: null }]));
  return {
    format: 1,
    owner,
    id,
    record,
    server: { sdr, state, revision, events },
    registers: local,
    waiting: [],
    refusal: null,
    touched: 1,
  };
}

const meetingAt = (minutes: number, meeting: Meeting = 'scheduled', id = 'h', ae = 'avery'): LocalHandoff => {
  const handoff = handedOff('accepted', meeting);
  const facts = { value: { meetingStart: new Date(START + minutes * MINUTE).toISOString() }, revision: 1, at: AT, by: 'sam' };
  const events = handoff.events.map((event) => (event.type === 'submitted' ? { ...event, ae } : event));
  return held({ ...handoff, id, events, registers: { ...handoff.registers, facts } }, 'avery');
};

async function deskOf(...handoffs: LocalHandoff[]) {
  const { device } = opened();
  await device.keepAccount(account);
  await device.storage().atomically((store) => store.putHandoffs(handoffs));
  const [rings, cards]: [(number | null)[], string[]] = [[], []];
  const look = (minutes: number, of: Device = device) =>
    lookAhead({
      device: of,
      now: () => START + minutes * MINUTE,
      ringAt: async (when) => void rings.push(when === null ? null : (when - START) / MINUTE),
      openCard: async (id) => void cards.push(id),
    });
  return { device, look, rings, cards };
}

test('off until somebody wishes it', async () => {
  const { look, rings, cards } = await deskOf(meetingAt(10));
  await look(0);
  expect([rings, cards]).toEqual([[null], []]);
});

test('it rings fifteen minutes before the next meeting, and the card opens once', async () => {
  const { device, look, rings, cards } = await deskOf(meetingAt(60), meetingAt(90, 'scheduled', 'later'));
  await device.wishPrepAhead(true);
  await look(0);
  await look(45);
  await look(50);
  expect(rings).toEqual([45, 75, 75]);
  expect(cards).toEqual(['h']);
});

test('a meeting that was moved is another', async () => {
  const { device, look, cards } = await deskOf(meetingAt(60));
  await device.wishPrepAhead(true);
  await look(50);
  await device.storage().atomically((store) => store.putHandoff(meetingAt(180)));
  await look(170);
  await look(171);
  expect(cards).toEqual(['h', 'h']);
});

test('nothing opens for what has begun, is off, or is somebody else’s', async () => {
  const { device, look, rings, cards } = await deskOf(
    meetingAt(0),
    meetingAt(10, 'cancelled', 'off'),
    meetingAt(10, 'scheduled', 'theirs', 'bob'),
  );
  await device.wishPrepAhead(true);
  await look(0);
  expect([rings, cards]).toEqual([[null], []]);
});
