/** An author as CSL-JSON has it: a person with a surname, or a group whose name stays in one piece. */
export type AuthorName = { readonly family: string; readonly given: string } | { readonly literal: string };

export function authorName(name: string): AuthorName {
  const parts = name.trim().split(/\s+/);
  const isGroup = parts.length === 1 || /\b(team|group|authors|lab|project|contributors)\b/i.test(name);
  return isGroup
    ? { literal: parts.join(' ') }
    : { family: parts.at(-1)!, given: parts.slice(0, -1).join(' ') };
}
