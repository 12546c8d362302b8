// @vitest-environment happy-dom
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Adapter } from '../../../src/core/adapters/adapter.ts';
import { BUILT_IN, isReadByItself } from '../../../src/core/adapters/builtIn.ts';
import { trialSchema } from '../../../src/core/adapters/trial.ts';
import { factsSchema, type RecordRef, recordSchema } from '../../../src/core/handoff/record.ts';
import { detectAdapted } from '../../../src/crm/adapted/detect.ts';
import { adaptedReader, adaptedSession, emptyReader } from '../../../src/crm/adapted/read.ts';
import { trial } from '../../../src/crm/adapted/trial.ts';
import type { Session } from '../../../src/crm/contract.ts';
import { odooReader } from '../../../src/crm/odoo/read.ts';
import { detect } from '../../../src/crm/registry.ts';
import { CHANGED, OWN } from '../../core/adapters/example.ts';
import { notRecords, recordUrls } from '../urls.ts';

const own = detectAdapted([OWN, CHANGED]);
const DEAL: RecordRef = { crm: 'our-crm', origin: 'https://crm.our.example', type: 'deal', id: '45' };
const MEETING: RecordRef = { ...DEAL, type: 'meeting', id: '8' };

const PAGE = `<title>Northwind</title><h1>Elsewhere</h1>
<div class="record" style="display: none"><h1>The one before</h1></div>
<div class="record"><h1> Northwind <b>rollout</b></h1>
<div data-f="account"><input type="text" value="Northwind Analytics"></div>
<p class="mail"><a href="mailto:dana@northwind.example?subject=Hi">write</a></p><a class="site" href="https://www.northwind.example/en">site</a>
<span class="owner" data-name="Avery Lund">AL</span><span class="amount">€ 48,500.50</span>
<time class="start" datetime="2026-12-01T15:00+01:00">tomorrow at three</time>
<ul class="who"><li>Dana Whitfield</li><li>Ravi Menon</li></ul><a class="deal" href="/app/deals/45">Deal</a></div>`;

const parse = (html: string): Document => {
  document.documentElement.innerHTML = html;
  return document;
};
const reader = adaptedReader(emptyReader('our-crm'), [OWN], own);
const read = (html: string, record: RecordRef) => {
  const container = reader.container(parse(html), record);
  return container && reader.read(container, record);
};
const tried = (adapter: Adapter, html: string, url = 'https://crm.our.example/app/deals/45') => {
  const found = trial(adapter, 'deal', { document: parse(html), url: new URL(url) }, (at) => detect(at.href));
  expect(trialSchema.parse(found)).toEqual(found);
  return found;
};
const withFact = (fact: Partial<Adapter['pages'][number]['facts'][number]>, container = '.record'): Adapter => {
  const rule = { fact: 'title' as const, selector: 'h1', how: 'text' as const, attribute: '', ...fact };
  return { ...OWN, pages: [{ type: 'deal', word: 'deals', container, facts: [rule] }] };
};

test('a record is known by the address that the workspace wrote', () => {
  expect(own(new URL('https://crm.our.example/app/deals/45'))).toEqual(DEAL);
  expect(own(new URL('https://crm.our.example/app/meetings/8?tab=1'))).toEqual(MEETING);
  expect(own(new URL('https://crm.our.example/app/reports/8'))).toBeNull();
  expect(recordSchema.parse(DEAL)).toEqual(DEAL);
});

test('it stays silent on every other CRM', () => {
  for (const url of [...Object.values(recordUrls).flat(), ...notRecords]) expect(own(new URL(url))).toBeNull();
  fc.assert(
    fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (url) => own(new URL(url)) === null),
    { numRuns: 200 },
  );
});

test('an adapter that cannot be used finds nothing and stops no other', () => {
  const broken = { ...OWN, crm: 'broken', address: 'nonsense' };
  expect(detectAdapted([broken, OWN])(new URL('https://crm.our.example/app/deals/45'))).toEqual(DEAL);
});

test('each value is read as the rule says, in the one record that is in sight', () => {
  expect(read(PAGE, DEAL)).toEqual({
    title: 'Northwind rollout',
    account: 'Northwind Analytics',
    email: 'dana@northwind.example',
    domain: 'northwind.example',
    owner: 'Avery Lund',
    amount: { value: 48500.5, currency: 'EUR' },
  });
  const meeting = read(PAGE, MEETING);
  expect(meeting).toMatchObject({
    title: 'Northwind rollout',
    meetingStart: '2026-12-01T15:00+01:00',
    meetingStartText: 'tomorrow at three',
    attendees: [{ name: 'Dana Whitfield' }, { name: 'Ravi Menon' }],
  });
});

test('a link leads to the deal, as the workspace’s addresses say', () => {
  const page = parse(
    '<base href="https://crm.our.example/app/meetings/8"><div class="record"><h1>A</h1><a class="deal" href="../deals/45">D</a></div>',
  );
  const container = reader.container(page, MEETING);
  expect(container && reader.read(container, MEETING)).toMatchObject({ deal: DEAL });
});

test('two records in sight are none, and several values for one fact are no value', () => {
  expect(read('<div class="record"><h1>A</h1></div><div class="record"><h1>B</h1></div>', DEAL)).toBeNull();
  expect(read('<div class="record"><h1>A</h1><h1>B</h1></div>', DEAL)).toEqual({});
  expect(read('<div class="record"><span class="start">Dec 18</span></div>', MEETING)).toEqual({ meetingStartText: 'Dec 18' });
});

test('a changed page of a known CRM: what the rules name is read by them alone, the rest as ever', () => {
  const html = readFileSync(join(import.meta.dirname, '../../pages/odoo/deal-18/source.html'), 'utf8');
  const record: RecordRef = { crm: 'odoo', origin: 'https://crm.example', type: 'deal', id: '45' };
  const changed = adaptedReader(odooReader, [CHANGED], own);
  const facts = (text: string) => {
    const container = changed.container(parse(text), record);
    return container && changed.read(container, record);
  };
  const before = odooReader.read(odooReader.container(parse(html), record) as Element, record);
  expect(before.account).toBeDefined();
  const { account: _, ...rest } = before;
  expect(facts(html)).toEqual(rest);
  const named = html.replace(/<h1/, '<p class="x_customer">Halden</p>$&');
  expect(facts(named)).toEqual({ ...rest, account: 'Halden' });
});

test('what the rules name is not asked of the CRM', async () => {
  const session: Session = {
    crm: 'odoo',
    read: async () => ({ ok: true, value: { account: 'By the API', title: 'Rollout' } }),
    note: async () => ({ ok: false, trouble: 'refused' }),
  };
  const record: RecordRef = { crm: 'odoo', origin: 'https://crm.example', type: 'deal', id: '45' };
  const ask = () => Promise.resolve({ status: 0, body: undefined });
  expect(await adaptedSession(session, [CHANGED]).read(ask, record)).toEqual({ ok: true, value: { title: 'Rollout' } });
  expect(await adaptedSession(session, [OWN]).read(ask, record)).toMatchObject({ value: { account: 'By the API' } });
});

test('a page made to hurt yields plain facts that can be stored, or none', () => {
  const long = 'x'.repeat(100_000);
  const html = `<div class="record"><h1>&lt;img src=x onerror=alert(1)&gt; ${long}</h1><p class="mail"><a href="javascript:alert(1)">a</a></p>
    <a class="site" href="data:text/html,hi">s</a><a class="deal" href="https://[">d</a><span class="amount">${'9'.repeat(5_000)}</span></div>`;
  const deal = read(html, DEAL);
  expect(factsSchema.parse(deal)).toEqual(deal);
  expect(deal).not.toHaveProperty('email');
  expect(deal).not.toHaveProperty('domain');
  const meeting = read(html, MEETING);
  expect(factsSchema.parse(meeting)).toEqual(meeting);
  expect(meeting).not.toHaveProperty('deal');
});

test('on trial, it says of each selector what it finds and of the page whether it is one', () => {
  const found = tried(OWN, PAGE);
  expect(found).toMatchObject({ title: 'Northwind', address: { record: DEAL, why: null }, type: 'deal', container: null });
  expect(found.facts.map(({ fact, why }) => [fact, why])).toEqual(OWN.pages[0]?.facts.map(({ fact }) => [fact, null]));
  expect(found.facts[5]).toEqual({
    fact: 'amount',
    found: 1,
    said: '€ 48,500.50',
    value: { amount: { value: 48500.5, currency: 'EUR' } },
    why: null,
  });
});

test.each([
  [withFact({ selector: 'h1:nonsense(' }), 'selector'],
  [withFact({ selector: '.nowhere' }), 'none'],
  [withFact({ selector: 'li' }), 'several'],
  [withFact({ selector: '.owner', how: 'attribute', attribute: 'title' }), 'empty'],
  [withFact({ fact: 'amount', selector: 'h1', how: 'amount' }), 'unread'],
])('on trial, %j says why it tells nothing', (adapter, why) => {
  expect(tried(adapter, PAGE).facts[0]?.why).toBe(why);
});

test.each([
  ['https://other.example/app/deals/45', 'other-host'],
  ['https://crm.our.example/lists', 'other-path'],
  ['https://crm.our.example/app/reports/45', 'other-word'],
])('on trial at %s, the page is another: %s', (url, why) => {
  expect(tried(OWN, PAGE, url).address).toEqual({ record: null, why });
});

test('on trial, a container that is not there, or is there twice, is said', () => {
  expect(tried(withFact({}, '.nothing'), PAGE).container).toBe('none');
  expect(tried(withFact({}, 'li'), PAGE).container).toBe('several');
  expect(tried(withFact({}, ':nonsense('), PAGE).container).toBe('selector');
  expect(tried(CHANGED, PAGE).address.why).toBe('unknown');
});

test('which CRMs are read by themselves is what has a reader', () => {
  const readers = join(import.meta.dirname, '../../../src/content/readers');
  expect(readdirSync(readers).length).toBeGreaterThan(10);
  for (const crm of Object.keys(BUILT_IN)) expect([crm, existsSync(join(readers, `${crm}.iife.ts`))]).toEqual([crm, isReadByItself(crm)]);
});
