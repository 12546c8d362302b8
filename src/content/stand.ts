/** Where the sidebar stands: in a frame over the page, in a stricter one where the page lets in no other, and beside the page where it lets none stand. */
import { connected, frameAddress } from '../platform/content.ts';
import { type Frame, type Layout, mountFrame } from './frame.ts';

/** A frame that came up has greeted before the browser says that it is loaded, or, on a busy machine, soon after. */
const GREETS_WITHIN = 700;
/** Nothing is left to be tried behind the stricter frame, so it may take its time. */
const GREETS_AT_LATEST = 5_000;
/** No event tells a page that an extension is gone: neither the frame nor a port of it does. A look costs the reading of one property. */
const LOOKS_EVERY = 2_000;

export interface Stand {
  /** Somebody came up, in the frame or beside the page, and hears what is said. */
  isHeard(): boolean;
  /** And the person sees it. */
  isInSight(): boolean;
  /** Somebody greeted. */
  heard(): void;
  /** Brings the frame where none stands and one may, and shows it or hides it. */
  show(visible: boolean): void;
  lay(layout: Layout): void;
  /** The person asks for it: whatever became of the frame before, it is tried anew. */
  ask(): void;
  /** The page goes on to another record: its frame may come back once more. */
  another(): void;
  /** The sidebar stands beside the page from now until what this returns is called: nobody wants two. */
  beside(): () => void;
  leave(): void;
}

interface Ears {
  /** The frame's extension is gone. */
  dead(): void;
  /** Nobody is there any more who has something read. */
  silent(): void;
  /** Whether the page lets a frame stand; told where that changed. */
  stands(stands: boolean): void;
}

export function standOn(ears: Ears): Stand {
  let frame: Frame | null = null;
  let stopWatching = (): void => {};
  let visible = false;
  let isHeard = false;
  /** This page lets in no frame but one without a memory of its own. */
  let isStrict = self.crossOriginIsolated === true;
  /** The page has taken the frame out once, and it came back. */
  let isBack = false;
  /** The page takes it out again and again, or nobody comes up in it. */
  let isBarred = false;
  let panels = 0;

  function takeOut(): void {
    stopWatching();
    frame?.element.remove();
    frame = null;
    if (panels > 0) return;
    isHeard = false;
    ears.silent();
  }

  function bring(): void {
    if (frame || isBarred || panels > 0) return;
    isHeard = false;
    const loaded = (): void => void setTimeout(lookAgain, isStrict ? GREETS_AT_LATEST : GREETS_WITHIN, frame);
    frame = mountFrame(document.documentElement, { address: frameAddress(), credentialless: isStrict, loaded });
    // A page that stays where it is after an update of the extension would keep a dead panel.
    const look = (): void => void (connected() || ears.dead());
    frame.element.addEventListener('pointerenter', look);
    const looking = setInterval(look, LOOKS_EVERY);
    const stop = watchOut(frame.element, takenOut);
    stopWatching = () => {
      clearInterval(looking);
      stop();
    };
    frame.show(visible);
  }

  function takenOut(): void {
    takeOut();
    if (!connected()) ears.dead();
    else if (isBack) bar();
    else if (visible) {
      isBack = true;
      bring();
    }
  }

  function bar(): void {
    isBarred = true;
    ears.stands(false);
  }

  /** Nobody came up in the frame: the page may let in only a stricter one, or none. That one is left where it is, for it may be late. */
  function lookAgain(loaded: Frame | null): void {
    if (isHeard || loaded !== frame || !frame || !connected()) return;
    if (isStrict) bar();
    else {
      isStrict = true;
      takeOut();
      bring();
    }
  }

  function show(next: boolean): void {
    visible = next;
    if (visible) bring();
    frame?.show(visible);
  }

  return {
    isHeard: () => isHeard,
    isInSight: () => isHeard && visible,
    heard() {
      isHeard = true;
      if (!isBarred || !frame || panels > 0) return;
      isBarred = false;
      ears.stands(true);
    },
    show,
    ask() {
      isBack = false;
      isBarred = false;
      show(true);
    },
    lay: (layout) => frame?.lay(layout),
    another() {
      isBack = false;
    },
    beside() {
      panels += 1;
      if (frame) {
        takeOut();
        isHeard = false;
      }
      return () => {
        panels -= 1;
        if (panels > 0) return;
        takeOut();
        if (!isBarred) ears.stands(true);
        if (visible) bring();
      };
    },
    leave: takeOut,
  };
}

/** The frame is a child of `<html>`, so that is all that is watched. Returns the way to stop. */
function watchOut(element: HTMLElement, out: () => void): () => void {
  const observer = new MutationObserver(() => element.isConnected || out());
  const children = { childList: true };
  observer.observe(document, children);
  observer.observe(document.documentElement, children);
  return () => observer.disconnect();
}
