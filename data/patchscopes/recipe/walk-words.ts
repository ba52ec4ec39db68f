import { listed } from '../../../src/figures/kit/format.ts';
import { STAGES, type Stage } from '../../../src/figures/patch-walk/marks.ts';
import { promptOf } from '../../../src/figures/patch-walk/marks-words.ts';
import type { Data } from '../../../src/figures/patch-walk/schema.ts';

/** What is told of a patch, stage by stage, with its numbers. */

type Patch = Omit<Data, 'texts'>;

const quoted = (word: string) => `“${word}”`;

/** The texts of all stages. */
export const patchTexts = (patch: Patch): Data['texts'] =>
  Object.fromEntries(STAGES.map((stage) => [stage, paragraphs(patch, stage)])) as Data['texts'];

/** The paragraphs of a stage. Words between asterisks are terms at the place that explains them. */
function paragraphs(data: Patch, stage: Stage): readonly string[] {
  const { sizes, source, target, from, to, plain, said, random } = data;
  const token = source.tokens[from.position]!;
  const placeholder = target.tokens[to.position]!;
  const now = said[from.layer]!;
  const early = said[0]!;
  switch (stage) {
    case 'source':
      return [
        `The model reads the *source prompt* S: ${quoted(promptOf(source))}. Each row is a token, each circle a *hidden state*: the ${sizes.width} numbers that the token carries after so many layers. Layer 0 is the plain embedding, the same for a word in every text; in each later layer it takes in something of the tokens before it.`,
        'Point at a circle, or go there by keys: the *logit lens* says which word would come next if the state were the last. That is little; of whom the text speaks it does not tell.',
      ];
    case 'pick':
      return [
        `We want to know one state: *position* i is the word ${quoted(token)}, *layer* ℓ is ${from.layer}. By now the state may have gathered from the word before which ${token} is meant. Looking at its ${sizes.width} numbers will not tell us.`,
      ];
    case 'inspection':
      return [
        `So we let the model tell. The *inspection prompt* T is ours: ${quoted(promptOf(target))}. At *position* i∗ stands a placeholder, ${quoted(placeholder)}. Left alone, the model goes on with ${quoted(plain)}: it has no idea who that might be.`,
        `It is run up to the *layer* ℓ∗ at which we are going to step in, here ${to.layer}.`,
      ];
    case 'patch':
      return [
        `Now the state of ${quoted(token)} is written over the state of the placeholder. A *function* f may change it on its way; here it is moved as it is. The *model* M∗ that reads is the same as the one that was read; it might be another.`,
        `Nothing else comes over. If the inspection run now knows who is meant, it can know it only from these ${sizes.width} numbers.`,
      ];
    case 'read':
      return [
        `The run goes on. All states above and after the patch are computed from it (rings), and the model says ${quoted(now)}: the state knew which ${token} was meant.`,
        `Taken from layer 0 instead, the same move gives ${quoted(early)}: there, the word ${quoted(token)} has not yet looked at its neighbour. A random vector of the same length gives ${quoted(random)}. And the layer matters at the other end: with the states of ${lateWords(data)}, which are already about the next word, the model only repeats the placeholder.`,
      ];
  }
}

/** The source layers whose states make the model say nothing but the placeholder. */
function lateWords({ said, target, to }: Patch): string {
  const placeholder = target.tokens[to.position]!;
  const layers = said.flatMap((words, layer) => (words === placeholder ? [String(layer)] : []));
  return layers.length === 1 ? `layer ${layers[0]}` : `layers ${listed(layers)}`;
}
