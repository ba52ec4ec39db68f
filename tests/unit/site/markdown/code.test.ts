import { describe, expect, it } from 'vitest';
import { complaints, html } from '../compile.ts';

describe('code', () => {
  it('is coloured by classes and not by styles', async () => {
    const text = await html('```python\ndef f(): return "<a>"\n```');
    expect(text).toContain(
      '<pre class="code" data-language="python"><code><span class="code-keyword">def</span>',
    );
    expect(text).toContain('&lt;a&gt;');
    expect(text).not.toContain('style=');
  });
  it('knows languages by their short names', async () => {
    expect(await html('```ts\nlet x = 1;\n```')).toContain('<span class="code-keyword">let</span>');
  });
  it('without a language is shown as it is written', async () => {
    expect(await html('```text\na < b\n```')).toBe(
      '<pre class="code" data-language="text"><code>a &lt; b\n</code></pre>\n',
    );
  });
  it('with long lines can be scrolled by keys', async () => {
    expect(await html(`\`\`\`python\nx = "${'a'.repeat(60)}"\n\`\`\``)).toContain(
      'tabindex="0" role="region" aria-label="Code in python"',
    );
  });
  it('in an unknown language is reported with the nearest', async () => {
    expect(await complaints('one\n\n```pyhton\nx\n```')).toMatch(
      /^body:3: The language “pyhton” is not known\.[\s\S]*did you mean “python”/,
    );
  });
  it('that does not say its language is reported', async () => {
    expect(await complaints('```\nx\n```')).toContain('body:1: A code block does not say its language.');
  });
});
