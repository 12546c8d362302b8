/** The page that says what is known of each CRM, made of what the tests read. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CONNECTION_KINDS } from '../../src/core/connections/registry.ts';
import { detect, detectors } from '../../src/crm/registry.ts';
import { captured } from './captured.ts';
import { toldBySessions } from './told.ts';
import { recordUrls } from './urls.ts';

const PAGES = join(import.meta.dirname, '../pages');
const READER = join(import.meta.dirname, '../../src/content/readers');

/** As the columns are called, by what a fact is called. */
const FACTS = {
  title: 'title',
  account: 'account',
  domain: 'domain',
  contact: 'contact',
  contactTitle: 'job title',
  email: 'e-mail',
  phone: 'phone',
  owner: 'owner',
  stage: 'stage',
  amount: 'amount',
  meetingStartText: 'start',
  attendees: 'attendees',
  deal: "meeting's deal",
  source: 'source',
  activities: 'last activities',
} as const;

/** Of a running CRM, as it stood in the browser, with stand-ins for whatever people wrote. */
const RUNNING = '-running';

interface Fixture {
  slug: string;
  record: { type: 'deal' | 'meeting' };
  facts: object | null;
}

const fixturesOf = (crm: string): Fixture[] => {
  const folder = join(PAGES, crm);
  const slugs = existsSync(folder) ? readdirSync(folder) : [];
  return slugs.map((slug) => ({ slug, ...JSON.parse(readFileSync(join(folder, slug, 'expected.json'), 'utf8')) }));
};

const detects = (crm: string, type: 'deal' | 'meeting'): string =>
  (recordUrls[crm] ?? []).some((url) => detect(url)?.type === type) ? 'address' : '–';

function cell(crm: string, fact: keyof typeof FACTS): string {
  if (Object.values(captured).some(([of, , facts]) => of === crm && fact in facts)) return 'captured page';
  const pages = fixturesOf(crm).filter(({ facts }) => facts && fact in facts);
  if (pages.some(({ slug }) => slug.endsWith(RUNNING))) return 'captured page';
  if (pages.length > 0) return 'own page';
  return 'typed';
}

function noteOn(crm: string, isFromPage: boolean): string {
  const byKey = CONNECTION_KINDS.some((kind) => kind.crm === crm) ? ['kept by key'] : [];
  return [...(isFromPage ? ['kept from page'] : []), ...byKey].join(', ') || 'copied';
}

/** As the page shows a fact, and as its API tells it. */
const API_NAMES: Partial<Record<keyof typeof FACTS, string>> = { meetingStartText: 'meetingStart' };

export async function table(): Promise<string> {
  const head = ['CRM', 'deal', 'meeting', ...Object.values(FACTS), 'note'];
  const told = await toldBySessions();
  const withApi = (crm: string, fact: keyof typeof FACTS): string => {
    const read = existsSync(join(READER, `${crm}.iife.ts`)) ? cell(crm, fact) : 'typed';
    if (!told.get(crm)?.has(API_NAMES[fact] ?? fact)) return read;
    return read === 'typed' ? 'API' : `API, ${read}`;
  };
  const rows = detectors.map(({ crm }) => [
    crm,
    detects(crm, 'deal'),
    detects(crm, 'meeting'),
    ...(Object.keys(FACTS) as (keyof typeof FACTS)[]).map((fact) => withApi(crm, fact)),
    noteOn(crm, told.has(crm)),
  ]);
  const line = (cells: string[]): string => `| ${cells.join(' | ')} |`;
  return [
    '# What is known of each CRM',
    '',
    'Made from the tests (`UPDATE_CRM_PAGE=1 npx vitest run tests/crm/table.test.ts`).',
    '',
    '- **address**: the record is known by its address; so long as no page is known, the rest is typed.',
    '- **captured page**: read in a page of a running copy, as it stood in the browser.',
    '- **own page**: read in a page that was built after what is publicly known of that CRM, and never in the real one.',
    '- **API**: told by the CRM itself, through the session of its page; tried against a server of ours that answers as was recorded of a running copy; of Dynamics as its documentation says, and never of a real one (docs/crm-session.md).',
    '- **note**: the brief on the record, kept in step by Baton from the page, or by the server with a key (docs/connectors.md), or copied there by hand.',
    '- **typed**: left to the person. **–**: that CRM has no page of its own for it.',
    '',
    line(head),
    line(head.map(() => '---')),
    ...rows.map(line),
    '',
  ].join('\n');
}
