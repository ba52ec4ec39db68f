import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A page of another site, on a server of its own. */
export interface HostPage {
  readonly address: string;
  close(): Promise<void>;
}

/** Serves one page, and the same for every path. @param policy its Content-Security-Policy, as a header */
export async function hostPage(body: string, { policy = '', head = '' } = {}): Promise<HostPage> {
  const page = `<!doctype html><html lang="en"><meta charset="utf-8"><title>A host</title>${head}<body>${body}</body></html>`;
  const server = createServer((_, response) => {
    response.writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      ...(policy && { 'content-security-policy': policy }),
    });
    response.end(page);
  });
  await new Promise<void>((done) => server.listen(0, () => done()));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () => new Promise((done) => server.close(() => done())),
  };
}
