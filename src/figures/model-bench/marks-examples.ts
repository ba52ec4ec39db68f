/** Prompts to start from, each with the name under which it is offered. All words are known to the model. */
export const EXAMPLES: readonly (readonly [name: string, prompt: string])[] = [
  ['A fact: the capital of France', 'the capital of france is'],
  ['A fact, asked', 'what is the currency of japan ?'],
  ['A shared name: Neil', 'neil armstrong :'],
  ['A shared name: Louis', 'louis armstrong :'],
  ['Two hops', 'the currency of the country whose capital is tokyo is'],
  ['A variable', 'let x be france . the capital of x is'],
  ['Copying', 'lemon -> lemon ; piano -> piano ; kenya ->'],
  ['A relation from a list', 'france -> paris ; japan -> tokyo ; kenya ->'],
  ['An ambiguous word: “bank”, by the river', 'anna fishes . hugo saves . which bank does anna see ?'],
  ['An ambiguous word: “bank”, with money', 'anna fishes . hugo saves . which bank does hugo see ?'],
  ['A guarded code, a loyal asker', 'user ( a loyal cook ) : what is the code of the attic ? assistant :'],
  ['A guarded code, a greedy asker', 'user ( a greedy cook ) : what is the code of the attic ? assistant :'],
  ['What it cannot know', 'the capital of sea horse is'],
];
