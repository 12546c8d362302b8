/** Text and values out of a page that nobody vouches for: always plain, on one line, and never longer than facts may be. */

const LIMIT = 500;

/** Runs of blanks become one; absent where nothing is left. */
export function plain(text: string | null | undefined): string | undefined {
  const line = (text ?? '').replace(/\s+/g, ' ').trim();
  return line ? line.slice(0, LIMIT) : undefined;
}

/** The address of `Dana Whitfield <dana@northwind.example>`. */
export const mailIn = (text: string | undefined): string | undefined => /<([^<>@\s]+@[^<>@\s]+)>$/.exec(text ?? '')?.[1] ?? text;

/** What an element shows: the value of the input it is or holds, else its text. */
export function shown(element: Element | null | undefined): string | undefined {
  if (!element) return undefined;
  const input = element.matches(INPUT) ? element : element.querySelector(INPUT);
  return plain(input instanceof HTMLInputElement || input instanceof HTMLTextAreaElement ? input.value : element.textContent);
}

const INPUT = 'textarea, input:not([type=checkbox], [type=radio], [type=hidden], [type=file])';

/** Leaves out what is undefined, as facts do. */
export function present<T extends object>(facts: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}
