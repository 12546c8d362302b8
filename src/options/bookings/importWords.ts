/** What became of a list, in words. */
import type { ImportAnswer, UndoneImport } from '../../protocol/bookings.ts';

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

/** What became of it when it was taken back, in words. */
export function undoneWords({ removed, restored, kept }: UndoneImport): string {
  const told = [removed > 0 ? `${meetings(removed)} taken away` : '', restored > 0 ? `${meetings(restored)} as before` : ''].filter(
    (part) => part !== '',
  );
  const first = told.length > 0 ? `Undone: ${told.join(', ')}.` : 'Nothing was undone.';
  const rest =
    kept > 0 ? ` ${meetings(kept)} ${kept === 1 ? 'stays' : 'stay'}: somebody has written on ${kept === 1 ? 'it' : 'them'} since.` : '';
  return `${first}${rest}`;
}
