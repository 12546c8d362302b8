/** The lists of what may be promised, as they are written in the settings page: text until they are saved. */
import { PERIODS, type WorkspaceFacts } from '../../../core/settings/facts.ts';

export interface Column {
  key: string;
  label: string;
  example: string;
  /** How many of twelve parts of the line. */
  span: number;
  kind?: 'date' | 'number' | 'link';
  /** What can be chosen, with what is said for it. */
  choices?: readonly (readonly [value: string, label: string])[];
  /** Says how to mend what does not fit. */
  says: string;
}

type ListKey = Exclude<keyof WorkspaceFacts, 'discount' | 'products'>;

export interface Group {
  key: ListKey;
  title: string;
  about: string;
  /** On the button that adds one, and in what names it. */
  one: string;
  columns: readonly Column[];
}

export const GROUPS: readonly Group[] = [
  {
    key: 'prices',
    title: 'Prices',
    about: 'As on the list. A price that was told is compared with the one whose name or unit stands beside it.',
    one: 'price',
    columns: [
      { key: 'name', label: 'Name', example: 'List price', span: 3, says: 'Give the price a name.' },
      { key: 'amount', label: 'Amount', example: '42', span: 2, kind: 'number', says: 'Give the amount as a number, as 42 or 38.50.' },
      { key: 'currency', label: 'Currency', example: 'EUR', span: 2, says: 'Give the currency in three capitals, as EUR.' },
      { key: 'unit', label: 'For a', example: 'seat', span: 2, says: 'Say in a word what one pays for.' },
      { key: 'per', label: 'Per', example: '', span: 3, choices: PERIODS.map((one) => [one, one]), says: 'Choose month, year or once.' },
    ],
  },
  {
    key: 'dates',
    title: 'Dates and times',
    about: 'When something can begin at the earliest, and how many days it takes at least. Leave open what nobody minds.',
    one: 'date',
    columns: [
      { key: 'name', label: 'What', example: 'pilot, trial', span: 6, says: 'Say what it is.' },
      { key: 'from', label: 'Not before', example: '', span: 4, kind: 'date', says: 'Give the whole day.' },
      { key: 'takes', label: 'Days', example: '21', span: 2, kind: 'number', says: 'Give whole days, as 21.' },
    ],
  },
  {
    key: 'capabilities',
    title: 'What we can do',
    about: 'Names that mean the same go in one line, between commas.',
    one: 'capability',
    columns: [
      { key: 'name', label: 'What', example: 'SSO, single sign-on', span: 4, says: 'Say what it is.' },
      {
        key: 'has',
        label: 'We',
        example: '',
        span: 4,
        choices: [
          ['yes', 'have it'],
          ['no', 'do not have it'],
        ],
        says: 'Choose whether we have it.',
      },
      { key: 'note', label: 'Note', example: 'Okta and Entra', span: 4, says: 'Shorten the note to 500 characters.' },
    ],
  },
  {
    key: 'competitors',
    title: 'Competitors',
    about: 'With a sentence that is true and answers them. The account executive reads it where they are named.',
    one: 'competitor',
    columns: [
      { key: 'name', label: 'Name', example: 'Rivalsoft', span: 4, says: 'Give the name.' },
      {
        key: 'answer',
        label: 'What answers them',
        example: 'Their import stops at 10,000 rows; ours does not.',
        span: 8,
        says: 'Shorten it to 500 characters.',
      },
    ],
  },
  {
    key: 'caseStudies',
    title: 'Case studies',
    about: 'Offered on the prep card where industry or pain fits.',
    one: 'case study',
    columns: [
      { key: 'title', label: 'Title', example: 'How Halden closes in two days', span: 7, says: 'Give the title.' },
      { key: 'industry', label: 'Industry', example: 'Shipping', span: 5, says: 'Shorten it to 120 characters.' },
      {
        key: 'pain',
        label: 'The pain it ended',
        example: 'Month-end closing took eleven days',
        span: 7,
        says: 'Shorten it to 500 characters.',
      },
      { key: 'link', label: 'Link', example: 'https://', span: 5, kind: 'link', says: 'Give the whole address, from https:// on.' },
    ],
  },
];

export type Row = Record<string, string>;
export type FactsText = Record<ListKey, Row[]> & { discount: string; products: string };

export const blank = ({ columns }: Group): Row => Object.fromEntries(columns.map(({ key, choices }) => [key, choices?.[0]?.[0] ?? '']));

const written = (value: unknown): string =>
  value === null || value === undefined ? '' : value === true ? 'yes' : value === false ? 'no' : String(value);

export function textOf(facts: WorkspaceFacts): FactsText {
  const lists = GROUPS.map(({ key, columns }) => [
    key,
    facts[key].map((row) => Object.fromEntries(columns.map((column) => [column.key, written(row[column.key as keyof typeof row])]))),
  ]);
  return {
    ...(Object.fromEntries(lists) as Record<ListKey, Row[]>),
    discount: written(facts.discount),
    products: facts.products.join(', '),
  };
}

/** What is no number stays as it is, so that the schema refuses it with its place. */
function numberOf(text: string): number | string | null {
  const plain = text.trim().replace(',', '.');
  const value = Number(plain);
  return plain === '' ? null : Number.isFinite(value) ? value : text;
}

function keptValue({ key, kind }: Column, text: string): unknown {
  if (key === 'has') return text === 'yes';
  if (kind === 'number') return numberOf(text);
  return key === 'currency' ? text.trim().toUpperCase() : text.trim();
}

/** Lines in which nothing stands are let go of. */
const isBlank = (row: Row, { columns }: Group): boolean =>
  columns.every(({ key, choices }) => choices !== undefined || (row[key] ?? '').trim() === '');

/** As it would be kept; not checked yet. */
export function factsIn(text: FactsText): unknown {
  const lists = GROUPS.map((group) => [
    group.key,
    text[group.key]
      .filter((row) => !isBlank(row, group))
      .map((row) => Object.fromEntries(group.columns.map((column) => [column.key, keptValue(column, row[column.key] ?? '')]))),
  ]);
  const products = text.products
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean);
  return { ...Object.fromEntries(lists), discount: numberOf(text.discount.replace('%', '')), products };
}

export const withoutBlank = (text: FactsText): FactsText => ({
  ...text,
  ...Object.fromEntries(GROUPS.map((group) => [group.key, text[group.key].filter((row) => !isBlank(row, group))])),
});
