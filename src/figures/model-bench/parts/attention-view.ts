import { html, type TemplateResult } from 'lit';
import { percent } from '../../kit/format.ts';
import { largeMatrix, smallMatrix } from '../../kit/model/attention-matrix.ts';
import {
  type BlockAttention,
  type Head,
  headsOf,
  looksOf,
  weightAt,
} from '../../kit/model/attention-weights.ts';
import { tokenName } from '../marks.ts';

interface AttentionOptions {
  readonly tokens: readonly string[];
  readonly block: BlockAttention;
  readonly head: string;
  readonly query: number;
  /** The token that the reader points at, which the chosen one may look at. */
  readonly key: number | null;
  readonly chooseHead: (head: string) => void;
  readonly point: (query: number, key: number) => void;
}

const LOOKS = 3;

/** Where a head's look from one token goes, in words. */
function looks({ tokens, block, query }: AttentionOptions, head: Head): string {
  return looksOf(block, head, query, LOOKS)
    .filter(({ weight }) => weight >= 0.01)
    .map(({ position, weight }) => `${tokenName(tokens, position)} ${percent(weight)}`)
    .join(', ');
}

/** All heads small, or one large with its words; under them, in words, what the chosen token looks at. */
export function attentionView(options: AttentionOptions): TemplateResult {
  return options.head === 'each' ? eachHead(options) : oneHead(options);
}

function eachHead(options: AttentionOptions): TemplateResult {
  const { tokens, block, query, chooseHead } = options;
  const heads = Array.from({ length: headsOf(block) }, (_, head) => head);
  return html`<div class="heads">
      ${heads.map((head) => smallMatrix({ block, head, query, name: `Head ${head + 1}`, choose: () => chooseHead(String(head + 1)) }))}
    </div>
    <p class="readout">From ${tokenName(tokens, query)}, heads look at:</p>
    <ol class="looks readout">
      ${heads.map((head) => html`<li>${looks(options, head)}</li>`)}
    </ol>`;
}

function oneHead(options: AttentionOptions): TemplateResult {
  const { tokens, block, query, point } = options;
  const head: Head = options.head === 'mean' ? 'mean' : Math.min(Number(options.head), headsOf(block)) - 1;
  const key = options.key !== null && options.key <= query ? options.key : null;
  const pair =
    key === null
      ? ''
      : `${tokenName(tokens, query)} looks at ${tokenName(tokens, key)} with ${percent(weightAt(block, head, query, key))}. `;
  return html`${largeMatrix({
    tokens,
    block,
    head,
    query,
    key,
    point,
    label: 'Attention: rows look, columns are looked at; arrow keys go from pair to pair',
  })}
    <p class="readout" aria-live="polite">${pair}Most from ${tokenName(tokens, query)}: ${looks(options, head)}.</p>`;
}
