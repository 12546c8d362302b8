/** Brings a control into view and focuses it, without scrolling what stands around the frame. */
export function jumpTo(id: string): void {
  const control = document.getElementById(id);
  if (!control) return;
  control.focus({ preventScroll: true });
  control.scrollIntoView({ block: 'center' });
}
