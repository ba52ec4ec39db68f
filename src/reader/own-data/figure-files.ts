import type { GenericSchema } from 'valibot';
import { type OwnFile, OwnFileError, problemsOf, readOwnFile } from './read-file.ts';

/** `?whole`: with what only the check of a file needs, which the figures' own scripts go without (src/site/lean-figures.ts). */
const schemas = import.meta.glob<GenericSchema | undefined>('../../figures/*/schema.ts', {
  query: '?whole',
  import: 'dataSchema',
});

/** A figure that reads other forms of files than JSON has them read by its `own-file.ts`. */
interface OwnForm {
  /** End of the names of such files: `.tsv`. */
  readonly ending: string;
  readonly mostBytes: number;
  /** @throws Error in words for the reader */
  read(text: string): OwnFile;
}
const forms = import.meta.glob<OwnForm>('../../figures/*/own-file.ts', { import: 'ownForm' });

/** How files of this name are read for a figure of this kind; undefined for a data file. */
export async function formOf(figure: string, name: string): Promise<OwnForm | undefined> {
  const form = await forms[`../../figures/${figure}/own-file.ts`]?.();
  return form && name.toLowerCase().endsWith(form.ending) ? form : undefined;
}

const schemaOf = (figure: string) => schemas[`../../figures/${figure}/schema.ts`]?.();

/** Reads a text for a figure, and checks it against the schema that the figure's own files obey. @throws {OwnFileError} */
export async function readFor(figure: string, form: OwnForm | undefined, text: string): Promise<OwnFile> {
  let file: OwnFile;
  try {
    file = form ? form.read(text) : readOwnFile(text);
  } catch (error) {
    throw new OwnFileError((error as Error).message);
  }
  const schema = await schemaOf(figure);
  const problems = schema ? problemsOf(schema, file.data) : [];
  if (problems.length > 0)
    throw new OwnFileError(`${problems.join('; ')}.${await fitting(figure, file.data)}`);
  return file;
}

/** Which other figure of the page could draw these data, in words; '' for none. */
async function fitting(figure: string, data: unknown): Promise<string> {
  for (const frame of document.querySelectorAll<HTMLElement>('figure[data-src]')) {
    const name = frame.dataset.figure!;
    const schema = name === figure ? undefined : await schemaOf(name);
    if (!schema || problemsOf(schema, data).length > 0) continue;
    return ` The file fits ${frame.querySelector('.figure-number')?.textContent ?? name} (${name}) of this page: open it there.`;
  }
  return '';
}
