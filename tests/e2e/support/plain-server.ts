import { readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

export interface PlainServer {
  readonly address: string;
  /** From now on another content stands at this path. */
  replace(path: string, content: string): void;
  /** Connections over which this file is asked for break before its end. */
  cut(path: string): void;
  /** Whoever asks for this file waits without end. */
  hold(path: string): void;
  /** Nobody answers any more. */
  stop(): Promise<void>;
}

/** A server that knows no more than any: files, and the `index.html` of a folder. What it serves can be changed as a new release would. */
export async function plainServer(root: string, base = '/'): Promise<PlainServer> {
  const replaced = new Map<string, string>();
  const cut = new Set<string>();
  const held = new Set<string>();
  const server = createServer(({ url = '/' }, response) => {
    const path = decodeURIComponent(new URL(url, 'http://localhost').pathname);
    const inside = path.startsWith(base) ? path.slice(base.length).replace(/(^|\/)$/, '$1index.html') : '';
    const file = join(root, inside);
    if (held.has(inside)) return;
    const isThere = inside !== '' && statSync(file, { throwIfNoEntry: false })?.isFile();
    if (!isThere && !replaced.has(inside)) {
      response.writeHead(404).end('Not found');
      return;
    }
    const content = Buffer.from(replaced.get(inside) ?? readFileSync(file));
    response.writeHead(200, {
      'content-type': TYPES[extname(inside)] ?? 'application/octet-stream',
      'content-length': content.length,
    });
    if (cut.has(inside)) response.write(content.subarray(0, content.length / 2), () => response.destroy());
    else response.end(content);
  });
  await new Promise<void>((done) => server.listen(0, done));
  return {
    address: `http://localhost:${(server.address() as AddressInfo).port}${base}`,
    replace: (path, content) => void replaced.set(path, content),
    cut: (path) => void cut.add(path),
    hold: (path) => void held.add(path),
    stop: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
