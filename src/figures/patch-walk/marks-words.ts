import { listed, percent as percentText, probabilityWords } from '../kit/format.ts';
import { WEAKEST } from '../kit/network/arrows.ts';
import type { Place } from '../kit/network/layout.ts';
import { isPatched, roleIn, type Side, STAGES, type Stage, type WalkState } from './marks.ts';
import { type Data, stateTable } from './schema.ts';

/** Sign and number stay on one line. */
const percent = (share: number) => percentText(share).replace(' ', '\u00a0');
const quoted = (word: string) => `“${word}”`;
export const promptOf = ({ tokens }: Data[Side]) => tokens.slice(1).join(' ');

export function describe(data: Data, { stage }: WalkState): string {
  const { source, target, from, to, said } = data;
  const head = `Stage ${STAGES.indexOf(stage) + 1} of ${STAGES.length}, ${stateTable.stage.options[stage].toLowerCase()}.`;
  if (stage === 'read') {
    return `${head} The state of “${source.tokens[from.position]}” after layer ${from.layer} of “${promptOf(source)}”, put in place of “${target.tokens[to.position]}” in “${promptOf(target)}”, makes the model say “${said[from.layer]}”.`;
  }
  const [first] = data.texts[stage];
  return `${head} ${first!.replaceAll('*', '')}`;
}

/** What is said of a state: its lens word, and what was read to make it. Undefined where it is not computed yet. */
export function placeWords(data: Data, stage: Stage, side: Side, place: Place): string | undefined {
  const role = roleIn(data, stage, side)(place);
  if (role === 'ahead') return undefined;
  const { tokens, lens, attention } = data[side];
  const { row, layer } = place;
  const { word, probability } = lens[row]![layer]!;
  const state = `${layer === 0 ? 'Embedding' : `Layer ${layer}`} of ${quoted(tokens[row]!)}`;
  if (role === 'patched' && isPatched(stage))
    return `${state}, overwritten: the lens reads ${quoted(word)}, ${probabilityWords(probability)}`;
  const read = `${state}: the lens reads ${quoted(word)}, ${probabilityWords(probability)}`;
  if (layer === 0) return read;
  const looks = attention[layer - 1]![row]!.map((weight, at) => ({ weight, at }))
    .filter(({ weight }) => weight >= WEAKEST)
    .sort((a, b) => b.weight - a.weight)
    .map(({ weight, at }) => `${at === row ? 'itself' : quoted(tokens[at]!)} ${percent(weight)}`);
  return `${read}\nAttention: ${listed(looks)}`;
}
