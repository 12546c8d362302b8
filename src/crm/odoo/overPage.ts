/** Where Odoo opens other records over the page without changing its address: dialogs and pop-overs. A selector. */
export const OVER_PAGE = '.modal, .o_dialog, .o_popover, .o-overlay-container';
