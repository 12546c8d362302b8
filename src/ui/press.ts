/** A press is mouse or finger down and up again. What moves in between takes the click away from what the person aimed at. */

let pressed = false;

addEventListener('pointerdown', () => (pressed = true), { capture: true });
for (const end of ['pointerup', 'pointercancel'] as const) addEventListener(end, () => (pressed = false), { capture: true });

/** Runs `work` now, or after the click that a press under way will make. */
export function afterPress(work: () => void): void {
  if (pressed) addEventListener('pointerup', () => setTimeout(work, 0), { capture: true, once: true });
  else work();
}
