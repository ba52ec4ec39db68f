import type { Table } from '../figures/kit/contract.ts';
import type { AnyFigure } from './wake.ts';

function save(name: string, content: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  // Safari reads the address after the click returns.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

const quoted = (cell: string | number): string => {
  const text = String(cell);
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** RFC 4180: a header line, commas, CRLF, quotes doubled. Numbers are not rounded. */
export function tableCsv({ columns, rows }: Table): string {
  const lines = [columns.map(({ label }) => label), ...rows];
  return lines.map((line) => `${line.map(quoted).join(',')}\r\n`).join('');
}

/** Fills the place the server left for the menu: copy the link, save as SVG, PNG, CSV or JSON. */
export function addMenu(root: HTMLElement, figure: AnyFigure, link: () => string): void {
  const place = root.querySelector<HTMLElement>('.figure-menu');
  if (!place) return;
  const { contract } = figure;
  const name = `vitrine-${root.id}`;
  const table = () => contract.table(figure.data, figure.state);
  const note = document.createElement('span');
  note.setAttribute('role', 'status');

  const svg = async () => (await import('./export-svg.ts')).svgOf(figure, figureTitle(root, contract.title));
  const copyLink = async () => {
    try {
      await navigator.clipboard.writeText(link());
      note.textContent = 'Link copied.';
    } catch {
      note.textContent = link();
    }
  };
  const entries: Record<string, () => unknown> = {
    'Copy link': copyLink,
    SVG: async () => save(`${name}.svg`, new Blob([(await svg()).text], { type: 'image/svg+xml' })),
    PNG: async () => {
      const { pngOf } = await import('./export-png.ts');
      save(`${name}.png`, await pngOf(await svg()));
    },
    CSV: () => save(`${name}.csv`, new Blob([tableCsv(table())], { type: 'text/csv' })),
    JSON: () => {
      const { data, state } = figure;
      const said = contract.describe(data, state);
      const whole = {
        figure: contract.name,
        title: contract.title,
        address: link(),
        state,
        said,
        table: table(),
        data,
      };
      save(`${name}.json`, new Blob([JSON.stringify(whole, null, 2)], { type: 'application/json' }));
    },
  };

  const details = document.createElement('details');
  const summary = document.createElement('summary');
  summary.textContent = 'Share and save';
  const list = document.createElement('div');
  list.className = 'figure-menu-list';
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
  details.append(summary, list);
  details.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    details.open = false;
    summary.focus();
  });
  place.append(details);
  place.hidden = false;
}

function figureTitle(root: HTMLElement, fallback: string): string {
  const parts = ['.figure-number', '.figure-title'].map((part) =>
    root.querySelector(part)?.textContent?.trim(),
  );
  return parts.filter(Boolean).join(': ') || fallback;
}
