/** Google Calendar opens an event in a bubble, which does not say for certain whose calendar's event it is: its own page does. */
import type { Overlay } from '../contract.ts';

const VIEW = /^\/calendar\/(?:u\/\d{1,3}\/)?r(?:\/(?:day|week|month|year|agenda|customday|customweek)(?:\/\d+){0,3})?\/?$/;

export const googlePopover: Overlay = {
  crm: 'google-calendar',
  isView: ({ host, pathname }) => host === 'calendar.google.com' && VIEW.test(pathname),
  open: (document) => (document.querySelector('#xDetDlg')?.checkVisibility() ? 'unsure' : null),
};
