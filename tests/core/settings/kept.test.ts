import { expect, test } from 'vitest';
import { ownerOf, readSetting, settingIn, usableSetting } from '../../../src/core/settings/kept.ts';
import { SETTING_NAMES, SETTINGS } from '../../../src/core/settings/registry.ts';
import { CHANGED, OWN } from '../adapters/example.ts';

test('every standard is complete: its own schema reads it as it is', () => {
  for (const name of SETTING_NAMES) expect(readSetting(name, SETTINGS[name].standard), name).toEqual(SETTINGS[name].standard);
});

test('a value of another release that cannot be read here counts as the standard', () => {
  expect(readSetting('leads', { sdrLead: 7 })).toEqual({ sdrLead: null, aeLead: null });
  expect(readSetting('leads', undefined)).toEqual({ sdrLead: null, aeLead: null });
});

test('an adapter that does not pass any more is left out, and costs the others nothing', () => {
  const own = { version: 1, adapters: [{ ...OWN, name: 'Ours' }, CHANGED] };
  const [deal, meeting] = OWN.pages;
  const old = { ...OWN, crm: 'old-crm', pages: [{ ...deal, container: '.md\\:flex' }, meeting] };
  expect(readSetting('adapters', { ...own, adapters: [old, ...own.adapters] })).toEqual(own);
  expect(usableSetting('adapters', { ...own, adapters: [old] })).toBeNull();
  expect(readSetting('adapters', { ...own, adapters: [old] })).toEqual({ version: 1, adapters: [] });
  expect(usableSetting('adapters', { version: 2, adapters: [OWN] })).toBeNull();
});

test('a setting is found by its name and whose it is', () => {
  const kept = [
    { name: 'leads', of: 'one', revision: 1, value: { sdrLead: 'kim', aeLead: null } },
    { name: 'of a later release', of: 'two', revision: 1, value: { sdrLead: 'lee', aeLead: null } },
  ];
  expect(settingIn(kept, 'leads', 'one').sdrLead).toBe('kim');
  expect(settingIn(kept, 'leads', 'two').sdrLead).toBeNull();
  expect(ownerOf('leads', { id: 'kim', team: 'one' })).toBe('one');
  expect(ownerOf('leads', undefined)).toBe('');
});
