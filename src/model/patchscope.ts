import { gaussian, seeded } from '../geometry/random.ts';
import { rerun } from './forward.ts';
import { generate } from './generate.ts';
import { ablateAttention, type Intervention, patch } from './interventions.ts';
import type { DrawnRun, PatchscopeAsked, PatchscopePart, PromptPlace, Said } from './patchscope-question.ts';
import { QuestionError } from './questions.ts';
import { attentionWeights, likeliest, logitsAt } from './readings.ts';
import { type Run, stateAt } from './run.ts';
import type { Vocabulary } from './tokenizer.ts';

/** What reads a prompt: `idsOf` throws {@link QuestionError} for unknown words. */
interface Reader {
  readonly vocabulary: Vocabulary;
  readonly run: (text: string) => Run;
}

const PLACEHOLDER = 'x';
/** Of the noise, in lengths of the embedding it is added to. */
const NOISE = 3;

const lengthOf = (vector: Float32Array): number => Math.hypot(...vector);

const stretched = (vector: Float32Array, length: number): Float32Array =>
  vector.map((value) => (value * length) / (lengthOf(vector) || 1));

/** Answers a Patchscope part by part. */
export function* patchscope(model: Reader, asked: PatchscopeAsked): Generator<PatchscopePart, void> {
  const { source, target, act, map, control } = asked;
  const from = model.run(source.text);
  const whole = model.run(target.text);
  const at = { source: positionIn(model, from, source), target: positionIn(model, whole, target, true) };
  const normal = gaussian(seeded(asked.seed));
  const base = asked.noise ? disturbed(whole, at.target, normal) : whole;
  const replaced = (layer: number) => stateAt(base, { layer, position: at.target });
  const changed = (vector: Float32Array, layer = target.layer): Run => {
    const moved = map === 'length' ? stretched(vector, lengthOf(replaced(layer))) : vector;
    return act === 'patch'
      ? rerun(base, [patch({ layer, positions: at.target }, moved)])
      : cut(base, layer, at.target);
  };
  const state = (layer: number) => stateAt(from, { layer, position: at.source });

  const patched = changed(state(source.layer));
  yield {
    kind: 'runs',
    source: drawn(model, from),
    target: drawn(model, patched),
    from: at.source,
    to: at.target,
  };
  yield { kind: 'patched', said: said(model, patched, asked) };
  yield { kind: 'plain', said: said(model, base, asked) };
  if (control !== 'none' && act === 'patch')
    yield {
      kind: 'control',
      said: said(model, changed(controlVector(model, asked, state(source.layer), normal)), asked),
    };

  const first = ({ vocabulary }: Reader, each: Run) => vocabulary.words[likeliest(logitsAt(each), 1)[0]!.id]!;
  const layers = from.streams.map((_, layer) => layer);
  yield { kind: 'bySource', words: layers.map((layer) => first(model, changed(state(layer)))) };
  yield { kind: 'byTarget', words: layers.map((layer) => first(model, changed(state(source.layer), layer))) };
}

/** The position that is meant. Throws {@link QuestionError} for one that the prompt does not have. */
function positionIn(
  { vocabulary }: Reader,
  { ids }: Run,
  { position }: PromptPlace,
  isTarget = false,
): number {
  if (position < 0) {
    const placeholder = isTarget ? ids.lastIndexOf(vocabulary.ids.get(PLACEHOLDER) ?? -1) : -1;
    return placeholder < 0 ? ids.length - 1 : placeholder;
  }
  if (position < ids.length) return position;
  throw new QuestionError(
    `The ${isTarget ? 'inspection' : 'source'} prompt has no token ${position}; its tokens go from 0, its start, to ${ids.length - 1}.`,
  );
}

/** The run with noise on the embedding at a position. */
function disturbed(base: Run, position: number, normal: () => number): Run {
  const embedding = stateAt(base, { layer: 0, position });
  const noise = stretched(embedding.map(normal), NOISE * lengthOf(embedding));
  return rerun(base, [{ kind: 'stream', layer: 0, positions: position, keep: 1, add: noise }]);
}

/** Attention knockout (Geva et al., 2023): from block `layer` on the last token may not look at a position. */
function cut(base: Run, layer: number, position: number): Run {
  const blocks = Array.from({ length: base.network.sizes.nLayers - layer }, (_, k) => layer + k);
  const knockout: Intervention = ablateAttention({
    layers: blocks,
    queries: base.ids.length - 1,
    keys: position,
  });
  return rerun(base, [knockout]);
}

function controlVector(
  model: Reader,
  { control, other, means, source }: PatchscopeAsked,
  state: Float32Array,
  normal: () => number,
): Float32Array {
  if (control === 'random') return stretched(state.map(normal), lengthOf(state));
  const states = (control === 'other' ? [other] : means).map((text) => {
    const each = model.run(text);
    return stateAt(each, {
      layer: source.layer,
      position: positionIn(model, each, { ...source, position: -1 }),
    });
  });
  return state.map((_, c) => states.reduce((sum, each) => sum + each[c]!, 0) / states.length);
}

function said({ vocabulary }: Reader, base: Run, { count, limit, closing }: PatchscopeAsked): Said {
  const share = ({ id, probability }: { id: number; probability: number }) => ({
    word: vocabulary.words[id]!,
    probability,
  });
  const ends = closing.flatMap((word) => vocabulary.ids.get(word) ?? []);
  return {
    next: likeliest(logitsAt(base), count).map(share),
    words: Array.from(generate(base, { limit, closing: ends }), share),
  };
}

function drawn({ vocabulary }: Reader, base: Run): DrawnRun {
  const n = base.ids.length;
  const { nHeads, nLayers } = base.network.sizes;
  return {
    tokens: base.ids.map((id) => vocabulary.words[id]!),
    attention: Array.from({ length: nLayers }, (_, layer) => {
      const weights = attentionWeights(base, layer);
      return Array.from({ length: n * n }, (_, k) => {
        let sum = 0;
        for (let head = 0; head < nHeads; head++) sum += weights[head * n * n + k]!;
        return Number((sum / nHeads).toFixed(3));
      });
    }),
  };
}
