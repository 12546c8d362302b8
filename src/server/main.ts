/** Starts the server. `--first-workspace` makes an empty store ready to try. */
import { parseArgs } from 'node:util';
import { serve } from './serve.ts';

const { values } = parseArgs({ options: { 'first-workspace': { type: 'boolean', default: false } } });
process.exitCode = await serve({ firstWorkspace: values['first-workspace'] });
