// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { deep } from '../../src/crm/salesforce/deep.ts';

test('finds what stands within shadow trees, and within those of these', () => {
  const page = document.createElement('div');
  page.innerHTML = '<b>1</b><section></section>';
  const outer = page.querySelector('section')?.attachShadow({ mode: 'open' }) as ShadowRoot;
  outer.innerHTML = '<b>2</b><p></p>';
  const inner = outer.querySelector('p')?.attachShadow({ mode: 'open' }) as ShadowRoot;
  inner.innerHTML = '<b>3</b>';
  expect(deep(page, 'b').map(({ textContent }) => textContent)).toEqual(['1', '2', '3']);
});

test('a page with more than anybody reads comes to an end', () => {
  const page = document.createElement('div');
  page.innerHTML = '<i></i>'.repeat(30_000);
  page.append(document.createElement('b'));
  expect(deep(page, 'b')).toEqual([]);
});
