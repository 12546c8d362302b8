/** The CRMs that Baton knows by itself: by the name of their folder, what people call them. */
export const BUILT_IN = {
  practice: { name: 'Practice CRM', isRead: true },
  odoo: { name: 'Odoo', isRead: true },
  espo: { name: 'EspoCRM', isRead: true },
  salesforce: { name: 'Salesforce', isRead: true },
  hubspot: { name: 'HubSpot', isRead: true },
  dynamics: { name: 'Dynamics 365', isRead: true },
  pipedrive: { name: 'Pipedrive', isRead: true },
  zoho: { name: 'Zoho CRM', isRead: false },
  close: { name: 'Close', isRead: false },
  twenty: { name: 'Twenty', isRead: false },
  suitecrm: { name: 'SuiteCRM', isRead: true },
  sugarcrm: { name: 'SugarCRM', isRead: true },
  attio: { name: 'Attio', isRead: false },
  copper: { name: 'Copper', isRead: false },
  freshsales: { name: 'Freshsales', isRead: false },
  zendesk: { name: 'Zendesk Sell', isRead: false },
  monday: { name: 'monday', isRead: true },
  'google-calendar': { name: 'Google Calendar', isRead: true },
} as const satisfies Readonly<Record<string, { name: string /** Is there a reader of its pages? */; isRead: boolean }>>;

export const isBuiltIn = (crm: string): crm is keyof typeof BUILT_IN => Object.hasOwn(BUILT_IN, crm);

/** Its pages are read without anybody having written how. */
export const isReadByItself = (crm: string): boolean => isBuiltIn(crm) && BUILT_IN[crm].isRead;
