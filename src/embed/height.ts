/** What a figure in an iframe tells the page around it, whenever its height changes. Nothing is asked back. */
export interface HeightMessage {
  readonly type: 'vitrine-height';
  /** Id of the figure in its article. */
  readonly figure: string;
  /** Of all its content, in CSS pixels. */
  readonly height: number;
}

const LEAST = 40;
const MOST = 20_000;

/** The message, or undefined for anything else: messages come from everywhere. */
export function readHeight(data: unknown): HeightMessage | undefined {
  const { type, figure, height } = (data ?? {}) as Partial<HeightMessage>;
  const isOurs = type === 'vitrine-height' && typeof figure === 'string';
  return isOurs && typeof height === 'number' && height >= LEAST && height <= MOST
    ? { type, figure, height }
    : undefined;
}

/** Tells the page around this one how high `content` is, now and whenever that changes. The height is no secret, so anyone may embed. */
export function tellHeight(content: HTMLElement, figure: string): void {
  let last = 0;
  const tell = () => {
    const height = Math.ceil(content.getBoundingClientRect().bottom + scrollY);
    if (height === last || parent === window) return;
    last = height;
    parent.postMessage({ type: 'vitrine-height', figure, height } satisfies HeightMessage, '*');
  };
  new ResizeObserver(tell).observe(content);
  tell();
}
