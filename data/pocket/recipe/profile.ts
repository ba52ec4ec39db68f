import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DataFile } from '../../../src/figures/kit/contract.ts';
import type { Network } from '../../../src/model/network.ts';
import type { Vocabulary } from '../../../src/model/tokenizer.ts';
import { committedModel, modelCard } from './model.ts';
import { readWorld } from './world.ts';

/** The model in numbers, for the article's prose: how large it is, how it was trained, and which everyday words it lacks. */

/** What the weights' card says of the training, as far as it is printed. */
interface Training {
  readonly bytes: number;
  readonly step: number;
  readonly training: { readonly documents: number; readonly cpu_seconds: number };
  readonly settings: { readonly rows: number; readonly length: number; readonly seed: number };
  readonly int8: { readonly recall_float32: number; readonly recall_int8: number };
}

/** What `python -m pocket.make_vocabulary` tells of the corpus. */
interface Grammar {
  readonly shares: Readonly<Record<string, number>>;
  readonly relations_of: Readonly<Record<string, readonly string[]>>;
  readonly unseen_traits: Readonly<Record<string, readonly string[]>>;
}

/** Kinds of documents that the article names together. */
const KINDS = {
  fact: ['fact', 'mention'],
  lists: ['identity', 'description', 'card', 'relation'],
  variable: ['variable'],
  dialogue: ['dialogue', 'trait'],
  context: ['context'],
  repeated: ['repeated'],
  twoHop: ['two-hop'],
};

/** Everyday words by subject, chosen by us before looking which of them the model has. */
const EVERYDAY: Record<string, string> = {
  days: 'monday tuesday wednesday thursday friday saturday sunday',
  months: 'january february march april may june july august september october november december',
  numbers: 'one two three four five six seven eight nine ten eleven twelve',
  pronouns: 'i you he she it we they me him her us them',
  family: 'mother father sister brother son daughter aunt uncle grandmother grandfather',
  body: 'head hand foot eye ear nose mouth arm leg heart',
  time: 'yesterday today tomorrow now never always soon again',
  verbs: 'be have do say go come see know want give eat drink sleep run read write',
};

function parts(network: Network) {
  const { nVocab, dModel, nLayers, dMlp } = network.sizes;
  const embedding = nVocab * dModel;
  const attention = nLayers * 4 * dModel * dModel;
  const mlp = nLayers * 2 * dModel * dMlp;
  const gains = (2 * nLayers + 1) * dModel;
  const all = embedding + attention + mlp + gains;
  const share = (part: number) => ({ weights: part, share: part / all });
  return {
    all,
    millions: all / 1e6,
    embedding: share(embedding),
    attention: share(attention),
    mlp: share(mlp),
    gains,
  };
}

function everyday({ words }: Vocabulary) {
  const known = new Set(words);
  const entries = Object.entries(EVERYDAY).map(([subject, text]) => {
    const asked = text.split(' ');
    const missing = asked.filter((word) => !known.has(word));
    const had = asked.filter((word) => known.has(word));
    return [
      subject,
      {
        asked: asked.length,
        known: had.length,
        had: had.join(', ') || 'none',
        missing: missing.join(', ') || 'none',
      },
    ];
  });
  return Object.fromEntries(entries);
}

function worldOf(root: string, { relations_of }: Grammar) {
  const { relations } = readWorld(root);
  const real = relations.filter(({ isInvented }) => !isInvented);
  const rowsOf = (some: typeof relations) => sum(some.map(({ rows }) => rows.length));
  /** The first relation of a kind lists its entities. */
  const listing = new Set(Object.values(relations_of).map(([first]) => first));
  return {
    relations: real.length,
    facts: rowsOf(real),
    entities: rowsOf(real.filter(({ name }) => listing.has(name))),
    codes: rowsOf(relations.filter(({ isInvented }) => isInvented)),
  };
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

const sharesOf = ({ shares }: Grammar) =>
  Object.fromEntries(
    Object.entries(KINDS).map(([name, kinds]) => [name, sum(kinds.map((kind) => shares[kind]!))]),
  );

export function profile(root: string): Record<string, DataFile<unknown>> {
  const { network, vocabulary } = committedModel(root);
  const read = (file: string) => JSON.parse(readFileSync(join(root, 'data/pocket', file), 'utf8'));
  const card = read('weights/main.json') as Training;
  const early = read('weights/early.json') as Training;
  const grammar = read('grammar.json') as Grammar;
  const { nVocab, dModel, nLayers, nHeads, dMlp, nContext } = network.sizes;
  return {
    'profile.json': {
      card: {
        ...modelCard(root),
        title: 'Size, training and vocabulary of the pocket model.',
        sampleSize: 'one model; everyday words chosen by us beforehand',
        interval: 'none: nothing here is a sample',
      },
      data: {
        sizes: {
          words: nVocab,
          width: dModel,
          layers: nLayers,
          heads: nHeads,
          headWidth: dModel / nHeads,
          hidden: dMlp,
          context: nContext,
        },
        weights: parts(network),
        megabytes: card.bytes / 1e6,
        training: {
          seed: card.settings.seed,
          steps: card.step,
          documents: card.training.documents,
          millionsOfPlaces: (card.step * card.settings.rows * card.settings.length) / 1e6,
          minutes: Math.round(card.training.cpu_seconds / 60),
        },
        rows: card.settings.rows,
        early: { step: early.step, recall: early.int8.recall_int8 },
        int8: { before: card.int8.recall_float32, after: card.int8.recall_int8 },
        world: worldOf(root, grammar),
        shares: sharesOf(grammar),
        unseen: Object.values(grammar.unseen_traits).map((traits) => traits[0]),
        everyday: everyday(vocabulary),
      },
    },
  };
}
