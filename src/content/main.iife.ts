/** The content script: looks at the address, and where it shows a record puts the sidebar's frame over the page. */
import { runPage } from './page.ts';
import { claim } from './shared.ts';

const shared = claim();
if (shared) runPage(shared);
