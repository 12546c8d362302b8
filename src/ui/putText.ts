/** Puts a text that came from elsewhere into a box somebody may be writing in: caret and selection stay at the words they stood at. */
import { movedOffset, spliceOf } from '../core/handoff/splice.ts';

export function putText(box: HTMLInputElement | HTMLTextAreaElement, text: string): void {
  const was = box.value;
  // As a box keeps it: otherwise the two would differ for ever, and the caret wander.
  const is = text.replace(/\r\n?/g, '\n');
  if (was === is) return;
  const { selectionStart, selectionEnd, selectionDirection, scrollTop } = box;
  if (document.activeElement !== box || selectionStart === null || selectionEnd === null) {
    box.value = is;
    return;
  }
  const splice = spliceOf(was, is);
  box.setRangeText(splice.text, splice.start, splice.end, 'preserve');
  box.setSelectionRange(movedOffset(was, is, selectionStart), movedOffset(was, is, selectionEnd), selectionDirection ?? 'none');
  box.scrollTop = scrollTop;
}
