import { svgOf } from './export-svg.ts';
import type { Frame } from './frame.ts';
import { tableCsv } from './table-csv.ts';
import { tableOf } from './tables.ts';
import type { AnyFigure } from './wake.ts';

function save(name: string, content: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  // Safari reads the address after the click returns.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

function titleOf(root: HTMLElement): string {
  const parts = ['.figure-number', '.figure-title'].map((part) =>
    root.querySelector(part)?.textContent?.trim(),
  );
  return parts.filter(Boolean).join(': ');
}

/** The figure with its state, what it says, its table and its data: enough to check or redraw it elsewhere. */
async function wholeJson(root: HTMLElement, figure: AnyFigure, address: string): Promise<string> {
  const { contract, data, state } = figure;
  const said = contract.describe(data, state);
  const table = await tableOf(figure);
  return JSON.stringify(
    { figure: contract.name, title: titleOf(root), address, state, said, table, data },
    null,
    2,
  );
}

/** Asks the reader for a file by the browser's own dialogue. */
function fileInput(frame: Frame): HTMLInputElement {
  const input = document.createElement('input');
  input.type = 'file';
  input.hidden = true;
  input.addEventListener('change', () => {
    const [file] = input.files ?? [];
    if (file) void frame.open(file);
    // The same file, mended, can then be chosen again.
    input.value = '';
  });
  return input;
}

/** Copy the link to this state; save the figure as SVG, PNG, CSV or JSON; open a file of one's own. Each says what went wrong, if anything does. */
export function fillMenu(list: HTMLElement, frame: Frame, link: () => string): void {
  const { root, figure } = frame;
  const name = `vitrine-${root.id}`;
  const note = document.createElement('span');
  note.setAttribute('role', 'status');
  const entries: Record<string, () => unknown> = {
    'Copy link': async () => {
      try {
        await navigator.clipboard.writeText(link());
        note.textContent = 'Link copied.';
      } catch {
        note.textContent = link();
      }
    },
    SVG: () => save(`${name}.svg`, new Blob([svgOf(figure, titleOf(root)).text], { type: 'image/svg+xml' })),
    PNG: async () => {
      const { pngOf } = await import('./export-png.ts');
      save(`${name}.png`, await pngOf(svgOf(figure, titleOf(root))));
    },
    CSV: async () => save(`${name}.csv`, new Blob([tableCsv(await tableOf(figure))], { type: 'text/csv' })),
    JSON: async () =>
      save(`${name}.json`, new Blob([await wholeJson(root, figure, link())], { type: 'application/json' })),
  };
  entries['Embed …'] = async () => {
    const [{ openEmbedDialog }, { articleOf }] = await Promise.all([
      import('./embed/dialog.ts'),
      import('./embed/snippets.ts'),
    ]);
    const { contract, data, state } = figure;
    openEmbedDialog(list, {
      article: articleOf(link()),
      id: root.id,
      state: new URL(link()).hash || `#${root.id}`,
      title: root.querySelector('.figure-title')?.textContent?.replace(/\.$/, '') ?? root.id,
      said: contract.describe(data, state),
      height: Math.ceil(root.getBoundingClientRect().height / 10) * 10,
    });
  };
  if (root.dataset.src) {
    const input = fileInput(frame);
    list.append(input);
    entries['Open a file …'] = () => input.click();
  }
  for (const [label, run] of Object.entries(entries)) {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = label;
    button.addEventListener('click', async () => {
      note.textContent = '';
      try {
        await run();
      } catch (error) {
        note.textContent = `This did not work: ${(error as Error).message}`;
      }
    });
    list.append(button);
  }
  list.append(note);
}
