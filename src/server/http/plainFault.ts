/** What is wrong with a part of a request, in words that say what is expected there. */
import type * as z from 'zod';

type Issue = z.core.$ZodIssue;

const KINDS: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
  null: 'null',
};

const FORMATS: Readonly<Record<string, string>> = {
  uuid: 'a UUID',
  email: 'an e-mail address',
  url: 'an address',
  date: 'a day like 2027-03-16',
  datetime: 'a time like 2027-03-16T09:00:00Z',
};

/** How the schemas' own messages begin where nobody wrote another. */
const UNWRITTEN = /^(Invalid|Too (small|big)|Unrecognized)/;

/** A message that a schema gives itself stays as it is. */
export const plainFault = (issue: Issue): string => (UNWRITTEN.test(issue.message) ? `${expectedBy(issue)}.` : issue.message);

function expectedBy(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `Give ${KINDS[issue.expected] ?? 'something else'} here`;
    case 'too_small':
      return `Give ${amount(issue.origin, 'at least', issue.minimum)}`;
    case 'too_big':
      return `Give ${amount(issue.origin, 'at most', issue.maximum)}`;
    case 'invalid_format':
      return `Give ${FORMATS[issue.format] ?? 'a text of the form that stands in the description of the API'} here`;
    case 'invalid_value':
      return `Give ${issue.values.map(String).join(' or ')} here`;
    case 'invalid_union':
      return 'Give one of those that stand in the description of the API here';
    case 'unrecognized_keys':
      return `Leave out ${issue.keys.join(', ')}`;
    default:
      return 'Give what stands in the description of the API here';
  }
}

function amount(origin: string, bound: string, count: number | bigint): string {
  if (origin === 'string') return `${bound} ${count} ${count === 1 ? 'letter' : 'letters'}`;
  if (origin === 'array' || origin === 'set' || origin === 'map') return `${bound} ${count} of them`;
  return `a number of ${bound} ${count}`;
}
