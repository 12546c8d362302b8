import type { Adapter } from '../../../src/core/adapters/adapter.ts';

/** Of a CRM that nobody else has. */
export const OWN: Adapter = {
  crm: 'our-crm',
  name: 'Our CRM',
  address: 'https://crm.our.example/app/:type/:id',
  pages: [
    {
      type: 'deal',
      word: 'deals',
      container: '.record',
      facts: [
        { fact: 'title', selector: 'h1', how: 'text', attribute: '' },
        { fact: 'account', selector: '[data-f=account]', how: 'value', attribute: '' },
        { fact: 'email', selector: '.mail', how: 'link', attribute: '' },
        { fact: 'domain', selector: '.site', how: 'link', attribute: '' },
        { fact: 'owner', selector: '.owner', how: 'attribute', attribute: 'data-name' },
        { fact: 'amount', selector: '.amount', how: 'amount', attribute: '' },
      ],
    },
    {
      type: 'meeting',
      word: 'meetings',
      container: '.record',
      facts: [
        { fact: 'title', selector: 'h1', how: 'text', attribute: '' },
        { fact: 'meetingStart', selector: '.start', how: 'date', attribute: '' },
        { fact: 'attendees', selector: '.who li', how: 'text', attribute: '' },
        { fact: 'deal', selector: '.deal', how: 'link', attribute: '' },
      ],
    },
  ],
};

/** Odoo, with a field of its own for the account. */
export const CHANGED: Adapter = {
  crm: 'odoo',
  name: 'Odoo, ours',
  address: '',
  pages: [{ type: 'deal', word: '', container: '', facts: [{ fact: 'account', selector: '.x_customer', how: 'text', attribute: '' }] }],
};
