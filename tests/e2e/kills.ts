/** Words typed in a browser whose worker is stopped and that is killed itself, at moments drawn by chance, over a way that is slow. */
import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pass } from 'node:timers/promises';
import { type Backend, createBackend } from '../../src/server/backend.ts';
import { type Browser, newProfile, openBrowser, pageAt, sidebarOf, signIn } from './browser.ts';
import { boxOf } from './people.ts';
import { until } from './until.ts';

/** What is typed is on disk after this long: what was typed later may go down with the browser. */
const ON_DISK_MS = 400;
/** A round begins 700 ms after what was typed is on disk: moments from before that until well behind it. */
const LATEST_KILL_MS = 1_600;
const SLOWEST_MS = 250;

export interface Played {
  kills: number;
  stops: number;
  words: number;
  /** Kills and stops while a request was under way. */
  cut: number;
  /** Pushes whose answer found nobody. */
  unheard: number;
}

/** Rejects with what was lost, or arrived twice. `told` hears of each round. */
export async function playKills(rounds: number, seed: number, told: (round: number) => void = () => {}): Promise<Played> {
  const backend = await createBackend({ dataFolder: ':memory:' });
  const chance = chanceFrom(seed);
  const way = await slowWay(backend.url, () => chance() * SLOWEST_MS);
  const profile = newProfile();
  const played: Played = { kills: 0, stops: 0, words: 0, cut: 0, unheard: 0 };
  const typed = new Map<string, string>();
  const code = (await backend.firstWorkspace())[0]?.code ?? '';
  let browser = await openBrowser({ profile });
  await signIn(browser.context, way.url, code);
  for (let round = 1; round <= rounds; round += 1) {
    const deal = `D-${1000 + round}`;
    const internals = await pageAt(browser, 'chrome://serviceworker-internals');
    const sidebar = await sidebarOf(await pageAt(browser, `${backend.url}/practice/deals/${deal}`));
    const write = async (field: string, register: string, words: string) => {
      await (await boxOf(sidebar, field)).fill(words);
      typed.set(`${deal} ${register}`, words);
      played.words += words.split(' ').length;
      await pass(ON_DISK_MS + chance() * LATEST_KILL_MS);
    };
    await write('Trigger Signal', 'trigger', `They asked for prices in round ${round}.`);
    played.cut += Math.sign(way.underWay());
    await internals.getByRole('button', { name: 'Stop' }).first().click();
    played.stops += 1;
    await write('Pain Points & Impact', 'pain', `Month end took ${round} days longer.`);
    played.cut += Math.sign(way.underWay());
    await browser.kill();
    played.kills += 1;
    told(round);
    browser = await reopened(profile);
  }
  await sidebarOf(await pageAt(browser, `${backend.url}/practice/deals/D-1001`));
  try {
    await until(async () => (await missing(backend, typed)).length === 0, 'all words to arrive', 60_000);
  } catch {
    throw new Error(`Lost: ${(await missing(backend, typed)).join(', ')}`);
  }
  await arrivedOnce(backend, rounds);
  played.unheard = way.unheard();
  await browser.close();
  way.close();
  await backend.close();
  return played;
}

/** Now and then a browser comes up without a word of the extension's worker: opened once more, it has it. */
async function reopened(profile: string, tries = 3): Promise<Browser> {
  try {
    return await openBrowser({ profile });
  } catch (error) {
    if (tries === 1) throw error;
    return reopened(profile, tries - 1);
  }
}

async function missing(backend: Backend, typed: ReadonlyMap<string, string>): Promise<string[]> {
  const rows = await backend.store.read((tx) => tx.selectFrom('register').select(['handoff', 'name', 'value']).execute());
  const there = new Map(rows.map(({ handoff, name, value }) => [`${handoff.split('|').at(-1)} ${name}`, JSON.parse(value)]));
  return [...typed].filter(([place, words]) => there.get(place) !== words).map(([place]) => place);
}

/** Each text was one edit, each handoff begun once: an edit applied twice has a higher revision, a beginning applied twice two events. */
async function arrivedOnce(backend: Backend, handoffs: number): Promise<void> {
  const { registers, events } = await backend.store.read(async (tx) => ({
    registers: await tx.selectFrom('register').select(['handoff', 'name', 'revision']).where('name', 'in', ['trigger', 'pain']).execute(),
    events: await tx.selectFrom('event').select(['handoff', 'type']).execute(),
  }));
  const twice = registers
    .filter(({ revision }) => revision !== 1)
    .map(({ handoff, name, revision }) => `${handoff} ${name} at ${revision}`);
  if (registers.length !== 2 * handoffs || twice.length > 0)
    throw new Error(`${registers.length} texts; edited more than once: ${twice.join(', ')}`);
  if (events.length !== handoffs || new Set(events.map(({ handoff }) => handoff)).size !== handoffs)
    throw new Error(`${events.length} beginnings of ${handoffs} handoffs`);
}

/** Passes everything on, and takes its time before and behind the server. */
async function slowWay(server: string, wait: () => number) {
  let underWay = 0;
  let unheard = 0;
  const passOn = async (asked: IncomingMessage): Promise<Response> => {
    const chunks: Buffer[] = [];
    for await (const chunk of asked) chunks.push(chunk);
    await pass(wait());
    const headers = Object.entries(asked.headers).filter(([name]) => !['host', 'connection', 'content-length'].includes(name));
    const body = asked.method === 'POST' ? { body: Buffer.concat(chunks) } : {};
    return fetch(server + asked.url, { method: asked.method ?? 'GET', headers: headers as [string, string][], ...body });
  };
  const way = createServer((asked, answer) => {
    const isRound = asked.method === 'POST' || asked.url?.startsWith('/v1/sync/pull');
    underWay += isRound ? 1 : 0;
    answer.on('close', () => {
      underWay -= isRound ? 1 : 0;
      if (asked.method === 'POST' && !answer.writableFinished) unheard += 1;
    });
    passOn(asked)
      .then(async (given) => {
        const kept = [...given.headers].filter(
          ([name]) => !['content-encoding', 'content-length', 'transfer-encoding', 'connection'].includes(name),
        );
        if (isRound) await pass(wait());
        answer.writeHead(given.status, Object.fromEntries(kept));
        for await (const chunk of given.body ?? []) answer.write(chunk);
        answer.end();
      })
      .catch(() => answer.destroy());
  }).listen(0, '127.0.0.1');
  await once(way, 'listening');
  return {
    url: `http://127.0.0.1:${(way.address() as AddressInfo).port}`,
    underWay: () => underWay,
    unheard: () => unheard,
    close() {
      way.close();
      way.closeAllConnections();
    },
  };
}

/** The same numbers between 0 and 1 for the same seed (mulberry32). */
function chanceFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
