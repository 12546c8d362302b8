/** The address people are told. A server on all addresses is on this machine's own too, where the extension is at home. */
export function addressOf(host: string, port: number): string {
  const told = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
  return `http://${told.includes(':') ? `[${told}]` : told}:${port}`;
}
