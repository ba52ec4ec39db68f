import type { GenericSchema } from 'valibot';
import type { FormTurn, OwnFile, OwnForm } from '../../figures/kit/own-data/own-form.ts';
import { OwnFileError } from '../../figures/kit/own-data/read-json.ts';
import { checkSize, problemsOf, readOwnFile } from './read-file.ts';

/** `?whole`: with what only the check of a file needs, which the figures' own scripts go without (src/site/lean-figures.ts). */
const schemas = import.meta.glob<GenericSchema | undefined>('../../figures/*/schema.ts', {
  query: '?whole',
  import: 'dataSchema',
});

const forms = import.meta.glob<OwnForm>('../../figures/*/own-file.ts', { import: 'ownForm' });

/** How files of this name are read for a figure of this kind; undefined for a data file. */
export async function formOf(figure: string, name: string): Promise<OwnForm | undefined> {
  const form = await forms[`../../figures/${figure}/own-file.ts`]?.();
  return form?.endings.some((ending) => name.toLowerCase().endsWith(ending)) ? form : undefined;
}

const schemaOf = (figure: string) => schemas[`../../figures/${figure}/schema.ts`]?.();

/** Reads a text for a figure, and checks it against the schema that the figure's own files obey. @throws {OwnFileError} */
export async function readFor(
  figure: string,
  form: OwnForm | undefined,
  text: string,
  turn: FormTurn,
): Promise<OwnFile> {
  let file: OwnFile;
  try {
    file = (await form?.read(text, turn)) ?? readPlain(text);
  } catch (error) {
    throw new OwnFileError((error as Error).message);
  }
  const schema = await schemaOf(figure);
  const problems = schema ? problemsOf(schema, file.data) : [];
  if (problems.length > 0)
    throw new OwnFileError(`${problems.join('; ')}.${await fitting(figure, file.data)}`);
  return file;
}

/** A form may be read at sizes at which the page would stand still. */
function readPlain(text: string): OwnFile {
  checkSize(text.length);
  return readOwnFile(text);
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
