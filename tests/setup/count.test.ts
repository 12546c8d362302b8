import { expect, test } from 'vitest';
import { count } from '../../src/setup/count.mjs';

test('tests are counted as Vitest counts them', () => {
  expect(count({ numPassedTests: 5, numFailedTests: 2, testResults: [{ status: 'failed', assertionResults: [{}, {}] }] })).toEqual({
    passed: 5,
    failed: 2,
  });
});

test('a file that does not load counts as one that failed', () => {
  const testResults = [
    { status: 'failed', assertionResults: [] },
    { status: 'passed', assertionResults: [{}] },
  ];
  expect(count({ numPassedTests: 1, numFailedTests: 0, testResults })).toEqual({ passed: 1, failed: 1 });
});
