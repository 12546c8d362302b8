/** The service worker. Every listener is added while it starts: one added later misses the event that woke it. */
import { onAdaptersAsked } from '../platform/adapters.ts';
import { onPrepAlarm } from '../platform/ahead.ts';
import { injectOpenTabs, registerAdded } from '../platform/contentScripts.ts';
import { onDesktopPress } from '../platform/desktop.ts';
import { openOptions } from '../platform/pages.ts';
import { onRelay } from '../platform/relay.ts';
import { offerPanel } from '../platform/sidePanel.ts';
import {
  leavePages,
  onAlarm,
  onBarred,
  onBrowserStart,
  onInstalled,
  onPageMessage,
  onPermissionsChanged,
  onToggleKey,
  onToolbar,
  type Sender,
} from '../platform/worker.ts';
import type { ToWorker } from '../protocol/messages.ts';
import { serveRelay } from '../storage/relay/serve.ts';
import { beginByCompany, signIn, signInByCompany, signOut } from './account.ts';
import { adaptersAt, read, registerOwn } from './adapters.ts';
import { device } from './device.ts';
import { guarded } from './failures.ts';
import { lookAhead, notices, sync, syncForPage } from './sync.ts';
import { press } from './toolbar.ts';

onPageMessage(async (message: ToWorker, { tabId }: Sender) => {
  switch (message.type) {
    case 'worker/sync':
      return syncForPage(message.why);
    case 'worker/sign-in':
      return signIn(message.server, message.code);
    case 'worker/company-begin':
      return beginByCompany(message);
    case 'worker/company-sign-in':
      return signInByCompany(message);
    case 'worker/sign-out':
      return signOut();
    case 'worker/notices-read':
      return notices.read(message.ids);
    case 'worker/read':
      return read(tabId ?? message.tab, message.crm);
  }
});

onBarred(guarded('a page that lets no frame stand', offerPanel));
onAdaptersAsked(adaptersAt);
onRelay((line) => serveRelay(device, line));
onToolbar((tabId) => press(tabId, 'show'));
onToggleKey((tabId) => press(tabId, 'toggle'));
onAlarm(sync);
onPrepAlarm(lookAhead);
onBrowserStart(sync);
const openNotice = guarded('a notice', notices.open);
onDesktopPress(openNotice);
onPermissionsChanged((removed) => {
  guarded('added addresses', registerAdded)();
  registerOwn();
  if (removed.length > 0) guarded('pages that are not to be read any more', leavePages)(removed);
  onDesktopPress(openNotice);
});

onInstalled((why) => {
  if (why === 'install') openOptions();
  // An update leaves dead scripts in open pages and drops the added addresses.
  guarded('added addresses', registerAdded)();
  registerOwn();
  guarded('open pages', () => injectOpenTabs())();
  guarded('what the last version could not read', () => device.askAnew().finally(sync))();
});
