import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../harness.ts';
import { run } from '../run.ts';
import { settingsFor } from '../stores.ts';

test('a list is imported, its bad lines named, and again changes nothing; so is a calendar file', async () => {
  const folder = temporaryFolder();
  const store = await settingsFor(folder);
  await run(['workspace', 'create', 'Northwind'], store);
  await run(['invite', '--email', 'sam@northwind.example', '--role', 'sdr'], store);
  const list = join(folder, 'bookings.csv');
  const line = (created: string) => `sam@northwind.example,${created},2026-11-30 10:00,halden.example`;
  writeFileSync(list, ['SDR e-mail,Created,Meeting start,Domain', line('04/05/2026 10:00'), line('2026-11-20 09:00')].join('\n'));
  const bring = (...more: string[]) => run(['import', 'bookings', list, '--zone', 'Europe/Berlin', ...more], store);
  expect(await bring()).toMatchObject({
    code: 1,
    out: '1 added, 0 changed, 0 known already.\n',
    err: expect.stringMatching(/^line 2: The time of booking can be read two ways\.[\s\S]*1 not taken\./),
  });
  writeFileSync(list, ['SDR e-mail,Created,Meeting start,Domain', line('2026-11-20 09:00')].join('\n'));
  expect(await bring()).toMatchObject({ code: 0, out: '0 added, 0 changed, 1 known already.\n', err: '' });
  const calendar = join(folder, 'one.ics');
  writeFileSync(
    calendar,
    'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:u\r\nDTSTART:20261130T090000Z\r\nORGANIZER:mailto:sam@northwind.example\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n',
  );
  expect(await run(['import', 'bookings', calendar], store)).toMatchObject({
    code: 0,
    out: '1 added, 0 changed, 0 known already.\n1 do not tell when they were booked: they count from now.\n',
  });
  expect(await run(['import', 'bookings', join(folder, 'none.csv')], store)).toMatchObject({
    code: 1,
    err: expect.stringContaining('cannot be read'),
  });
});
