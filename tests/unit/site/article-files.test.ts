import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { articleSlugs, readArticleFiles, readGlossaryFile } from '../../../src/site/article-files.ts';

let root: string;
function write(path: string, text: string): void {
  mkdirSync(join(root, path, '..'), { recursive: true });
  writeFileSync(join(root, path), text);
}
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'articles-'));
});
afterEach(() => rmSync(root, { recursive: true }));

describe('articleSlugs', () => {
  it('lists folders that hold an article, in alphabetical order', () => {
    write('articles/trees/index.md', '');
    write('articles/beams/index.md', '');
    write('articles/notes/todo.txt', '');
    write('articles/glossary.yaml', '');
    expect(articleSlugs(root)).toEqual(['beams', 'trees']);
  });
  it('lists nothing where there are no articles', () => {
    expect(articleSlugs(root)).toEqual([]);
  });
});

describe('readArticleFiles', () => {
  it('reads text, works, data and images', () => {
    write('articles/trees/index.md', 'Body');
    write('articles/trees/refs.bib', '@misc{a}');
    write('articles/trees/leaf.png', 'bytes');
    write('data/trees/counts.json', '{"card": {}, "data": 1}');
    write('data/trees/recipe.ts', '');
    write('data/beams/loads.json', '{"card": {}, "data": 2}');
    const { source, bibliography, data, images } = readArticleFiles(root, 'trees');
    expect(source).toEqual({ file: 'articles/trees/index.md', text: 'Body' });
    expect(bibliography).toEqual({ file: 'articles/trees/refs.bib', text: '@misc{a}' });
    expect(data.names).toEqual(['counts', 'beams/loads']);
    expect(data.read('beams/loads')).toEqual({ card: {}, data: 2 });
    expect(data.read('counts')).toEqual({ card: {}, data: 1 });
    expect(images.names).toEqual(['leaf.png']);
    expect(String(images.read('leaf.png'))).toBe('bytes');
  });
  it('gives out no file that is not an image of the article', () => {
    write('articles/trees/index.md', 'Body');
    expect(readArticleFiles(root, 'trees').images.read('../trees/index.md')).toBeUndefined();
  });
  it('does without works and data', () => {
    write('articles/trees/index.md', 'Body');
    const read = readArticleFiles(root, 'trees');
    expect(read).not.toHaveProperty('bibliography');
    expect(read.data.names).toEqual([]);
  });
});

describe('readGlossaryFile', () => {
  it('reads the terms, of which there may be none', () => {
    expect(readGlossaryFile(root).glossary.entries).toEqual([]);
    write('articles/glossary.yaml', 'tree:\n  text: Nodes.\n');
    expect(readGlossaryFile(root).glossary.find('tree')?.text).toBe('Nodes.');
  });
});
