/** Pages that move as those of Odoo, EspoCRM and Salesforce do: without loading, late, and over themselves. Their records are the fixtures'. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const PAGES = join(import.meta.dirname, '../pages');

/** What stands in the body of a fixture. */
export function bodyOf(name: string): string {
  const html = readFileSync(join(PAGES, name, 'source.html'), 'utf8');
  return /<body[^>]*>([\s\S]*)<\/body>/.exec(html)?.[1] ?? '';
}

/** Within a script nothing may end it. */
const literal = (text: string): string => JSON.stringify(text).replaceAll('</', '<\\/');

/** Of a running 18: what its form is called there. */
const dealForm = (): string =>
  bodyOf('odoo/deal-18').replace('class="o_form_view ', 'class="o_form_view o_crm_form_view o_lead_opportunity_form ');

/** Odoo: a calendar whose pop-over comes 250 ms after the click and goes when the page loses the pointer, and forms that come a while after the address. */
export const odooPages = (): string => `<!doctype html><html lang="en"><body class="o_web_client"><div id="all"></div><script>
const FORM = ${literal(dealForm())};
const ORDER = '<div class="o_action_manager"><div class="o_form_view o_sale_order_form">An order</div></div>';
const NEW = ${literal(
  bodyOf('odoo/deal-18')
    .replace(/(<textarea class="o_input">)[^<]*/, '$1')
    .replace(/value="Halden Maritime[^"]*"/, 'value=""'),
)};
const all = document.getElementById('all');
const CALENDAR = [8, 9, -1].map((id) => '<a class="fc-event" data-event-id="' + id + '">Meeting ' + id + '</a><br>').join('');
let late;
function draw() {
  clearTimeout(late);
  const path = location.pathname;
  if (path.endsWith('/calendar')) all.innerHTML = '<div class="o_calendar_view">' + CALENDAR + '</div>';
  else if (path.endsWith('/new')) all.innerHTML = NEW + '<button id="save">Save</button>';
  else if (/action-\\d+$/.test(path)) all.innerHTML = '<div class="o_list_view"><button id="row">Northwind</button></div>';
  else { all.innerHTML = ''; late = setTimeout(() => { all.innerHTML = path.includes('action-300') ? ORDER : FORM; }, 600); }
}
function go(path) { history.pushState(null, '', path); draw(); }
addEventListener('popstate', draw);
const close = () => document.querySelector('.o_cw_popover')?.remove();
addEventListener('pointerdown', (event) => { if (!event.target.closest('.o_cw_popover')) close(); });
addEventListener('blur', close);
addEventListener('mouseover', ({ target }) => target.closest('.fc-event')?.classList.add('o_cw_custom_highlight'));
addEventListener('mouseout', ({ target }) => target.closest('.fc-event')?.classList.remove('o_cw_custom_highlight'));
addEventListener('click', ({ target }) => {
  if (target.id === 'save') return go('/odoo/crm/45');
  if (target.id === 'row') return go(location.pathname + '/45');
  const event = target.closest('.fc-event');
  if (event) setTimeout(() => {
    event.classList.add('o_cw_custom_highlight');
    const popover = document.createElement('div');
    popover.className = 'o_popover o_cw_popover';
    popover.textContent = event.textContent;
    document.body.append(popover);
  }, 250);
});
draw();
</script></body></html>`;

/** EspoCRM: pages that open a meeting in a modal, the start page only after it was fetched for a while, and a record in its edit mode. */
export const espoPages = (meeting: string): string => `<!doctype html><html lang="en"><body data-id="espocrm"><div id="all"></div><script>
const RECORD = ${literal(bodyOf('espo/deal'))};
const MEETING = ${literal(meeting)};
const all = document.getElementById('all');
function draw() {
  const isDeal = location.hash.startsWith('#Opportunity');
  all.innerHTML = isDeal ? RECORD : '<a class="fc-event" id="meeting">Discovery call</a>';
}
addEventListener('hashchange', draw);
addEventListener('click', ({ target }) => {
  if (target.id === 'meeting') {
    document.body.insertAdjacentHTML('beforeend', '<div class="alert"><span class="fas fa-spinner fa-spin"></span></div>');
    setTimeout(() => {
      document.querySelector('body > .alert').remove();
      all.insertAdjacentHTML('beforeend',
        '<div class="modal-dialog"><div class="modal-header"><h4><a data-action="fullForm" href="#Meeting/view/' + MEETING + '">Discovery call</a></h4></div><button id="close">Close</button></div>');
    }, location.hash ? 400 : 4000);
  }
  if (target.id === 'close') document.querySelector('.modal-dialog').remove();
});
draw();
</script></body></html>`;

/** Salesforce's console: what was opened before stays in the page, out of sight. */
export const consolePages = (): string => `<!doctype html><html lang="en"><body>${bodyOf('salesforce/deal')}<script>
window.openTab = (path, name) => {
  const page = document.querySelector('one-record-home-flexipage2');
  const next = page.cloneNode(true);
  page.style.display = 'none';
  page.after(next);
  for (const shown of next.querySelectorAll('lightning-formatted-text[slot="primaryField"], force-lookup a[href*="/Account/"]')) shown.textContent = name;
  history.pushState(null, '', path);
  addEventListener('popstate', () => { next.style.display = 'none'; page.style.display = ''; }, { once: true });
};
</script></body></html>`;
