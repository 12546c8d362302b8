/** The sidebar's frame over the page: one element, made once, kept while the page lives. */

const NAME = 'baton-sidebar';
const TAB_HEIGHT = 168;

const HOST = {
  all: 'initial',
  position: 'fixed',
  right: '0',
  'z-index': '2147483647',
  overflow: 'hidden',
  'max-width': '100vw',
  'box-shadow': '0 0 24px rgb(0 0 0 / .16)',
};
// Without a color scheme of its own the frame would get a white ground in a dark page until it has loaded.
const FRAME = { all: 'initial', display: 'block', width: '100%', height: '100%', border: '0', 'color-scheme': 'light dark' };

export interface Layout {
  /** CSS pixels. */
  width: number;
  /** A slim tab instead of the full height. */
  collapsed: boolean;
}

export interface Frame {
  readonly element: HTMLElement;
  show(visible: boolean): void;
  /** Until the first layout the frame is laid out, so that it can draw, but takes no visible room and no click. */
  lay(layout: Layout): void;
}

// `important`, because a page's own `* { … !important }` reaches the host element.
function style(element: HTMLElement, rules: Record<string, string>): void {
  for (const [name, value] of Object.entries(rules)) element.style.setProperty(name, value, 'important');
}

/** Throws nothing; `root` is the page's `<html>`. */
export function mountFrame(root: Element, address: string): Frame {
  for (const orphan of root.querySelectorAll(`:scope > ${NAME}`)) orphan.remove();

  const element = document.createElement(NAME);
  style(element, { ...HOST, top: '0', height: '100%', width: '380px', opacity: '0', 'pointer-events': 'none' });
  const frame = document.createElement('iframe');
  frame.title = 'Baton';
  frame.allow = 'clipboard-write';
  style(frame, FRAME);
  frame.src = address;
  element.attachShadow({ mode: 'closed' }).append(frame);
  root.append(element);

  return {
    element,
    show: (visible) => style(element, { display: visible ? 'block' : 'none' }),
    lay: ({ width, collapsed }) =>
      style(element, {
        width: `${width}px`,
        top: collapsed ? `calc(50% - ${TAB_HEIGHT / 2}px)` : '0',
        height: collapsed ? `${TAB_HEIGHT}px` : '100%',
        'border-radius': collapsed ? '10px 0 0 10px' : '0',
        opacity: '1',
        'pointer-events': 'auto',
      }),
  };
}
