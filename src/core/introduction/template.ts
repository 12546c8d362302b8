/** The text of an introduction with places for what the brief knows. Made so that nothing has to be invented where it knows nothing. */

/** What can stand in braces, and what it becomes. */
export const PLACEHOLDERS = {
  buyer: 'First names of the buyer’s people it goes to',
  account: 'The buyer’s company',
  words: 'What they said, quoted from the brief',
  agenda: 'The agreed next step',
  time: 'Day and time of the meeting, with its time zone',
  day: 'Day of the meeting',
  ae: 'Name of the account executive',
  aeFirstName: 'First name of the account executive',
  sdr: 'Your name',
  joins: 'A sentence saying whether you join for the first five minutes',
} as const;
export type Placeholder = keyof typeof PLACEHOLDERS;
export type Filling = Record<Placeholder, string>;

export interface TemplateFault {
  /** UTF-16 offsets, `end` exclusive. */
  start: number;
  end: number;
  /** From 1. */
  line: number;
  column: number;
  message: string;
}

const isPlaceholder = (name: string): name is Placeholder => Object.hasOwn(PLACEHOLDERS, name);
const ALL = Object.keys(PLACEHOLDERS) as Placeholder[];
const listed = (names: readonly Placeholder[]): string => names.map((name) => `{${name}}`).join(' ');

/** A placeholder, or a brace or bracket that stands alone. */
const PARTS = /\{([^{}\n]*)\}|[{}[\]]/gu;

/** What keeps a template from being used, in its order. `known`: what may stand in it. */
export function faultsIn(template: string, known: readonly Placeholder[] = ALL): TemplateFault[] {
  const isKnown = (name: string) => known.some((one) => one === name);
  const faults: TemplateFault[] = [];
  const say = (start: number, end: number, message: string) => {
    const before = template.slice(0, start).split('\n');
    faults.push({ start, end, line: before.length, column: (before.at(-1)?.length ?? 0) + 1, message });
  };
  let open: number | null = null;
  for (const { 0: part, 1: name, index } of template.matchAll(PARTS)) {
    const end = index + part.length;
    if (name !== undefined) {
      if (!isKnown(name)) say(index, end, `There is no ${part}${isPlaceholder(name) ? ' in this mail' : ''}. Use one of ${listed(known)}.`);
    } else if (part === '[') {
      if (open !== null) say(index, end, 'This bracket stands inside another one. Close the first before it.');
      open = index;
    } else if (part === ']') {
      if (open === null) say(index, end, 'This bracket closes nothing. Write [ where the part begins.');
      else if (!/\{[^{}\n]+\}/u.test(template.slice(open, index)))
        say(open, end, 'Between these brackets stands no placeholder: they can go.');
      open = null;
    } else say(index, end, 'This brace stands alone. Write a placeholder as {buyer}.');
  }
  if (open !== null) say(open, open + 1, 'This bracket is never closed. Write ] where the part ends.');
  return faults.toSorted((a, b) => a.start - b.start);
}

const BRACKETED = /\[([^[\]]*)\]/gu;
const NAMED = /\{(\w+)\}/gu;
const NAMED_WITH_DOT = /\{(\w+)\}(\.?)/gu;

const isEmptyIn = (text: string, filling: Filling): boolean =>
  [...text.matchAll(NAMED)].some(([, name = '']) => !isPlaceholder(name) || filling[name].trim() === '');

/**
 * The template with what is known. A part in brackets goes where one of its placeholders has nothing to say, and a paragraph where one outside of brackets has
 * nothing to say.
 */
export function fill(template: string, filling: Filling): string {
  const paragraphs = template.replace(/\r\n?/g, '\n').split(/\n{2,}/u);
  const kept = paragraphs.map((paragraph) => paragraph.replace(BRACKETED, (_, part: string) => (isEmptyIn(part, filling) ? '' : part)));
  return kept
    .filter((paragraph) => !isEmptyIn(paragraph, filling))
    .map((paragraph) => filled(paragraph.trim(), filling))
    .filter(Boolean)
    .join('\n\n');
}

/** A value that begins a sentence begins with a capital, and one that ends a sentence ends it once. */
function filled(paragraph: string, filling: Filling): string {
  let said = '';
  let from = 0;
  for (const { 0: whole, 1: name = '', 2: dot = '', index } of paragraph.matchAll(NAMED_WITH_DOT)) {
    said += paragraph.slice(from, index);
    const value = isPlaceholder(name) ? filling[name].trim() : '';
    said += /(?:^|\n|[.!?…][”"’')]*\s+)$/u.test(said) ? value.charAt(0).toUpperCase() + value.slice(1) : value;
    if (!/[.!?…][”"’')]*$/u.test(value)) said += dot;
    from = index + whole.length;
  }
  return (said + paragraph.slice(from)).trim();
}
