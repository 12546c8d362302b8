import { expect, test } from 'vitest';
import { adaptersSchema } from '../../src/core/adapters/schema.ts';
import { writtenSchema } from '../../src/server/settings/written.ts';
import { CHANGED, OWN } from '../core/adapters/example.ts';

const at = (host: string) => ({ version: 1, adapters: [CHANGED, { ...OWN, address: `https://${host}/:type/:id` }] });
const faults = (value: unknown): string[] =>
  writtenSchema('adapters')
    .safeParse(value)
    .error?.issues.map(({ path, message }) => `${path.join('/')}: ${message}`) ?? [];

test.each([
  '*.co.uk',
  '*.com.au',
  '*.github.io',
  '*.GitHub.io',
  '*.herokuapp.com',
  '*.azurewebsites.net',
  '*.s3.amazonaws.com',
  '*.anything.ck',
  '*.公司.cn',
])('%s is everybody’s, and refused with its place', (host) => {
  expect(faults(at(host))).toEqual([expect.stringMatching(/^adapters\/1\/address: \*\..* is not one company’s/)]);
  // What is kept already goes on.
  expect(adaptersSchema.safeParse(at(host)).success).toBe(true);
});

test.each([
  '*.our.co.uk',
  '*.our.github.io',
  'our.github.io',
  'github.io',
  '*.lightning.force.com',
  '*.crm.dynamics.com',
  '*.odoo.com',
  '*.crm.our.example',
  '*.crm.our.local',
  '*.our.internal',
  'crm',
  'localhost:8069',
  '192.168.0.4',
])('%s is somebody’s own', (host) => {
  expect(faults(at(host))).toEqual([]);
});

test('what does not pass where it is read does not pass where it is written', () => {
  expect(faults({ version: 1, adapters: [{ ...OWN, name: '' }] }).join()).toContain('adapters/0/name');
});
