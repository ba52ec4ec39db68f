/**
 * npm run lib: makes `dist-lib/`, the element for other sites' pages as a package: `cd dist-lib && npm pack`.
 */
import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { embedConfig } from '../vite.embed.config.ts';
import { isMain, ROOT } from './install.mjs';

const TYPES = ['embed.d.ts', 'element.d.ts', 'embed-frames.d.ts', 'README.md'];

/** custom-elements-manifest 1.0.0, for editors and catalogues. */
const manifest = {
  schemaVersion: '1.0.0',
  modules: [
    {
      kind: 'javascript-module',
      path: 'element.js',
      declarations: [
        {
          kind: 'class',
          customElement: true,
          name: 'VitrineFigure',
          tagName: 'vitrine-figure',
          superclass: { name: 'HTMLElement' },
          description: 'A figure of a Vitrine site in any page.',
          attributes: [
            {
              name: 'src',
              type: { text: 'string' },
              description: 'Address of a figure in its article, with its state.',
            },
            {
              name: 'theme',
              type: { text: '"light" | "dark"' },
              description: 'Without it, as the page’s color-scheme.',
            },
          ],
          members: [
            {
              kind: 'field',
              name: 'current',
              type: { text: 'string' },
              readonly: true,
              description: 'Address of the figure as it is shown now.',
            },
          ],
          events: ['vitrine-ready', 'vitrine-change', 'vitrine-error'].map((name) => ({
            name,
            type: { text: 'CustomEvent' },
          })),
          slots: [{ name: '', description: 'Shown until the figure is there, and where it cannot be had.' }],
        },
      ],
      exports: [
        { kind: 'js', name: 'VitrineFigure', declaration: { name: 'VitrineFigure', module: 'element.js' } },
      ],
    },
  ],
};

const packageOf = (version: string) => ({
  name: 'vitrine-embed',
  version,
  description: 'Figures of a Vitrine site in any page, as a custom element.',
  license: 'Apache-2.0',
  type: 'module',
  main: './embed.js',
  types: './embed.d.ts',
  exports: {
    '.': { types: './embed.d.ts', default: './embed.js' },
    './element': { types: './element.d.ts', default: './element.js' },
    './frames': { types: './embed-frames.d.ts', default: './embed-frames.js' },
    './custom-elements.json': './custom-elements.json',
  },
  customElements: 'custom-elements.json',
  sideEffects: ['./embed.js', './embed-frames.js', './assets/*.js'],
});

/** Builds the package into a folder, which is emptied first. */
export async function makeLib(root: string, folder: string): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  await build(
    embedConfig(root, folder, {
      embed: 'src/embed/embed.ts',
      element: 'src/embed/element.ts',
      'embed-frames': 'src/embed/frames.ts',
    }),
  );
  for (const name of TYPES) copyFileSync(join(root, 'src/embed/package', name), join(folder, name));
  copyFileSync(join(root, 'LICENSE'), join(folder, 'LICENSE'));
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  const print = (name: string, value: unknown) =>
    writeFileSync(join(folder, name), `${JSON.stringify(value, null, 2)}\n`);
  print('package.json', packageOf(version));
  print('custom-elements.json', manifest);
}

if (isMain(import.meta.url)) {
  await makeLib(ROOT, join(ROOT, 'dist-lib'));
  console.log('dist-lib/ is made: cd dist-lib && npm pack');
}
