// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from 'vitest';
import { putText } from '../../src/ui/putText.ts';

describe('in a box', () => {
  let box: HTMLTextAreaElement;
  beforeEach(() => {
    document.body.innerHTML = '<textarea></textarea>';
    box = document.querySelector('textarea') as HTMLTextAreaElement;
  });

  test('that is written in, the selection stays at its words, with the end that moves', () => {
    box.value = 'They re-key invoices.';
    box.focus();
    box.setSelectionRange(5, 11, 'backward');
    putText(box, 'Ann signs. They re-key invoices.\r\nIn May.');
    expect(box.value).toBe('Ann signs. They re-key invoices.\nIn May.');
    expect([box.selectionStart, box.selectionEnd, box.selectionDirection]).toEqual([16, 22, 'backward']);
  });

  test('a text with line ends of Windows is the same text, each time it comes', () => {
    box.value = 'one\ntwo';
    box.focus();
    box.setSelectionRange(7, 7);
    for (let times = 0; times < 3; times += 1) putText(box, 'one\r\ntwo');
    expect(box.selectionStart).toBe(7);
  });
});
