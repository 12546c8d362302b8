/** What is no record in any CRM: where one signs in, lists, reports, settings. Addresses by CRM, and pages as they are built there. */

export const elsewhereUrls: Record<string, string[]> = {
  practice: ['/login', '/pipeline', '/reports', '/settings'].map((path) => `https://baton.example/practice${path}`),
  odoo: [
    'https://crm.example/web/login?redirect=%2Fodoo%2Fcrm%2F45',
    'https://crm.example/odoo/crm?view_type=list',
    'https://crm.example/odoo/action-crm.crm_opportunity_report_action',
    'https://crm.example/odoo/settings#crm',
  ],
  espo: ['', '#Opportunity/list', '#Report/view/6b00fe79e54395dd2', '#Admin/settings', '#Preferences'].map(
    (hash) => `https://crm.example/${hash}`,
  ),
  salesforce: [
    'https://acme.my.salesforce.com/?startURL=%2F006Hs00001AbCdE',
    'https://acme.lightning.force.com/lightning/o/Opportunity/list',
    'https://acme.lightning.force.com/lightning/r/Report/00OHs00001AbCdEMAV/view',
    'https://acme.lightning.force.com/lightning/settings/personal/PersonalInformation/home',
  ],
  hubspot: [
    'https://app.hubspot.com/login?loginRedirectUrl=https%3A%2F%2Fapp.hubspot.com%2Fcontacts%2F1%2Frecord%2F0-3%2F9',
    'https://app.hubspot.com/contacts/1234567/objects/0-3/views/all/list',
    'https://app.hubspot.com/reports-dashboard/1234567/view/9876543210',
    'https://app.hubspot.com/settings/1234567/properties?type=0-3',
  ],
  dynamics: [
    'https://acme.crm4.dynamics.com/main.aspx?appid=1&pagetype=entitylist&etn=opportunity',
    'https://acme.crm4.dynamics.com/main.aspx?appid=1&pagetype=dashboard&id=11111111-2222-3333-4444-555555555555',
    'https://acme.crm4.dynamics.com/main.aspx?settingsonly=true',
  ],
  pipedrive: ['/auth/login', '/pipeline/1', '/deals/user/everyone', '/progress/insights/12', '/settings/pipelines'].map(
    (path) => `https://acme.pipedrive.com${path}`,
  ),
  zoho: [
    '/crm/org7/tab/Potentials/custom-view/5725767000000123456/list',
    '/crm/org7/tab/Reports/5725767000000123456',
    '/crm/org7/settings/general',
  ].map((path) => `https://crm.zoho.eu${path}`),
  close: ['/login/', '/leads/', '/reports/activity/', '/settings/profile/'].map((path) => `https://app.close.com${path}`),
  twenty: ['/welcome', '/objects/opportunities', '/settings/profile'].map((path) => `https://crm.example${path}`),
  suitecrm: [
    'https://suite.example/index.php?module=Users&action=Login',
    'https://suite.example/index.php?module=Opportunities&action=ListView',
    'https://suite.example/index.php?module=AOR_Reports&action=DetailView&record=019a2f7c-6f0e-7a44-9c1b-0f3a5f7c2d11',
    'https://suite.example/#/opportunities/index',
    'https://suite.example/#/administration/index',
  ],
  sugarcrm: ['#login', '#Opportunities', '#Reports/019a2f7c-6f0e-7a44-9c1b-0f3a5f7c2d11', '#Administration'].map(
    (hash) => `https://sugar.example/${hash}`,
  ),
  attio: ['/welcome/sign-in', '/acme/deals/view/019a2f7c-6f0e-7a44-9c1b-0f3a5f7c2d11', '/acme/reports', '/acme/settings/account'].map(
    (path) => `https://app.attio.com${path}`,
  ),
  copper: ['/users/sign_in', '/companies/9/app#/deals/pipeline/1', '/companies/9/app#/reports', '/companies/9/app#/settings/profile'].map(
    (path) => `https://app.copper.com${path}`,
  ),
  freshsales: ['/crm/login', '/crm/sales/deals/view/12', '/crm/sales/reports/12', '/crm/sales/settings/deals'].map(
    (path) => `https://acme.myfreshworks.com${path}`,
  ),
  zendesk: ['/login', '/sales/deals', '/sales/deals/list/12', '/reports/overview', '/settings/profile'].map(
    (path) => `https://app.futuresimple.com${path}`,
  ),
  monday: ['/auth/login_monday', '/boards/12345', '/overviews/12345', '/admin/general'].map((path) => `https://acme.monday.com${path}`),
  'google-calendar': ['/calendar/u/0/r/week/2026/12/1', '/calendar/r/settings', '/calendar/r/eventedit', '/calendar/r/search?q=call'].map(
    (path) => `https://calendar.google.com${path}`,
  ),
};

const login = `<form action="/login" method="post"><h1>Sign in</h1><input name="login" value="sam"><input type="password" name="password"><button>Log in</button></form>`;
const rows = (cell: string) => Array.from({ length: 3 }, (_, at) => `<tr data-id="${at}">${cell}</tr>`).join('');

/** In each, the names of fields that its records have too. */
export const elsewherePages: Record<string, string> = {
  'a sign-in': login,
  'a sign-in of Odoo': `<div class="o_web_client"><form class="oe_login_form" action="/web/login">${login}</form></div>`,
  'a list of Odoo': `<div class="o_action_manager"><div class="o_list_view"><table class="o_list_renderer">${rows('<td><div name="expected_revenue" class="o_field_widget">1</div><div name="start" class="o_field_widget">1</div></td>')}</table></div></div>`,
  'a pipeline of Odoo': `<div class="o_action_manager"><div class="o_kanban_view"><div class="o_kanban_renderer"><div name="expected_revenue" class="o_field_widget">1</div></div></div></div>`,
  'settings of Odoo': `<div class="o_action_manager"><div class="o_form_view o_base_settings"><div name="group_use_lead" class="o_field_widget"><input type="checkbox"></div></div></div>`,
  'a list of EspoCRM': `<div id="main"><div class="list-container"><div class="list" data-scope="Opportunity"><table>${rows('<td class="cell" data-name="name"><a href="#Opportunity/view/6b00fe79e54395dd2">A</a></td>')}</table></div></div></div>`,
  'a contact of EspoCRM': `<div id="main"><div class="record"><div class="detail" data-scope="Contact"><div class="cell" data-name="name"><div class="field" data-name="name">Dana</div></div></div></div></div>`,
  'a list of Salesforce': `<one-app><lightning-list-view><table>${rows('<td data-label="Stage"><lightning-formatted-text>Won</lightning-formatted-text></td>')}</table></lightning-list-view></one-app>`,
  'a report of Salesforce': `<one-record-home-flexipage2><report-viewer><h1>Pipeline</h1></report-viewer></one-record-home-flexipage2>`,
  'a list of HubSpot': `<main data-test-id="crm-object-table"><table>${rows('<td data-table-external-id="name-0"><span>Deal</span></td>')}</table></main>`,
  'a list of Dynamics': `<div data-id="GridRoot"><div role="grid">${rows('<div data-id="cell-0-1" col-id="estimatedvalue">1</div>')}</div></div>`,
  'a board of monday': `<div class="board-header"><h1>Deals</h1></div><div role="grid">${rows('<div class="name-cell-text">Northwind</div>')}</div>`,
  'a pipeline of Pipedrive': `<div data-test="pipeline-dashboard"><h2>Pipeline</h2><div data-testid="deal-tile"><a href="/deal/45">Deal</a></div></div>`,
  'a week of Google Calendar': `<div role="main"><div role="grid"><div data-eventid="abc" role="button">Discovery call</div></div></div>`,
  'a new event of Google Calendar': `<div data-is-create="true"><input data-initial-value="" value=""><div id="xDetDlgWhen"><input value="Dec 1, 2026"></div></div>`,
  'a list of SuiteCRM': `<div class="listViewBody"><table>${rows('<td field="name"><a href="index.php?module=Opportunities&action=DetailView&record=1">A</a></td>')}</table></div>`,
  'a list of SugarCRM': `<div class="main-pane"><table>${rows('<td data-type="name"><span class="list" sfuuid="1">A</span></td>')}</table></div>`,
  'deals of the practice CRM': `<main><table>${rows('<td><a href="/practice/deals/D-101">A</a></td>')}</table></main>`,
  'a page about nothing': '<h1>Welcome</h1><p>45</p>',
};
