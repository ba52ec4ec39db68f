import { readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import {
  build,
  createServer,
  type Plugin,
  type ResolvedConfig,
  type Rolldown,
  type ViteDevServer,
} from 'vite';
import { EMBED_FILES, embedConfig } from '../../vite.embed.config.ts';
import type { PageAssets } from './assets.ts';
import type { Site } from './build-site.ts';
import type { SiteConfig } from './config.ts';
import { servePages } from './dev-server.ts';
import { preloadEmbeds } from './embed-preloads.ts';
import { offlineFiles } from './offline/offline-files.ts';

const READER = 'src/reader/main.ts';
const SEARCH = 'src/reader/search/page.ts';
const STYLES = 'src/site/styles/main.css';

/** Folders of which any change may change any page. */
const SOURCES = /\/(articles|data|src\/site|src\/figures)\//;

/** Makes the pages: in a build they are emitted with the bundle, in dev each is made when it is asked for. */
export function sitePlugin(site: SiteConfig): Plugin {
  let config: ResolvedConfig;
  return {
    name: 'vitrine-site',
    // In dev the site answers for every page itself; the preview looks for pages as a static host does.
    config: (_config, { isPreview }) => ({ appType: isPreview ? 'mpa' : 'custom' }),
    configResolved(resolved) {
      config = resolved;
    },

    generateBundle: {
      order: 'post',
      async handler(_options, bundle) {
        const assets = builtAssets(site, Object.values(bundle));
        const pages = await buildPages(config.root, site, assets);
        const { base } = site;
        const { publicDir, base: scripts } = config;
        const outputs = Object.values(bundle);
        const files = offlineFiles(pages, {
          base,
          relative: scripts === './',
          publicDir,
          outputs,
          later: EMBED_FILES,
        });
        for (const [fileName, source] of files) this.emitFile({ type: 'asset', fileName, source });
      },
    },

    // After the site's own files, which it adds to.
    async closeBundle() {
      if (config.command !== 'build' || this.environment.name !== 'client') return;
      const { outDir } = config.build;
      const built = (await build(embedConfig(config.root, outDir))) as Rolldown.RolldownOutput;
      // From disk, to name a module ahead is an error.
      if (config.base !== './') preloadEmbeds(resolve(config.root, outDir), built.output);
    },

    configureServer(server) {
      const assets: PageAssets = {
        scripts: [`${site.base}@vite/client`, site.base + READER],
        preloads: [],
        styles: [site.base + STYLES],
        searchScript: site.base + SEARCH,
        dev: true,
      };
      // After Vite's own middleware, so that modules and files of `public/` are found first.
      return () => server.middlewares.use(servePages(server, () => loadSite(server, site, assets)));
    },

    configurePreviewServer(server) {
      const dist = join(config.root, config.build.outDir);
      // Before Vite's own middleware for pages, which has put `index.html` to the addresses of folders by now.
      return () =>
        server.middlewares.use((request, response, next) => {
          const { pathname } = new URL(request.url ?? '/', 'http://localhost');
          const missing = join(dist, '404.html');
          if (isFile(join(dist, pathname)) || !isFile(missing)) return next();
          response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
          response.end(readFileSync(missing));
        });
    },

    hotUpdate({ file }) {
      if (this.environment.name !== 'client' || !SOURCES.test(file) || file.endsWith('.css')) return;
      this.environment.hot.send({ type: 'full-reload' });
      return [];
    },
  };
}

const isFile = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;

/** The pages are made by modules of the site and figures, which a Vite server of their own loads and keeps. */
async function loadSite(server: ViteDevServer, site: SiteConfig, assets: PageAssets): Promise<Site> {
  const { loadSite } = (await server.ssrLoadModule(
    '/src/site/build-site.ts',
  )) as typeof import('./build-site.ts');
  return loadSite({ root: server.config.root, site, assets });
}

async function buildPages(
  root: string,
  site: SiteConfig,
  assets: PageAssets,
): Promise<readonly (readonly [string, string | Uint8Array])[]> {
  const server = await createServer({
    root,
    configFile: false,
    appType: 'custom',
    logLevel: 'warn',
    server: { middlewareMode: true, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true, include: [] },
  });
  try {
    const pages = await loadSite(server, site, assets);
    return await Promise.all([...pages].map(async ([path, make]) => [path, await make()] as const));
  } catch (error) {
    if (error instanceof Error && error.name === 'BuildError') {
      // The list of problems is the message to the author; a stack trace of the compiler says nothing to them.
      console.error(`\nThe site was not built. To mend:\n\n${error.message}\n`);
      process.exit(1);
    }
    if (error instanceof Error) server.ssrFixStacktrace(error);
    throw error;
  } finally {
    await server.close();
  }
}

function builtAssets(
  site: SiteConfig,
  outputs: readonly (Rolldown.OutputAsset | Rolldown.OutputChunk)[],
): PageAssets {
  const entry = entryFrom(outputs, READER);
  const styles = outputs.filter((output) => output.type === 'asset' && output.fileName.endsWith('.css'));
  return {
    scripts: [site.base + entry.fileName],
    preloads: entry.imports.map((file) => site.base + file),
    styles: styles.map(({ fileName }) => site.base + fileName),
    searchScript: site.base + entryFrom(outputs, SEARCH).fileName,
    dev: false,
  };
}

function entryFrom(
  outputs: readonly (Rolldown.OutputAsset | Rolldown.OutputChunk)[],
  source: string,
): Rolldown.OutputChunk {
  for (const output of outputs)
    if (output.type === 'chunk' && output.facadeModuleId?.endsWith(source)) return output;
  throw new Error(`The bundle has no entry made from ${source}.`);
}
