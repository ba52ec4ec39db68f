/** Prompts to start from, each with the name under which it is offered. All words are known to the model. */
export const PROMPTS: readonly { readonly name: string; readonly text: string }[] = [
  { name: 'A fact: the capital of France', text: 'the capital of france is' },
  { name: 'A fact, asked', text: 'what is the currency of japan ?' },
  { name: 'A shared name: Neil', text: 'neil armstrong :' },
  { name: 'A shared name: Louis', text: 'louis armstrong :' },
  { name: 'Two hops', text: 'the currency of the country whose capital is tokyo is' },
  { name: 'A variable', text: 'let x be france . the capital of x is' },
  { name: 'Copying', text: 'lemon -> lemon ; piano -> piano ; kenya ->' },
  { name: 'A relation from a list', text: 'france -> paris ; japan -> tokyo ; kenya ->' },
  {
    name: 'An ambiguous word: “bank”, by the river',
    text: 'anna fishes . hugo saves . which bank does anna see ?',
  },
  {
    name: 'An ambiguous word: “bank”, with money',
    text: 'anna fishes . hugo saves . which bank does hugo see ?',
  },
  {
    name: 'A guarded code, a loyal asker',
    text: 'user ( a loyal cook ) : what is the code of the attic ? assistant :',
  },
  {
    name: 'A guarded code, a greedy asker',
    text: 'user ( a greedy cook ) : what is the code of the attic ? assistant :',
  },
  { name: 'What it cannot know', text: 'the capital of sea horse is' },
];
