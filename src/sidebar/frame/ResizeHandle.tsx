import { useRef } from 'react';
import { keepLayout, setWidth, useLayout, WIDTH } from './layout.ts';
import css from './ResizeHandle.module.css';

const STEP = 20;

/** The frame's left edge: drag it, or use the arrow keys. */
export function ResizeHandle() {
  const width = useLayout((state) => state.width);
  const grip = useRef<{ x: number; width: number } | null>(null);
  return (
    <div
      className={css.handle}
      role="separator"
      aria-orientation="vertical"
      aria-label="Width of the sidebar"
      aria-valuemin={WIDTH.least}
      aria-valuemax={WIDTH.most}
      aria-valuenow={width}
      tabIndex={0}
      onPointerDown={(event) => {
        grip.current = { x: event.screenX, width };
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={(event) => grip.current && setWidth(grip.current.width + grip.current.x - event.screenX)}
      onPointerUp={() => {
        grip.current = null;
        keepLayout();
      }}
      onKeyDown={(event) => {
        const step = event.key === 'ArrowLeft' ? STEP : event.key === 'ArrowRight' ? -STEP : 0;
        if (step === 0) return;
        setWidth(width + step);
        keepLayout();
      }}
    />
  );
}
