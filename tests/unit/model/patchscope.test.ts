import { describe, expect, it } from 'vitest';
import { committedModel } from '../../../data/pocket/recipe/model.ts';
import { answer } from '../../../src/model/answers.ts';
import { rerun, run } from '../../../src/model/forward.ts';
import { patch } from '../../../src/model/interventions.ts';
import type { PatchscopeAsked, PatchscopePart } from '../../../src/model/patchscope-question.ts';
import { QuestionError } from '../../../src/model/questions.ts';
import { likeliest, logitLens, logitsAt } from '../../../src/model/readings.ts';
import { stateAt } from '../../../src/model/run.ts';
import { encode } from '../../../src/model/tokenizer.ts';

const model = committedModel('.');
const PLAIN: PatchscopeAsked = {
  source: { text: 'the capital of france is', position: -1, layer: 5 },
  target: { text: 'the currency of x is', position: -1, layer: 3 },
  act: 'patch',
  map: 'same',
  noise: false,
  control: 'none',
  other: '',
  means: [],
  seed: 1,
  count: 3,
  limit: 4,
  closing: ['.'],
};
const ask = (change: Partial<PatchscopeAsked>): PatchscopePart[] => [
  ...answer(model, 'patchscope', { ...PLAIN, ...change }),
];
function said(parts: readonly PatchscopePart[], kind: 'patched' | 'plain' | 'control') {
  const part = parts.find((each) => each.kind === kind);
  return part && 'said' in part ? part.said : undefined;
}
const runOf = (text: string) => run(model.network, encode(model.vocabulary, text));

describe('a Patchscope', () => {
  it('says what a patched run says', () => {
    const state = stateAt(runOf(PLAIN.source.text), { layer: 5, position: 5 });
    const patched = rerun(runOf(PLAIN.target.text), [patch({ layer: 3, positions: 4 }, state)]);
    const expected = likeliest(logitsAt(patched), 3).map(({ probability }) => probability);
    const { next } = said(ask({}), 'patched')!;
    next.forEach(({ probability }, k) => {
      expect(probability).toBeCloseTo(expected[k]!, 6);
    });
  });

  it('means the last token of the source and the last placeholder of the target', () => {
    const [runs] = ask({ target: { text: 'x -> x ; the capital of x is', position: -1, layer: 0 } });
    expect(runs).toMatchObject({ kind: 'runs', from: 5, to: 8 });
  });

  it('changes nothing where a state comes back to its own place', () => {
    const place = { text: 'the capital of france is', position: 4, layer: 2 };
    const parts = ask({ source: place, target: place });
    expect(said(parts, 'patched')).toEqual(said(parts, 'plain'));
  });

  it('is the logit lens where the state is put into the last layer of the last token', () => {
    const last = { text: 'hello', position: 1, layer: 8 };
    const { next } = said(ask({ target: last }), 'patched')!;
    const [best] = likeliest(logitLens(runOf(PLAIN.source.text), { layer: 5, position: 5 }), 1);
    expect(next[0]!.word).toBe(model.vocabulary.words[best!.id]);
    expect(next[0]!.probability).toBeCloseTo(best!.probability, 5);
  });

  it('stretches a state to the length of what it replaces, which leaves the last layer’s word as it is', () => {
    const last = { text: 'hello', position: 1, layer: 8 };
    const words = (map: 'same' | 'length') => said(ask({ target: last, map }), 'patched')!.next[0]!;
    expect(words('length').word).toBe(words('same').word);
    const early = (map: 'same' | 'length') =>
      said(ask({ target: { text: 'the currency of x is', position: -1, layer: 0 }, map }), 'patched')!
        .next[0]!;
    expect(early('length').probability).not.toBeCloseTo(early('same').probability, 3);
  });

  it('hides a word under noise, the same for the same seed', () => {
    const place = { text: 'the capital of japan is', position: 4, layer: 2 };
    const noisy = (seed: number) => said(ask({ source: place, target: place, noise: true, seed }), 'plain')!;
    expect(noisy(1)).toEqual(noisy(1));
    expect(noisy(1).next[0]!.word).not.toBe('tokyo');
    expect(said(ask({ source: place, target: place, noise: true }), 'patched')!.next[0]!.word).toBe('tokyo');
  });

  it('keeps the last token from looking at a place, and cuts nothing above the last layer', () => {
    const place = { text: 'the capital of japan is', position: 4, layer: 0 };
    const cut = (layer: number) => {
      const parts = ask({ source: place, target: { ...place, layer }, act: 'knockout', control: 'random' });
      expect(said(parts, 'control')).toBeUndefined();
      return [said(parts, 'patched')!.next[0]!.word, said(parts, 'plain')!.next[0]!.word];
    };
    expect(cut(8)).toEqual(['tokyo', 'tokyo']);
    expect(cut(0)[0]).not.toBe('tokyo');
  });

  it('compares with a random vector, another subject and a mean', () => {
    const control = (change: Partial<PatchscopeAsked>) => said(ask(change), 'control')!;
    const other = 'the capital of japan is';
    const alone = said(ask({ source: { ...PLAIN.source, text: other } }), 'patched')!;
    expect(control({ control: 'other', other })).toEqual(alone);
    expect(control({ control: 'mean', means: [other] })).toEqual(alone);
    expect(control({ control: 'random', seed: 1 })).not.toEqual(control({ control: 'random', seed: 2 }));
  });

  it('reads every source layer and every target layer', () => {
    const parts = ask({});
    for (const [kind, at] of [
      ['bySource', 5],
      ['byTarget', 3],
    ] as const) {
      const part = parts.find((each) => each.kind === kind);
      const words = part && 'words' in part ? part.words : [];
      expect(words).toHaveLength(9);
      expect(words[at]).toBe(said(parts, 'patched')!.next[0]!.word);
    }
  });

  it('says which token or word is missing', () => {
    const far = { ...PLAIN.source, position: 9 };
    expect(() => ask({ source: far })).toThrow(
      /source prompt has no token 9; its tokens go from 0, its start, to 5/,
    );
    expect(() => ask({ target: { ...far, text: 'hello' } })).toThrow(QuestionError);
    expect(() => ask({ control: 'other', other: 'the capital of blorp is' })).toThrow(/blorp/);
  });
});
