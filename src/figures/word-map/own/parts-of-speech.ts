const CLASSES: Readonly<Record<string, string>> = {
  determiner: 'DT PDT WDT DET',
  adjective: 'JJ JJR JJS ADJ',
  noun: 'NN NNS NNP NNPS NOUN PROPN',
  'conjunction or preposition': 'CC IN TO RP CCONJ SCONJ CONJ ADP CONJUNCTION PREPOSITION',
  verb: 'VB VBD VBG VBN VBP VBZ MD BES HVS VERB AUX',
  pronoun: 'PRP PRP$ WP WP$ EX PRON',
  adverb: 'RB RBR RBS WRB ADV',
  other:
    "CD FW UH LS SYM POS X XX NUM PART INTJ PUNCT SPACE ADD AFX GW HYPH NFP NIL _SP . , : ; ! ? ( ) [ ] \" ' `` '' -LRB- -RRB- $ # - --",
};
const CLASS_OF = new Map(
  Object.entries(CLASSES).flatMap(([name, tags]) =>
    [...tags.split(' '), name.toUpperCase()].map((tag) => [tag, name] as const),
  ),
);

/**
 * The class of a part of speech: of a tag of the Penn Treebank or of Universal Dependencies, or of its plain name. There are eight, as many as there are
 * shapes of points. Undefined for what is no such tag.
 */
export const classOf = (tag: string): string | undefined => CLASS_OF.get(tag.trim().toUpperCase());
