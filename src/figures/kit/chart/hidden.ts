/** What a reader has left out of a chart is kept in its state as ids with commas between them. */
export const hiddenIds = (hidden: string): ReadonlySet<string> => new Set(hidden.split(',').filter(Boolean));

/** The same with one id put in or taken out; ids keep the order of `all`, so that one choice has one address. */
export function toggled(hidden: string, id: string, all: readonly string[]): string {
  const now = hiddenIds(hidden);
  return all.filter((other) => now.has(other) !== (other === id)).join(',');
}

/** What of an address can be left out, and a sentence for what cannot. */
export function checkHidden(hidden: string, all: readonly string[]): { hidden: string; problems: string[] } {
  const asked = hiddenIds(hidden);
  const unknown = [...asked].filter((id) => !all.includes(id));
  return {
    hidden: all.filter((id) => asked.has(id)).join(','),
    problems: unknown.map((id) => `There is no “${id}” to leave out; there are: ${all.join(', ')}.`),
  };
}
