/** What only Salesforce does. */
import { expect, test } from 'vitest';
import { linkOf, type Tokens } from '../../../../src/server/connectors/link.ts';
import { benchOf, noteAt } from '../bench.ts';
import { bodyOf } from '../sent.ts';
import { salesforce } from './bench.ts';
import { CLIENT, DEAL, EVENT, REFRESH, salesforceServer } from './server.ts';

test('a token that has ended is fetched again, once, and what was asked is asked again', async () => {
  const server = await salesforceServer();
  const tokens: Tokens = new Map();
  const reach = { allowed: [new URL(server.url).host], standIn: () => server.url };
  const asked = { origin: 'https://acme.lightning.force.com', key: 'k', reach, tokens, now: 0 };
  const linked = () => linkOf(salesforce.connector, { ...asked, credential: { ...CLIENT, refreshToken: REFRESH } });
  const who = '/services/oauth2/userinfo';
  try {
    const first = await linked();
    if (!first.ok) throw new Error(first.trouble);
    server.end();
    expect(await first.value.ask(who, { method: 'GET' })).toMatchObject({ status: 200 });
    const second = await linked();
    if (!second.ok) throw new Error(second.trouble);
    expect(await second.value.ask(who, { method: 'GET' })).toMatchObject({ status: 200 });
    expect(server.asked.filter((one) => one.endsWith('/token'))).toHaveLength(2);
    server.instead(({ path }) => path === who, ...Array(3).fill({ status: 401, body: '[]' }));
    expect(await second.value.ask(who, { method: 'GET' })).toMatchObject({ status: 401 });
    expect(server.asked.filter((one) => one.endsWith('/token'))).toHaveLength(3);
  } finally {
    await server.close();
  }
});

test('without a refresh token the app signs in as itself', async () => {
  const { keep, place, server } = await benchOf(salesforce);
  expect(await keep(noteAt(2), place(), CLIENT)).toMatchObject({ ok: true });
  const [token] = server.questions;
  expect(Object.fromEntries(new URLSearchParams(token?.text))).toMatchObject({ grant_type: 'client_credentials' });
});

test('an app that is none is said in Salesforce’s words', async () => {
  const { check } = await benchOf(salesforce);
  const wrong = { ...CLIENT, clientSecret: 'somebody-elses-secret' };
  expect(await check(wrong)).toEqual({ ok: false, trouble: 'signed-out', words: 'invalid client credentials' });
});

test('the note is a task that is done, by the org’s own word for that', async () => {
  const { keep, server } = await benchOf(salesforce);
  await keep(noteAt(2));
  const written = server.questions.find(salesforce.writes);
  expect(written && bodyOf(written)).toMatchObject({ WhatId: DEAL, Status: 'Erledigt', Subject: 'Handoff brief: Northwind (2 / 15)' });
});

test('on an event it goes to the opportunity that the event is about', async () => {
  const { keep, place, bodies } = await benchOf(salesforce);
  expect(await keep(noteAt(2), place(EVENT, 'meeting'))).toMatchObject({ ok: true, value: { did: 'written' } });
  expect(await keep(noteAt(3))).toMatchObject({ ok: true, value: { did: 'updated' } });
  expect(bodies()).toHaveLength(1);
});

test.each([
  [403, 'REQUEST_LIMIT_EXCEEDED', 'busy'],
  [400, 'UNABLE_TO_LOCK_ROW', 'busy'],
  [403, 'API_DISABLED_FOR_ORG', 'no-right'],
  [400, 'INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY', 'no-right'],
  [404, 'ENTITY_IS_DELETED', 'gone'],
])('%i %s is %s, whatever the status says', async (status, errorCode, trouble) => {
  const { keep, server } = await benchOf(salesforce);
  server.instead(salesforce.writes, { status, type: 'application/json', body: JSON.stringify([{ errorCode, message: 'Said so.' }]) });
  expect(await keep(noteAt(2))).toMatchObject({ ok: false, trouble, words: 'Said so.' });
});
