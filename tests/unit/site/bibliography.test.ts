import { describe, expect, it } from 'vitest';
import {
  articleBibtex,
  articleCitation,
  articleCsl,
  readBibliography,
  referenceHtml,
  referenceText,
} from '../../../src/site/bibliography.ts';
import { printProblems } from '../../../src/site/problems.ts';
import { cslProblems } from '../../formats/csl.ts';
import { sampleFrontMatter } from './front-matter-sample.ts';

/** The only work of a file in which nothing is wrong. */
function work(text: string) {
  const { bibliography, problems } = readBibliography(text, 'refs.bib');
  expect(printProblems(problems)).toBe('');
  return [...bibliography.values()][0]!;
}
const printed = (text: string) => printProblems(readBibliography(text, 'refs.bib').problems);

describe('readBibliography', () => {
  it('reads accents, particles, groups and protected capitals', () => {
    const read = work(`@inproceedings{a,
      author = {M{\\"u}ller, J{\\'o}zef and van der Berg, Jan and {The Example Team} and others},
      title = {A {BERT} study \\& more},
      booktitle = {Proceedings of Examples},
      year = 2020, pages = {1--10}
    }`);
    expect(read).toMatchObject({
      title: 'A BERT study & more',
      authors: [
        { given: 'Józef', family: 'Müller' },
        { given: 'Jan', family: 'van der Berg' },
        { family: 'The Example Team' },
      ],
      andOthers: true,
      venue: 'Proceedings of Examples',
      year: 2020,
      pages: '1–10',
    });
  });
  it.each([
    ['eprint = {1906.02715}, archiveprefix = {arXiv}', '1906.02715'],
    ['url = {https://arxiv.org/abs/1906.02715v2}', '1906.02715'],
    ['journal = {arXiv preprint arXiv:1906.02715}', '1906.02715'],
    ['doi = {10.1906/02715}', undefined],
  ])('finds the arXiv number in %s', (field, number) => {
    expect(work(`@article{a, title = {T}, ${field}}`).arxiv).toBe(number);
  });
  it('takes an address off a DOI', () => {
    expect(work('@article{a, title = {T}, doi = {https://doi.org/10.1/ab}}').doi).toBe('10.1/ab');
  });
  it('reads what stands between entries as a comment', () => {
    expect(
      readBibliography('Works on trees.\n\n@comment{x}\n\n@misc{a, title = {T}}', 'refs.bib').problems,
    ).toEqual([]);
  });
  it('names a key that is used twice, on the line of the second', () => {
    expect(printed('@misc{a,\n title = {T}\n}\n\n@misc{a,\n title = {U}\n}')).toBe(
      'refs.bib:5: The key “a” is used twice, first on line 1.\n    expected: a key of its own for each work',
    );
  });
  it('names an entry without a title or a key', () => {
    expect(printed('\n@misc{a,\n year = {2001}\n}')).toContain('refs.bib:2: The entry “a” has no title.');
    expect(printed('\n@misc{, title = {T}}')).toContain('refs.bib:2: An entry has no key.');
  });
  it('names an entry that is not closed and reads the next', () => {
    const { bibliography, problems } = readBibliography(
      '@misc{a,\n title = {T\n\n@misc{b, title = {U}}',
      'refs.bib',
    );
    expect(printProblems(problems)).toContain('refs.bib:1: The entry “a” is not closed.');
    expect([...bibliography.keys()]).toEqual(['b']);
  });
  it('names the line inside an entry that cannot be read', () => {
    expect(printed('\n@misc{a,\n title = {T},\n year 2001\n}')).toMatch(
      /^refs\.bib:4: This entry cannot be read: /,
    );
  });
  it('reports every entry that is wrong', () => {
    expect(
      readBibliography('@misc{a, year = 1}\n@misc{b, year = 2}\n@misc{b, title = {T}}', 'refs.bib').problems,
    ).toHaveLength(2);
  });
});

describe('a reference', () => {
  const reference =
    work(`@article{a, author = {Hill, Ann and Dale, Bob and Ford, Cy}, title = {What <is> a tree?},
    journal = {Journal of Examples}, year = {2001}, volume = {3}, number = {2}, pages = {1--10}, doi = {10.1/ab}, eprint = {1906.02715}}`);

  it('shows authors, linked title, venue, year and where to find it', () => {
    expect(referenceHtml(reference)).toBe(
      'Ann Hill, Bob Dale and Cy Ford. <a href="https://doi.org/10.1/ab" rel="noopener"><cite class="reference-title">What a tree?</cite></a> ' +
        'Journal of Examples, 3 (2), pp. 1–10, 2001. <a href="https://doi.org/10.1/ab" rel="noopener">doi:10.1/ab</a> <a href="https://arxiv.org/abs/1906.02715" rel="noopener">arXiv:1906.02715</a>',
    );
  });
  it('reads as text', () => {
    expect(referenceText(reference)).toBe(
      'Ann Hill, Bob Dale and Cy Ford. What a tree? Journal of Examples, 3 (2), pp. 1–10, 2001. https://doi.org/10.1/ab',
    );
  });
  it('of many authors names the first six', () => {
    const authors = Array.from({ length: 9 }, (_, n) => `Name${n}, A.`).join(' and ');
    expect(referenceText(work(`@misc{a, title = {T}, author = {${authors}}}`))).toMatch(
      /A\. Name5 et al\. T\.$/,
    );
  });
  it('shows its text as text', () => {
    expect(referenceHtml({ ...reference, title: '<script>', venue: 'a & b' })).toMatch(
      /&lt;script&gt;.*a &amp; b/,
    );
  });
});

describe('articleBibtex', () => {
  const front = {
    title: 'Language, trees & geometry',
    authors: [{ name: 'Ada Example' }, { name: 'Vitrine authors' }],
    date: '2025-11-03',
  };

  it('can be read again', () => {
    const text = articleBibtex(
      { ...front, subtitle: '50 % theory', updated: '2026-01-02' },
      'https://vitrine.example/trees/',
    );
    expect(text).toBe(`@misc{example2025language,
  title = {{Language, trees \\& geometry: 50 \\% theory}},
  author = {Ada Example and {Vitrine authors}},
  year = {2025},
  month = {11},
  note = {Updated 2026-01-02},
  url = {https://vitrine.example/trees/},
}
`);
    expect(work(text)).toMatchObject({
      title: 'Language, trees & geometry: 50 % theory',
      authors: [{ given: 'Ada', family: 'Example' }, { family: 'Vitrine authors' }],
      year: 2025,
      url: 'https://vitrine.example/trees/',
    });
  });
});

describe('articleCsl', () => {
  const front = {
    ...sampleFrontMatter,
    title: 'Trees & “vectors”',
    authors: [{ name: 'Ada van Example' }, { name: 'The Vitrine authors' }],
  };
  const items = (more: object = {}) =>
    JSON.parse(articleCsl({ ...front, ...more }, 'https://example.org/x/trees/', 'Vitrine'));

  it('is valid CSL-JSON with what a citation needs', () => {
    expect(cslProblems(items())).toEqual([]);
    expect(items()).toEqual([
      {
        id: 'example2026trees',
        type: 'webpage',
        title: 'Trees & “vectors”: A & B',
        author: [{ family: 'Example', given: 'Ada van' }, { literal: 'The Vitrine authors' }],
        issued: { 'date-parts': [[2026, 3, 9]] },
        'container-title': 'Vitrine',
        URL: 'https://example.org/x/trees/',
        language: 'en',
        note: 'Updated 2026-04-01',
      },
    ]);
  });
  it('names the venue where there is one, and no date of change where nothing changed', () => {
    const [item] = items({ venue: 'Journal of Examples', updated: undefined });
    expect(item).toMatchObject({ 'container-title': 'Journal of Examples' });
    expect(item).not.toHaveProperty('note');
  });
  it('has the key of the BibTeX entry', () => {
    expect(articleBibtex(front, 'https://example.org')).toContain(`@misc{${items()[0].id},`);
  });
  it.each([
    [{ type: 'web page' }, 'type'],
    [{ issued: { 'date-parts': [['2026']] } }, 'issued'],
    [{ author: [{ name: 'Ada' }] }, 'author'],
    [{ published: 2026 }, 'published'],
  ])('the check of CSL-JSON finds what is wrong: %j', (wrong, field) => {
    expect(cslProblems([{ ...items()[0], ...wrong }]).join()).toContain(field);
  });
});

it('an article is cited in a sentence, by all its authors and with its address', () => {
  expect(articleCitation(sampleFrontMatter, 'https://example.org/x/trees/', 'Vitrine')).toBe(
    'Ada Example and Ben O’Example, “Trees & “vectors” <in> space: A & B”, Vitrine, 2026. https://example.org/x/trees/',
  );
});
