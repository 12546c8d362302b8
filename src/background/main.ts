chrome.runtime.onMessage.addListener((message: { type: string; crm?: string }, sender) => {
  if (message.type === 'worker/read' && sender.tab?.id !== undefined && message.crm) {
    void chrome.scripting.executeScript({ target: { tabId: sender.tab.id, frameIds: [0] }, files: [`readers/${message.crm}.js`] });
  }
});
