import { expect, test } from 'vitest';
import { SETTING_NAMES, SETTINGS } from '../../../src/core/settings/registry.ts';
import { problemOf } from '../harness.ts';
import { change, listed, teamOf } from '../settingsOf.ts';
import { CALLERS, type Caller, company, OTHER_TEAM } from './company.ts';
import { SETTERS } from './permissions.ts';

test('every setting is listed', () => {
  expect(SETTING_NAMES.toSorted(), 'List the new setting in tests/server/denial/permissions.ts: say who may change it.').toEqual(
    Object.keys(SETTERS).toSorted(),
  );
});

test('every setting, of every team and person, by every role: who may change it can, everybody else is refused and changes nothing', async () => {
  const there = await company();
  const { callers, elsewhere, backend, sdr, strangeSdr, workspace } = there;
  const [own, other, strange] = [
    await teamOf(callers.admin),
    await teamOf(callers.admin, OTHER_TEAM),
    (await listed(strangeSdr)).teams[0]?.id ?? '',
  ];
  for (const name of SETTING_NAMES) {
    const { scope, standard, changers } = SETTINGS[name];
    for (const caller of Object.keys(CALLERS) as Caller[]) {
      const device = callers[caller];
      const owners = { workspace: { '': true }, team: { [own]: true, [other]: false }, person: { [device.id]: true, [sdr.id]: false } }[
        scope
      ];
      for (const [of, isOwn] of Object.entries(owners)) {
        const setters: readonly string[] = isOwn ? SETTERS[name].own : SETTERS[name].others;
        const isAllowed = setters.includes('everybody') || CALLERS[caller].some((role) => setters.includes(role));
        const shown = (await listed(device)).settings.find((one) => one.name === name && one.of === of);
        const label = `${name} of ${isOwn ? 'their own' : 'others'}, ${caller}`;
        expect(shown?.mayChange ?? false, label).toBe(isAllowed);
        const answer = await change(device, name, { of, expected: shown?.revision ?? 0, value: standard });
        if (isAllowed) expect(answer.status, label).toBe(200);
        else expect((await problemOf(answer)).name, label).toBe(scope === 'person' ? 'not-found' : 'not-allowed');
      }
    }
    // What belongs to another workspace is not there.
    const of = scope === 'team' ? strange : strangeSdr.id;
    expect((await problemOf(await change(callers.all, name, { of, value: standard }))).name).toBe('not-found');
    expect(changers.length === 0 || SETTERS[name].own.length > 0, `${name} can be changed by somebody`).toBe(true);
  }
  const kept = await backend.store.look((db) => db.selectFrom('setting').selectAll().execute());
  expect(kept.every((row) => row.workspace === workspace)).toBe(true);
  expect((await listed(strangeSdr)).settings.every(({ revision }) => revision === 0)).toBe(true);
  expect(elsewhere).not.toBe(workspace);
});
