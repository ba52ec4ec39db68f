import { type Plugin, parseAst } from 'vite';

/*
 * Ways to make the figures' scripts smaller without anybody writing them differently. Together they take about a
 * quarter off what a reader downloads.
 */

/** Modules whose only content is a figure's style sheet. */
const STYLES = /\/figures\/(.*\.styles|kit\/styles)\.ts$/;

/**
 * Leaves style sheets out of the browser's scripts: the server writes them beside each drawing, where they stay when the
 * figure wakes. Not for scripts that draw a figure from nothing, such as an embed's.
 */
export function stylesFromServer(): Plugin {
  return {
    name: 'vitrine-styles-from-server',
    apply: 'build',
    transform(code, id) {
      if (this.environment.name !== 'client' || !STYLES.test(id)) return null;
      const names = [...code.matchAll(/export const (\w+)/g)].map(([, name]) => `export const ${name} = [];`);
      return { code: names.join('\n'), map: null };
    },
  };
}

/** Modules that hold what a data file must look like. */
const SCHEMAS = /\/figures\/.*schema\.ts$/;

/**
 * Says of schemas what the bundler does not find out by itself: that making one does nothing else. Only the build checks data files, so
 * a reader's script then goes without them and without the library they are made with.
 */
export function schemasFromServer(): Plugin {
  return {
    name: 'vitrine-schemas-from-server',
    apply: 'build',
    transform(code, id) {
      if (this.environment.name !== 'client' || !SCHEMAS.test(id)) return null;
      return { code: code.replace(/\bv\.\w+\(/g, '/* @__PURE__ */ $&'), map: null };
    },
  };
}

/**
 * `schema.ts?whole` is the schema with all that checks a data file, for readers who bring their own. It is a module apart from the one that a
 * figure takes its controls from, and so are the schemas it is made of: else that library would come with every figure after all.
 */
export function wholeSchemas(): Plugin {
  return {
    name: 'vitrine-whole-schemas',
    enforce: 'pre',
    async resolveId(source, importer) {
      if (!importer?.endsWith('?whole') || !source.endsWith('schema.ts')) return null;
      const found = await this.resolve(source, importer.replace(/\?whole$/, ''), { skipSelf: true });
      return found && `${found.id}?whole`;
    },
  };
}

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly tag?: { readonly name?: string };
  readonly quasi?: { readonly quasis: readonly Node[] };
}

/** All tagged templates of Lit in a syntax tree. */
function* templates(node: unknown): Generator<Node> {
  if (Array.isArray(node)) for (const part of node) yield* templates(part);
  else if (node !== null && typeof node === 'object') {
    const { type, tag } = node as Node;
    if (type === 'TaggedTemplateExpression' && /^(html|svg)$/.test(tag?.name ?? '')) yield node as Node;
    for (const value of Object.values(node)) yield* templates(value);
  }
}

/** Folds the white space of templates that is there for their authors only. */
export function foldedTemplates(): Plugin {
  return {
    name: 'vitrine-folded-templates',
    apply: 'build',
    enforce: 'post',
    transform(code, id) {
      if (!/\/src\/figures\/.*\.ts$/.test(id.split('?')[0]!)) return null;
      const strings = [...templates(parseAst(code))].flatMap(({ quasi }) => quasi?.quasis ?? []);
      const folded = strings
        .sort((a, b) => b.start - a.start)
        .reduce(
          (text, { start, end }) => text.slice(0, start) + fold(text.slice(start, end)) + text.slice(end),
          code,
        );
      return { code: folded, map: null };
    },
  };
}

/** Between tags a line break separates nothing; elsewhere any run of white space is one space. */
function fold(text: string): string {
  return text.replace(/>\s*\n\s*</g, '><').replace(/\s*\n\s*/g, ' ');
}

/**
 * What every `import()` of the site goes through. A browser remembers that a module could not be fetched, and asking again fails at once without
 * a request; only a new page asks anew. So where the reader asks again, by a press, and the site answers, the page is loaded again:
 * what the reader chose stands in its address. It also helps where the file is gone because the site was published again.
 */
const IMPORT = `const failed = {};
let pressed;
addEventListener('click', () => {
  pressed = true;
  setTimeout(() => (pressed = false));
}, true);
export const __vitePreload = (load) => {
  const asked = pressed;
  return load().catch(async (error) => {
    const { message } = error;
    if (asked && failed[message] && (await fetch('', { method: 'HEAD', cache: 'no-store' })).ok) location.reload();
    failed[message] = 1;
    throw error;
  });
};`;

/**
 * Vite wraps every `import()` in a helper that fetches style sheets and further modules ahead. Ours have neither, and the
 * helper would be a tenth of the script that a page begins with. `canReload`: the page is ours, and may be loaded again.
 */
export function plainImports({ canReload = true } = {}): Plugin {
  return {
    name: 'vitrine-plain-imports',
    apply: 'build',
    enforce: 'pre',
    load(id) {
      if (!id.includes('vite/preload-helper')) return null;
      return canReload ? IMPORT : 'export const __vitePreload = (load) => load();';
    },
  };
}
