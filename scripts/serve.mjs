// node scripts/serve.mjs [--root dist] [--base /] [--port 4173]: a plain static server, as a static host would serve the built site.
import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { isMain, ROOT, stop } from './install.mjs';

/** @type {Record<string, string>} */
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.bib': 'application/x-bibtex; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};
const COMPRESSED = /^(text|application)\/|svg/;
const PORTS_TRIED = 20;

/**
 * The file an address names, below `root`; nothing where the address leaves `root` or is not below `base`.
 * @param {string} root
 * @param {string} base e.g. `/` or `/interpretability/`
 * @param {string} pathname of the request, still percent-encoded
 * @returns {string | undefined}
 */
export function fileFor(root, base, pathname) {
  if (!pathname.startsWith(base)) return undefined;
  let path;
  try {
    path = decodeURIComponent(pathname.slice(base.length));
  } catch {
    return undefined;
  }
  if (path.includes('\0')) return undefined;
  const file = resolve(root, path === '' || path.endsWith('/') ? `${path}index.html` : path);
  return file.startsWith(resolve(root) + sep) ? file : undefined;
}

/** @param {string | undefined} file */
const isFile = async (file) =>
  file !== undefined && (await stat(file).catch(() => undefined))?.isFile() === true;

/** @param {string} file */
const isFolder = async (file) => (await stat(file).catch(() => undefined))?.isDirectory() === true;

/**
 * @param {string} root
 * @param {string} base
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 */
async function answer(root, base, request, response) {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  let file = fileFor(root, base, pathname);
  if (file && !pathname.endsWith('/') && (await isFolder(file))) {
    response.writeHead(301, { location: `${pathname}/` }).end();
    return;
  }
  const found = file !== undefined && (await isFile(file));
  if (!found) file = join(root, '404.html');
  if (file === undefined || !(await isFile(file))) {
    response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found');
    return;
  }
  const type = TYPES[extname(file)] ?? 'application/octet-stream';
  const body = await readFile(file);
  const packed = COMPRESSED.test(type) && /\bgzip\b/.test(String(request.headers['accept-encoding']));
  response.writeHead(found ? 200 : 404, {
    'content-type': type,
    'cache-control': 'no-cache',
    // As GitHub Pages does: figures on other sites' pages fetch their scripts and data from here.
    'access-control-allow-origin': '*',
    ...(packed ? { 'content-encoding': 'gzip', vary: 'accept-encoding' } : {}),
  });
  response.end(request.method === 'HEAD' ? undefined : packed ? await promisify(gzip)(body) : body);
}

/**
 * Serves the folder `root` below `base` on `port`, or on one of the next ports where it is taken (`anyPort`).
 * @param {{ root: string, base?: string, port?: number, anyPort?: boolean }} options
 * @returns {Promise<{ address: string, close: () => Promise<void> }>}
 */
export async function serve({ root, base = '/', port = 4173, anyPort = true }) {
  const server = createServer((request, response) => {
    answer(root, base, request, response).catch((error) => {
      console.error(error);
      response.writeHead(500).end();
    });
  });
  for (let tried = port; ; tried += 1) {
    const error = await listen(server, tried);
    if (!error) break;
    if (error.code !== 'EADDRINUSE' || !anyPort || tried === port + PORTS_TRIED) throw error;
  }
  const bound = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    address: `http://localhost:${bound.port}${base}`,
    close: () => new Promise((done) => server.close(() => done())),
  };
}

/**
 * @param {import('node:http').Server} server
 * @param {number} port
 * @returns {Promise<NodeJS.ErrnoException | undefined>} why it could not listen
 */
function listen(server, port) {
  return new Promise((done) => {
    server.once('error', done);
    server.listen(port, () => {
      server.off('error', done);
      done(undefined);
    });
  });
}

if (isMain(import.meta.url)) {
  const { values } = parseArgs({
    options: { root: { type: 'string' }, base: { type: 'string' }, port: { type: 'string' } },
  });
  const root = resolve(ROOT, values.root ?? 'dist');
  if (!(await isFolder(root)))
    stop(`There is nothing to serve at ${values.root ?? 'dist'}: run npm run build first.`);
  const port = values.port ?? process.env.PORT;
  const { address } = await serve({
    root,
    base: values.base ?? process.env.BASE_PATH ?? '/',
    ...(port ? { port: Number(port) } : {}),
    anyPort: values.port === undefined,
  });
  console.log(`Vitrine is at ${address}`);
}
