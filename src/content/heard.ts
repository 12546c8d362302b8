/** Guards for what the frame and the worker say; hand-written, because a schema library would be most of this script. */
import type { PageLeave, ToolbarPress, ToPage } from '../protocol/messages.ts';

const NARROWEST = 24;
const WIDEST = 800;
const LONGEST_ADDRESS = 4_000;

/** The message, its width held within bounds, or null. */
export function heard(message: unknown): ToPage | ToolbarPress | PageLeave | null {
  if (typeof message !== 'object' || message === null || !('type' in message)) return null;
  if (message.type === 'frame/hello') return { type: 'frame/hello' };
  if (message.type === 'frame/layout' && 'width' in message && 'collapsed' in message) {
    const { width, collapsed } = message;
    if (typeof width !== 'number' || !Number.isFinite(width) || typeof collapsed !== 'boolean') return null;
    return { type: 'frame/layout', width: Math.min(WIDEST, Math.max(NARROWEST, width)), collapsed };
  }
  if (message.type === 'frame/record-at' && 'address' in message) {
    const { address } = message;
    return typeof address === 'string' && address.length <= LONGEST_ADDRESS ? { type: 'frame/record-at', address } : null;
  }
  if (message.type === 'toolbar/press' && 'how' in message && (message.how === 'show' || message.how === 'toggle')) {
    return { type: 'toolbar/press', how: message.how };
  }
  if (message.type === 'page/leave' && 'patterns' in message && Array.isArray(message.patterns)) {
    return { type: 'page/leave', patterns: message.patterns.map(String) };
  }
  return null;
}
