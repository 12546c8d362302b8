// @vitest-environment happy-dom
/** Whoever types faster than this device finds waits for one search, and not for one a letter. */
import { expect, onTestFinished, test, vi } from 'vitest';
import type { Found } from '../../../src/core/work/find.ts';
import { completeHandoff } from '../../core/handoff/brief.ts';
import { summed } from '../../core/work/summed.ts';
import { ownPlace, says, text } from '../../ui/mounted.tsx';
import '../frame.ts';

const { device } = await import('../../../src/sidebar/state/device.ts');
const { useFound } = await import('../../../src/sidebar/work/useFound.ts');

const draw = ownPlace();

function Finding({ owner = 'u', query }: { owner?: string; query: string }) {
  const found = useFound(owner, query, 30);
  return <p>{found ? `${found.length}: ${found.map(({ where }) => where).join()}` : 'Nothing looked for'}</p>;
}

const said = (where: string): Found[] => [{ summary: summed(completeHandoff()), by: 'text', where }];

/** Each search ends when it is told to. */
function searches() {
  const under: { query: string; owner: string; end: (all: Found[]) => void }[] = [];
  const find = vi.spyOn(device, 'find').mockImplementation((owner, query) => new Promise((end) => void under.push({ owner, query, end })));
  onTestFinished(() => find.mockRestore());
  return under;
}

test('what is typed meanwhile is looked for once the search before it has ended: the last of it alone', async () => {
  const under = searches();
  for (const query of ['n', 'no', 'nor', 'nort']) draw(<Finding query={query} />);
  expect(under.map(({ query }) => query)).toEqual(['n']);
  under[0]?.end(said('of n'));
  await says('1: of n');
  await vi.waitFor(() => expect(under.map(({ query }) => query)).toEqual(['n', 'nort']));
  under[1]?.end(said('of nort'));
  await says('1: of nort');
  expect(under).toHaveLength(2);
});

test('of a search that is given up, or was somebody else’s, nothing is shown', async () => {
  const under = searches();
  draw(<Finding query="n" />);
  draw(<Finding query="" />);
  under[0]?.end(said('of n'));
  await vi.waitFor(() => expect(text()).toBe('Nothing looked for'));
  draw(<Finding query="no" />);
  draw(<Finding owner="v" query="no" />);
  under[1]?.end(said('of u'));
  await vi.waitFor(() => expect(under.at(-1)).toMatchObject({ owner: 'v', query: 'no' }));
  expect(text()).toBe('Nothing looked for');
  under[2]?.end(said('of v'));
  await says('1: of v');
});

test('a search that fails leaves the next one free', async () => {
  const find = vi.spyOn(device, 'find').mockRejectedValueOnce(new Error('busy')).mockResolvedValueOnce(said('again'));
  onTestFinished(() => find.mockRestore());
  draw(<Finding query="n" />);
  await vi.waitFor(() => expect(find).toHaveBeenCalledTimes(1));
  await Promise.resolve();
  draw(<Finding query="no" />);
  await says('1: again');
});
