/** What became of a list, in words. */
import type { ImportAnswer } from '../../protocol/bookings.ts';

const meetings = (count: number): string => (count === 1 ? '1 meeting' : `${count} meetings`);

export function importWords({ added, changed, same, open, refused }: ImportAnswer): string {
  const told = [
    added > 0 ? `${meetings(added)} added` : '',
    changed > 0 ? `${meetings(changed)} changed` : '',
    same > 0 ? `${meetings(same)} known already` : '',
  ].filter((part) => part !== '');
  const first = told.length > 0 ? `${told.join(', ')}.` : 'Nothing was taken.';
  const when = open > 0 ? ` ${open === 1 ? '1 does' : `${open} do`} not say when it was booked: the clock runs from now.` : '';
  const rest =
    refused.length > 0
      ? ' What could not be taken stands below: mend it, and choose the file again. What is known already stays as it is.'
      : '';
  return `${first}${when}${rest}`;
}
