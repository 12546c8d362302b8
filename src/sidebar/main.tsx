import { createRoot } from 'react-dom/client';
import '../ui/styles/base.css';
import { App } from './App.tsx';
import { followPage } from './record/page.ts';
import { reportFailure } from './state/failures.ts';
import { useHandoff } from './state/handoffStore.ts';
import { applyTheme } from './state/theme.ts';

/** How long an empty frame may stand while this device's store is slow, or fails and has to say so. */
const DRAW_AT_LATEST_MS = 250;

// Drawn once, with what is known, instead of empty and then again.
const root = document.getElementById('root');
if (root) {
  const reactRoot = createRoot(root);
  const draw = () => reactRoot.render(<App />);
  const late = setTimeout(draw, DRAW_AT_LATEST_MS);
  const stop = useHandoff.subscribe(({ record, ready }) => {
    if (record && !ready) return;
    stop();
    clearTimeout(late);
    draw();
  });
}

applyTheme().catch(reportFailure);
followPage().catch(reportFailure);
