/** What an address asks of a page: where to look, and the states of its figures as loose text. */
export interface Address {
  /** Id of an element of the page; '' for none. */
  readonly target: string;
  /** By figure id, then by control. Unchecked: each figure reads it against its own table. */
  readonly states: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Reads a hash such as `#power?power.p=1.5&branching.m=64`. Never throws: a hash may be typed by hand. */
export function parseAddress(hash: string): Address {
  const text = hash.replace(/^#/, '');
  const [target = '', query = ''] = text.split(/\?(.*)/s);
  const states: Record<string, Record<string, string>> = Object.create(null);
  for (const [name, value] of new URLSearchParams(query)) {
    const dot = name.indexOf('.');
    const [figure, control] = dot < 0 ? [decoded(target), name] : [name.slice(0, dot), name.slice(dot + 1)];
    states[figure] ??= Object.create(null) as Record<string, string>;
    states[figure][control] = value;
  }
  return { target: decoded(target), states };
}

/** The inverse of {@link parseAddress}; '' when there is nothing to say. */
export function printAddress({ target, states }: Address): string {
  const query = new URLSearchParams(
    Object.entries(states).flatMap(([figure, values]) =>
      Object.entries(values).map(([control, value]) => [`${figure}.${control}`, value]),
    ),
  ).toString();
  if (!target && !query) return '';
  return `#${encodeURIComponent(target)}${query && `?${query}`}`;
}
