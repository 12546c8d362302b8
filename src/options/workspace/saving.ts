/** What came of saving a setting, in words for the person. */
import type { TransportFailure } from '../../sync/ports.ts';
import type { Saved } from './panel.ts';

const STAYS = 'What you typed stays here.';

function message(failure: TransportFailure): string {
  if (failure.kind !== 'problem') return `The server does not answer. ${STAYS} Save again once you are connected.`;
  switch (failure.problem) {
    case 'changed-meanwhile':
      return `Somebody changed this while you did. ${STAYS} Look at what is kept now; saving again puts yours in its place.`;
    case 'not-allowed':
      return 'You may not change this any more. Ask an administrator of your workspace.';
    case 'not-signed-in':
      return `Your sign-in has ended. ${STAYS} Sign in above, then save again.`;
    case 'bad-input':
      return `Not saved yet. ${STAYS} Mend what is marked, then save again.`;
    case 'too-large':
      return 'This is too long to keep. Shorten it, then save again.';
    default:
      return `The server could not keep it just now. ${STAYS} Try again in a minute.`;
  }
}

export function notSaved(failure: TransportFailure): Saved {
  const faults = failure.kind === 'problem' ? (failure.faults ?? []) : [];
  return {
    ok: false,
    message: message(failure),
    faults: faults.map(({ path, message }) => ({ path: path.replace(/^\/value\/?/, ''), message })),
  };
}
