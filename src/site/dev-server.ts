import type { IncomingMessage, ServerResponse } from 'node:http';
import { stripVTControlCharacters } from 'node:util';
import type { ViteDevServer } from 'vite';
import type { Site } from './build-site.ts';
import { escapeHtml } from './pages/html.ts';

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  xml: 'application/xml; charset=utf-8',
  json: 'application/json; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  css: 'text/css; charset=utf-8',
  bib: 'application/x-bibtex; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
};

/** Middleware that makes the page that is asked for. What an author has to mend is shown in the page's place. */
export function servePages(server: ViteDevServer, load: () => Promise<Site>) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const path = fileFor(request.url ?? '/');
    try {
      const site = await load();
      const page = site.get(path);
      if (!page && site.has(`${path}/index.html`)) {
        // As static hosts do: links within the page are relative to its folder.
        response.writeHead(302, { location: `${server.config.base}${path}/` }).end();
        return;
      }
      const make = page ?? site.get('404.html')!;
      send(response, page ? 200 : 404, page ? typeOf(path) : TYPES.html!, await make());
    } catch (error) {
      const failure = error instanceof Error ? error : new Error(String(error));
      if (failure.name !== 'BuildError') server.ssrFixStacktrace(failure);
      server.config.logger.error(failure.name === 'BuildError' ? failure.message : (failure.stack ?? ''));
      send(response, 500, TYPES.html!, failurePage(failure, server.config.base));
    }
  };
}

/** The file a host would answer with: for `/trees/` it is `trees/index.html`. */
function fileFor(url: string): string {
  const path = new URL(url, 'http://localhost').pathname.slice(1);
  return path === '' || path.endsWith('/') ? `${path}index.html` : path;
}

const typeOf = (path: string): string => TYPES[path.split('.').at(-1)!] ?? 'text/plain; charset=utf-8';

function send(response: ServerResponse, status: number, type: string, body: string | Uint8Array): void {
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' });
  response.end(body);
}

/** Holds Vite's client, so that the page comes back by itself once the files are mended. */
function failurePage(error: Error, base: string): string {
  const mend = error.name === 'BuildError';
  // Vite colours its messages for a terminal.
  const words = stripVTControlCharacters(mend ? error.message : (error.stack ?? error.message));
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${mend ? 'To mend' : 'The page could not be made'}</title>
<script type="module" src="${base}@vite/client"></script>
<style>
  :root { color-scheme: light dark }
  body { font: 1rem/1.5 system-ui, sans-serif; max-width: 60rem; margin: 3rem auto; padding: 0 1rem }
  pre { white-space: pre-wrap; overflow-wrap: anywhere; font-size: .9rem; padding: 1rem; border: 1px solid; border-radius: .5rem }
</style>
<h1>${mend ? 'Something is to mend' : 'The page could not be made'}</h1>
<p>${mend ? 'These places need a change.' : 'A program of the site failed.'} This page reloads when a file is saved.</p>
<pre>${escapeHtml(words)}</pre>
</html>`;
}
