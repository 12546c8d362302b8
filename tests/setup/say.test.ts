import { expect, test } from 'vitest';
import { Refusal, root, runInFront, runQuietly, troubleWith } from '../../src/setup/say.mjs';

const node = (code: string) => [process.execPath, '-e', code];

test.each([
  ['ENOSPC', /disk is full/],
  ['EACCES', /may not write/],
  ['EROFS', /may not write/],
  ['ENOTFOUND', /registry cannot be reached/],
  ['ECONNREFUSED', /registry cannot be reached/],
])('%s is said with what to do', (code, says) => {
  expect(troubleWith(code)).toMatch(says);
});

test('an error that we know nothing about is left as it is', () => {
  expect(troubleWith('E404')).toBeUndefined();
  expect(troubleWith('undefined')).toBeUndefined();
});

test("npm's own error code is turned into a sentence", () => {
  const npm = node("console.error('npm error code ENOTFOUND'); process.exit(1)");
  expect(() => runQuietly(npm, process.env, 'otherwise')).toThrow(new Refusal(String(troubleWith('ENOTFOUND'))));
});

test('a program that is not there ends in the sentence given', () => {
  expect(() => runQuietly([`${root}no-such-program`], process.env, 'Do this instead.')).toThrow('Do this instead.');
});

test('the exit code of a program in front is handed on', async () => {
  expect(await runInFront(node('process.exit(7)'), process.env)).toBe(7);
});
