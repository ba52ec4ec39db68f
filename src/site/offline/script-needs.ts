/** What is read of a script or file of the bundle. */
export interface Output {
  readonly type: 'asset' | 'chunk';
  readonly fileName: string;
  readonly code?: string;
  readonly moduleIds?: readonly string[];
  readonly imports?: readonly string[];
  readonly dynamicImports?: readonly string[];
}

export interface ScriptNeeds {
  readonly scripts: ReadonlySet<string>;
  /** Weights and words of the language model, which are larger than all the rest. */
  readonly model: ReadonlySet<string>;
}

const FIGURE = /\/src\/figures\/(?!kit\/)([^/]+)\//;
const MODEL = /\/src\/reader\/model\/pocket-model\.ts$/;

/**
 * All scripts that a page can come to need, what it imports on demand among them: the code of tables, downloads, workers. Only what belongs
 * to figures of other pages is left out.
 */
export function scriptNeeds(
  entries: Iterable<string>,
  { figures, asksModel }: { readonly figures: ReadonlySet<string>; readonly asksModel: boolean },
  outputs: readonly Output[],
): ScriptNeeds {
  const byName = new Map(outputs.map((output) => [output.fileName, output]));
  const files = outputs.filter(({ type, fileName }) => type === 'asset' && !fileName.endsWith('.css'));
  const scripts = new Set<string>();
  const model = new Set<string>();

  const ofOtherPages = ({ moduleIds = [] }: Output): boolean => {
    const homes = moduleIds.flatMap((id) => FIGURE.exec(id)?.[1] ?? []);
    return (
      (homes.length > 0 && !homes.some((name) => figures.has(name))) ||
      (!asksModel && moduleIds.some((id) => MODEL.test(id)))
    );
  };
  const visit = (fileName: string): void => {
    const output = byName.get(fileName);
    if (!output || scripts.has(fileName)) return;
    scripts.add(fileName);
    for (const name of output.imports ?? []) visit(name);
    for (const name of output.dynamicImports ?? [])
      if (byName.has(name) && !ofOtherPages(byName.get(name)!)) visit(name);
    // Workers and the model's files are named in the code that asks for them.
    for (const file of files) {
      if (!output.code?.includes(file.fileName.split('/').at(-1)!)) continue;
      (file.fileName.endsWith('.js') ? scripts : model).add(file.fileName);
    }
  };
  for (const entry of entries) visit(entry);
  return { scripts, model };
}
