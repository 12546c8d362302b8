/** Odoo shows a contact as "Company, Person" in one. Without the comma it may be either, and then it is neither. */

const LEGAL_FORM = /^(?:inc|llc|ltd|limited|corp|co|plc|gmbh|ag|kg|sa|sas|sarl|srl|spa|bv|nv|ab|as|oy|pty|llp|lp)\b\.?/i;

export interface Partner {
  company: string;
  person?: string;
}

export function splitPartner(text: string | undefined): Partner | undefined {
  if (!text) return undefined;
  // The company may have commas of its own, "Acme, Inc., Dana Whitfield": the person stands behind the last one.
  const comma = text.lastIndexOf(', ');
  if (comma <= 0) return undefined;
  const last = text.slice(comma + 2).trim();
  if (!last) return undefined;
  return LEGAL_FORM.test(last.replaceAll('.', '')) && !last.includes(' ')
    ? { company: text }
    : { company: text.slice(0, comma).trim(), person: last };
}
