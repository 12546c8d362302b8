import type { Tone } from './remarks.ts';

interface Span {
  start: number;
  end: number;
  tone: Tone;
}

/** Longer than a sentence or two, a line under the words points at nothing. */
const MOST_MARKED = 240;

/** The words that are spoken of, in order, those that overlap as one. What is absent has none, nor what is said of a whole long text. */
export function spansOf(said: readonly Span[], length: number): Span[] {
  const spans: Span[] = [];
  for (const { start, end, tone } of [...said].sort((a, b) => a.start - b.start)) {
    const [from, to] = [Math.max(0, start), Math.min(end, length)];
    const last = spans[spans.length - 1];
    if (from >= to || to - from > MOST_MARKED) continue;
    if (!last || from > last.end) spans.push({ start: from, end: to, tone });
    else {
      last.end = Math.max(last.end, to);
      if (last.tone === 'calm') last.tone = tone;
    }
  }
  return spans;
}

/** Writes the text into the layer, those spans in `mark` elements. */
export function mark(layer: HTMLElement, text: string, spans: readonly Span[]): void {
  const pieces: (string | HTMLElement)[] = [];
  let at = 0;
  for (const { start, end, tone } of spans) {
    const piece = document.createElement('mark');
    piece.dataset.tone = tone;
    piece.textContent = text.slice(start, end);
    pieces.push(text.slice(at, start), piece);
    at = end;
  }
  // A last line that is empty counts in a text box, and in a layer only when something stands in it.
  layer.replaceChildren(...pieces, `${text.slice(at)}\u200b`);
}

/** Lays it over the box: its letters beside the scroll bar, where there is one, and scrolled as far. */
export function align(layer: HTMLElement, box: HTMLTextAreaElement): void {
  const scrollBar = box.offsetWidth - box.clientWidth - 2 * box.clientLeft;
  // Up to a pixel of it is rounding.
  layer.style.borderRightWidth = scrollBar > 1 ? `calc(1.5px + ${scrollBar}px)` : '';
  layer.scrollTop = box.scrollTop;
}
