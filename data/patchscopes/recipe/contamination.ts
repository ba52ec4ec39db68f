import type { DataFile } from '../../../src/figures/kit/contract.ts';
import type { WordedNetwork } from '../../../src/model/answers.ts';
import { extend, rerun, run } from '../../../src/model/forward.ts';
import { type Intervention, patch } from '../../../src/model/interventions.ts';
import { likeliest, logitsAt } from '../../../src/model/readings.ts';
import { encode } from '../../../src/model/tokenizer.ts';
import { committedModel, modelCard, SEEDS } from '../../pocket/recipe/model.ts';
import { readWorld } from '../../pocket/recipe/world.ts';
import { sample } from './sample.ts';
import { type States, statesAtEnd } from './states.ts';

/**
 * Placeholder contamination: the later a state is put in, the more the text is about the placeholder. A country's state goes into a question about another
 * country, or about x; answered is for the country that was put in, for the one that stands there, or for neither.
 */

const SOURCE = 'tom mentions {name}';
const SOURCE_LAYER = 3;
const ASKED = ['capital', 'currency', 'language'] as const;
const COUNTRIES = 16;
const SEED = 6;

const PLACEHOLDERS = { x: 'placeholder “x”', country: 'another country as placeholder' } as const;
type Placeholder = keyof typeof PLACEHOLDERS;

/** At one layer, or at it and at all above: the source's own state of each layer. */
const WAYS = ['once', 'onwards'] as const;
type Way = (typeof WAYS)[number];

interface Question {
  readonly subject: string;
  readonly other: string;
  readonly relation: string;
  readonly right: string;
  /** Of the country that stands as placeholder; another answer than `right`. */
  readonly wrong: string;
}

/** Shares of questions answered for the subject and for the placeholder, by target layer. */
interface Curves {
  readonly subject: number[];
  readonly placeholder: number[];
}

function questions(root: string): Question[] {
  const { relations } = readWorld(root);
  return ASKED.flatMap((relation, k) => {
    const { rows } = relations.find(({ name }) => name === relation)!;
    const chosen = sample(rows, COUNTRIES, SEED + k);
    return chosen.flatMap(({ entity, value }, at) => {
      const other =
        chosen.find((row, i) => i > at && row.value !== value) ?? chosen.find((row) => row.value !== value)!;
      return [{ subject: entity, other: other.entity, relation, right: value, wrong: other.value }];
    });
  });
}

/** Reads one question at every target layer; true where an answer is the first to the last word of what is said. */
function readQuestion(
  { network, vocabulary }: WordedNetwork,
  question: Question,
  placeholder: Placeholder,
  way: Way,
) {
  const name = placeholder === 'x' ? 'x' : question.other;
  const prompt = run(network, encode(vocabulary, `the ${question.relation} of ${name} is`));
  const position = prompt.ids.length - 2;
  const states: States = statesAtEnd({ network, vocabulary }, SOURCE.replace('{name}', question.subject));
  const says = (value: string, target: number): boolean => {
    const ids = encode(vocabulary, value).slice(1);
    const layers = way === 'once' ? [target] : states.map((_, layer) => layer).slice(target);
    const patches: Intervention[] = layers.map((layer) =>
      patch({ layer, positions: position }, states[way === 'once' ? SOURCE_LAYER : layer]!),
    );
    const whole = rerun(extend(prompt, ids), patches);
    return ids.every((id, k) => likeliest(logitsAt(whole, prompt.ids.length - 1 + k), 1)[0]!.id === id);
  };
  return {
    subject: states.map((_, target) => says(question.right, target)),
    placeholder: states.map((_, target) => placeholder === 'country' && says(question.wrong, target)),
  };
}

const share = (flags: readonly boolean[]): number => flags.filter(Boolean).length / flags.length;

function curves(
  model: WordedNetwork,
  asked: readonly Question[],
  placeholder: Placeholder,
  way: Way,
): Curves {
  const read = asked.map((question) => readQuestion(model, question, placeholder, way));
  const by = (what: keyof Curves) =>
    read[0]![what].map((_, layer) => share(read.map((each) => each[what][layer]!)));
  return { subject: by('subject'), placeholder: by('placeholder') };
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

function series(
  seeds: readonly Curves[],
  panel: Placeholder,
  id: string,
  what: keyof Curves,
  name: string,
  label: string,
) {
  return {
    id,
    name,
    label,
    panel,
    points: seeds[0]![what].map((_, x) => {
      const each = seeds.map((seed) => seed[what][x]!);
      return { x, y: mean(each), low: Math.min(...each), high: Math.max(...each) };
    }),
  };
}

export function contamination(root: string): Record<string, DataFile<unknown>> {
  const asked = questions(root);
  const models = SEEDS.map((name) => committedModel(root, name));
  const read = (placeholder: Placeholder, way: Way) =>
    models.map((model) => curves(model, asked, placeholder, way));
  const all = {
    x: { once: read('x', 'once'), onwards: read('x', 'onwards') },
    country: { once: read('country', 'once'), onwards: read('country', 'onwards') },
  };
  const at = (seeds: readonly Curves[], what: keyof Curves) =>
    seeds[0]![what].map((_, layer) => mean(seeds.map((seed) => seed[what][layer]!)));
  const panelSeries = (panel: Placeholder) => [
    series(all[panel].once, panel, 'subject', 'subject', 'answered for the country put in', 'the one put in'),
    series(
      all[panel].onwards,
      panel,
      'onwards',
      'subject',
      'the same, put in at this and all later layers',
      'at all later',
    ),
    ...(panel === 'country'
      ? [
          series(
            all.country.once,
            panel,
            'placeholder',
            'placeholder',
            'answered for the country that stands there',
            'the placeholder',
          ),
        ]
      : []),
  ];
  return {
    'contamination.json': {
      card: {
        ...modelCard(root, SEEDS),
        recipe: 'data/patchscopes/recipe.ts',
        date: '2026-11-26',
        seed: SEED,
        title: 'Whose attribute is said, by the layer at which a state is put in.',
        sampleSize: `${COUNTRIES} random countries, their ${ASKED.join(', ')}; state of source layer ${SOURCE_LAYER}, or, put in at all later layers, of each layer itself`,
        interval: 'bands: smallest to largest of three seeds',
      },
      data: {
        x: { label: 'Target layer', unit: 'layer', kind: 'steps' },
        y: { label: 'Share of answers', min: 0, max: 1, format: 'share' },
        band: 'smallest to largest of three seeds',
        panels: Object.entries(PLACEHOLDERS).map(([id, name]) => ({ id, name })),
        series: [...panelSeries('x'), ...panelSeries('country')],
        questions: asked.length,
        onX: at(all.x.once, 'subject'),
        country: {
          subject: at(all.country.once, 'subject'),
          placeholder: at(all.country.once, 'placeholder'),
          onwards: at(all.country.onwards, 'subject'),
        },
      },
    },
  };
}
