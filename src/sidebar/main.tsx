import type { PageState } from '../protocol/messages.ts';

const root = document.getElementById('root');
const tab = await chrome.tabs.getCurrent();
if (tab?.id !== undefined) {
  const state = (await chrome.tabs.sendMessage(tab.id, { type: 'frame/hello' }, { frameId: 0 })) as PageState;
  if (root) root.textContent = `Hello ${state.record?.id ?? ''}`;
  await chrome.tabs.sendMessage(tab.id, { type: 'frame/layout', width: 380, collapsed: false }, { frameId: 0 });
  await chrome.runtime.sendMessage({ type: 'worker/read', crm: state.crm });
}
