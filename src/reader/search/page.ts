// The page of the search loads what every page does, and the field at once. The field is not part of this file, as the dialog of other pages shares it.
import '../main.ts';

void import('./inline-search.ts').then((module) => module.inlineSearch());
