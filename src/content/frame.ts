/** The sidebar's frame over the page: one element, made once, kept while the page lives. */

/** The one element that stands in the page. */
export const SIDEBAR = 'baton-sidebar';
const TAB_HEIGHT = 168;
/** Until the frame says how it stands it is laid out this wide, so that its first picture is right. */
const UNTOLD = 380;

/** Important and from within, so that no rule of the page reaches it. The frame's own color scheme spares a dark page a white flash. */
const FIXED = `
iframe { all: initial; display: block; width: 100%; height: 100%; border: 0; color-scheme: light dark }
:host { all: initial !important; position: fixed !important; right: 0 !important; z-index: 2147483647 !important; overflow: hidden !important;
max-width: 100vw !important; box-shadow: 0 0 24px rgb(0 0 0 / .16) !important;`;

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

export interface Mounting {
  address: string;
  /** A page with a `Cross-Origin-Embedder-Policy` lets no other frame in. Its storage ends with the page: it asks the worker for everything. */
  credentialless: boolean;
  /** The browser has loaded something into the frame, be it its own page saying that it may not. */
  loaded: () => void;
}

/** Throws nothing; `root` is the page's `<html>`. */
export function mountFrame(root: Element, { address, credentialless, loaded }: Mounting): Frame {
  for (const orphan of root.querySelectorAll(`:scope > ${SIDEBAR}`)) orphan.remove();

  const element = document.createElement(SIDEBAR);
  const shadow = element.attachShadow({ mode: 'closed' });
  // A constructed sheet: a page's content security policy has no say in it.
  const sheet = new CSSStyleSheet();
  shadow.adoptedStyleSheets = [sheet];
  let visible = true;
  let layout: Layout | null = null;
  const draw = (): void => sheet.replaceSync(`${FIXED}${rules(visible, layout)}}`);
  draw();

  const frame = document.createElement('iframe');
  frame.title = 'Baton';
  // For whatever origin: the address that is guessed by nobody is not the one the page runs under, and only our page is ever in here.
  frame.allow = 'clipboard-write *';
  frame.toggleAttribute('credentialless', credentialless);
  frame.addEventListener('load', loaded);
  frame.src = address;
  shadow.append(frame);
  root.append(element);

  return {
    element,
    show(next) {
      if (visible === next) return;
      visible = next;
      draw();
    },
    lay(next) {
      layout = next;
      draw();
    },
  };
}

function rules(visible: boolean, layout: Layout | null): string {
  const shown = visible ? 'block' : 'none';
  const box = !layout
    ? `top: 0; height: 100%; width: ${UNTOLD}px; opacity: 0; pointer-events: none`
    : layout.collapsed
      ? `top: calc(50% - ${TAB_HEIGHT / 2}px); height: ${TAB_HEIGHT}px; width: ${layout.width}px; border-radius: 10px 0 0 10px`
      : `top: 0; height: 100%; width: ${layout.width}px`;
  return `display: ${shown}; ${box}`.replace(/;|$/g, ' !important;');
}
