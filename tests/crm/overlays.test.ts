// @vitest-environment happy-dom
// @vitest-environment-options {"url": "https://crm.example/odoo/calendar"}
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { overlayAt } from '../../src/crm/registry.ts';
import { elsewherePages } from './elsewhere.ts';
import { notRecords, recordUrls } from './urls.ts';

const PAGES = join(import.meta.dirname, '../pages');

beforeEach(() => {
  // Nothing is laid out here.
  Element.prototype.checkVisibility = function checkVisibility(this: HTMLElement) {
    return this.style.display !== 'none';
  };
});
afterEach(() => {
  document.documentElement.innerHTML = '<head></head><body></body>';
});

const show = (html: string): void => {
  document.body.innerHTML = html;
};
const at = (address: string, clicked: string | null = null) => {
  const overlay = overlayAt(address);
  if (!overlay) throw new Error('no view');
  return overlay.look(clicked === null ? null : document.querySelector(clicked));
};

test('no record page, and none of the pages that look much like one, is such a view, but calendars', () => {
  const views = [...Object.values(recordUrls).flat(), ...notRecords].filter((address) => overlayAt(address));
  expect(views.sort()).toEqual([
    'https://calendar.google.com/calendar/u/0/r/week/2027/3/1',
    'https://crm.example/odoo/crm/45/action-311/12',
    'https://crm.example/odoo/crm/45/calendar',
  ]);
});

describe('an action of Odoo without a name', () => {
  const form = (name: string): string => `<div class="o_action_manager"><div class="o_form_view ${name} o_view_controller"></div></div>`;
  const over = (name: string): string => `<div class="o_dialog"><div class="modal"><div class="o_form_view ${name}"></div></div></div>`;

  test.each([
    ['https://crm.example/odoo/action-223/45', 'https://crm.example'],
    ['https://crm.example/odoo/contacts/7/action-crm.crm_lead_opportunities/45/?debug=1', 'https://crm.example'],
    ['https://crm.example/erp/scoped_app/action-223/45', 'https://crm.example/erp'],
  ])('at %s its form says which record it is', (address, origin) => {
    expect(overlayAt(address)?.isDrawnLate).toBe(true);
    expect(at(address)).toBeNull();
    show(form('o_crm_form_view o_lead_opportunity_form'));
    expect(at(address)).toEqual({ crm: 'odoo', origin, type: 'deal', id: '45' });
    show(form('o_calendar_form_view o_calendar_event_form_view'));
    expect(at(address)).toEqual({ crm: 'odoo', origin, type: 'meeting', id: '45' });
  });

  test('a form of another kind, a list, and a deal in a dialog over them, are none', () => {
    for (const html of [form('o_sale_order_form'), '<div class="o_action_manager"><div class="o_list_view"></div></div>']) {
      show(html + over('o_lead_opportunity_form'));
      expect(at('https://crm.example/odoo/action-223/45')).toBeNull();
    }
    for (const path of ['action-223', 'action-223/new', 'action-223/45/sales', 'crm/45', `${'odoo/'.repeat(800)}action-223/45`])
      expect(overlayAt(`https://crm.example/odoo/${path}`), path.slice(0, 40)).toBeNull();
  });
});

describe("Odoo's calendar", () => {
  const event = (id: string, isMarked = false) =>
    `<a class="fc-event${isMarked ? ' o_cw_custom_highlight' : ''}" data-event-id="${id}"><b id="e${id}">Call</b></a>`;
  const POPOVER = '<div class="o_popover o_cw_popover"><button id="inside">Edit</button></div>';
  const CALENDAR = 'https://crm.example/erp/odoo/calendar';
  const meeting = (id: string) => ({ crm: 'odoo', origin: 'https://crm.example/erp', type: 'meeting', id });

  test.each([
    CALENDAR,
    'https://crm.example/erp/odoo/crm/45/calendar',
    'https://crm.example/erp/web#model=calendar.event&view_type=calendar',
  ])('at %s the event that was clicked is the meeting', (address) => {
    show(event('12', true) + event('13') + POPOVER);
    expect(at(address, '#e12')).toEqual(meeting('12'));
  });

  test('calendars of other things are none of ours', () => {
    expect(overlayAt('https://crm.example/odoo/crm?view_type=calendar')).toBeNull();
    expect(overlayAt('https://crm.example/web#model=crm.lead&view_type=calendar')).toBeNull();
    expect(overlayAt('https://crm.example/odoo/time-off')).toBeNull();
  });

  test('without a pop-over nothing is open', () => {
    show(event('12', true));
    expect(at(CALENDAR, '#e12')).toBeNull();
  });

  test('up to Odoo 16 the form opens over the calendar: it is the meeting of the pop-over that led there, until it is closed', () => {
    const dialog = (field: string): string =>
      `<div class="o_dialog"><div class="modal" id="dialog"><div class="o_form_view">${field}</div></div></div>`;
    show(event('12', true) + POPOVER);
    const inside = document.querySelector('#inside');
    show(event('12') + dialog('<div name="start" class="o_field_widget"></div>'));
    // "Edit" has gone with its pop-over.
    expect(overlayAt(CALENDAR)?.look(inside)).toBeUndefined();
    expect(at(CALENDAR, '#dialog')).toBeUndefined();
    // Whatever else opens one, as an empty hour does, is another meeting.
    expect(at(CALENDAR, '#e12')).toBeNull();
    show(event('12') + dialog('<div name="name" class="o_field_widget"></div>'));
    expect(at(CALENDAR, '#dialog')).toBeNull();
  });

  test('the pointer has left the event, or is over another', () => {
    show(event('12') + event('13') + POPOVER);
    expect(at(CALENDAR, '#e12')).toEqual(meeting('12'));
    show(event('12', true) + event('13', true) + POPOVER);
    expect(at(CALENDAR, '#e12')).toEqual(meeting('12'));
    show(event('12') + event('13', true) + POPOVER);
    expect(at(CALENDAR, '#e12')).toBe('unsure');
  });

  test("another's copy of a meeting carries no id", () => {
    show(event('-1', true) + POPOVER);
    expect(at(CALENDAR, '.fc-event b')).toBe('unsure');
  });

  test('a click within the pop-over tells nothing new', () => {
    show(event('12', true) + POPOVER);
    expect(at(CALENDAR, '#inside')).toBeUndefined();
  });

  test('opened before anybody looked, it is the one that is marked, if it is one', () => {
    show(event('12', true) + event('13') + POPOVER);
    expect(at(CALENDAR)).toEqual(meeting('12'));
    show(event('12', true) + event('13', true) + POPOVER);
    expect(at(CALENDAR)).toBe('unsure');
  });
});

describe("EspoCRM's modals", () => {
  const modal = (href: string, style = '') =>
    `<div class="modal-dialog" style="${style}"><div class="modal-header"><h4><a href="${href}" data-action="fullForm">Call</a></h4></div></div>`;
  const MEETING = '#Meeting/view/6b00fe79e54395dd2';
  const meeting = (origin: string) => ({ crm: 'espo', origin, type: 'meeting', id: '6b00fe79e54395dd2' });
  const VIEWS = [
    '',
    '#',
    '#Home',
    '#Activities',
    '#Calendar',
    '#Calendar/show/mode=month',
    '#Meeting',
    '#Opportunity/list',
    ...['Account', 'Contact', 'Lead', 'Case', 'CInvoice'].flatMap((scope) => [
      `#${scope}`,
      `#${scope}/list/primaryFilter=open`,
      `#${scope}/view/7b00fe79e54395dd2`,
      `#${scope}/related/7b00fe79e54395dd2/meetings`,
    ]),
  ];

  beforeEach(() => document.body.setAttribute('data-id', 'espocrm'));

  test.each(VIEWS)('at “%s” its heading says which record it is', (hash) => {
    show(modal(MEETING));
    expect(at(`https://crm.example/${hash}`)).toEqual(meeting('https://crm.example'));
    expect(at(`https://crm.example/erp/espo/${hash}`)).toEqual(meeting('https://crm.example/erp/espo'));
    expect(at(`https://crm.example/espo/index.php${hash}`)).toEqual(meeting('https://crm.example/espo'));
  });

  test('where it is edited it is the same record', () => {
    show(modal(MEETING) + modal('#Meeting/edit/6b00fe79e54395dd2'));
    expect(at('https://crm.example/')).toEqual(meeting('https://crm.example'));
    show(modal('#Meeting/create'));
    expect(at('https://crm.example/')).toBeNull();
  });

  test('a page that is served by an older release says what it is by its description', () => {
    document.body.removeAttribute('data-id');
    expect(overlayAt('https://crm.example/')).toBeNull();
    document.head.innerHTML = '<meta name="description" content="EspoCRM - Open Source CRM application.">';
    expect(overlayAt('https://crm.example/')).not.toBeNull();
  });

  test('as long as the page is fetching what was asked for, it is coming', () => {
    const spinner = '<div id="notification" class="alert"><div class="message"><span class="fas fa-spinner fa-spin"></span></div></div>';
    show(spinner);
    expect(at('https://crm.example/')).toBe('coming');
    show('<div class="modal-dialog"><div class="modal-header"></div></div>');
    expect(at('https://crm.example/')).toBe('coming');
    show(spinner + modal(MEETING));
    expect(at('https://crm.example/')).toEqual(meeting('https://crm.example'));
    show('<div class="modal-dialog"><div class="modal-body">Are you sure?</div></div>');
    expect(at('https://crm.example/')).toBeNull();
  });

  test('the last that is seen stands over the others', () => {
    show(modal(MEETING) + modal('#Account/view/6b00fe79e54395dd2'));
    expect(at('https://crm.example/#Calendar')).toBeNull();
    show(modal(MEETING) + modal('#Opportunity/view/7b00fe79e54395dd2', 'display: none'));
    expect(at('https://crm.example/#Calendar')).toMatchObject({ id: '6b00fe79e54395dd2' });
  });

  test('a record page is no such view', () => {
    expect(overlayAt('https://crm.example/#Meeting/view/6b00fe79e54395dd2')).toBeNull();
    expect(overlayAt('https://crm.example/#Opportunity/create')).toBeNull();
  });

  test('nor is any page of another installation that has nothing behind its address', () => {
    for (const path of ['odoo', 'index.php5', 'blog/2027', 'espo/index.php/x'])
      expect(overlayAt(`https://crm.example/${path}`), path).toBeNull();
  });
});

describe('pages of all CRMs at the addresses of an EspoCRM', () => {
  const fixtures = readdirSync(PAGES).flatMap((crm) =>
    readdirSync(join(PAGES, crm)).map((slug): [string, string] => [
      `${crm}/${slug}`,
      readFileSync(join(PAGES, crm, slug, 'source.html'), 'utf8'),
    ]),
  );

  test.each([...fixtures, ...Object.entries(elsewherePages)])('%s', (name, html) => {
    document.documentElement.innerHTML = html;
    const body = /<body[^>]*data-id="([^"]*)"/.exec(html)?.[1];
    if (body) document.body.setAttribute('data-id', body);
    const views = ['', '#Home', '#Activities', '#Contact', '#Calendar'].filter((hash) => overlayAt(`https://crm.example/${hash}`));
    expect(views).toHaveLength(name.startsWith('espo/') ? 5 : 0);
  });
});

test('Google Calendar does not say in its bubble which event it is', () => {
  const week = 'https://calendar.google.com/calendar/u/0/r/week/2027/3/1';
  show('<div id="xDetDlg" data-eventid="abc">Call</div>');
  expect(at(week)).toBe('unsure');
  show('');
  expect(at(week)).toBeNull();
  expect(overlayAt('https://calendar.google.com/calendar/u/0/r/settings')).toBeNull();
});
