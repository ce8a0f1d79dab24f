import { h } from 'hastscript';
import { describe, expect, it } from 'vitest';
import { createContext } from '../../scripts/site/context.ts';
import { createResolve } from '../../scripts/site/directives.ts';
import { SiteError } from '../../scripts/site/error.ts';
import { type Directive, renderProse, renderText, textOf, toHtml } from '../../scripts/site/markdown.ts';
import { texts } from '../../scripts/site/text.ts';
import { model } from './sources.ts';

const resolve = createResolve(createContext(model), ['openapi.json']);
const render = (markdown: string) => renderProse(markdown, 'page.md', resolve);
const html = (markdown: string) => toHtml({ type: 'root', children: render(markdown) });

function problem(markdown: string): string {
  try {
    render(markdown);
  } catch (error) {
    if (error instanceof SiteError) return error.message;
    throw error;
  }
  return 'no problem';
}

describe('colons in prose', () => {
  it.each([
    'sha256:abc',
    'localhost:5000',
    '10:30',
    'RFC 9110:14.2',
    'a ratio of 3:1',
    'see note:this',
    'x:count{of=errors}',
    'digest:[value]',
  ])('survive: %s', (text) => {
    expect(textOf(render(text))).toBe(text);
  });

  it('survive next to real directives, in links and in code', () => {
    expect(html('At localhost:5000, :code[DENIED] and `sha256:abc` in [it](https://example.com:8080/a:b).')).toBe(
      '<p>At localhost:5000, <a href="/errors/#DENIED"><code>DENIED</code></a> and <code>sha256:abc</code> in <a href="https://example.com:8080/a:b">it</a>.</p>',
    );
  });

  it('are only colons in the texts of the description', () => {
    expect(textOf(renderText('sha256:abc :count{of=errors} ::exchange'))).toBe('sha256:abc :count{of=errors} ::exchange');
  });
});

describe('directives', () => {
  it('place what they name', () => {
    expect(html(':operation[getBlob] :header[ETag]')).toContain(
      '<a class="operation" href="/operations/getBlob/"><code>getBlob</code></a>',
    );
    expect(textOf(render(':count{of=operations}'))).toBe(`${model.operations.length} operations`);
    expect(html(':schema[Digest]')).toContain('href="/schemas/#Digest"');
    expect(html(`:requirement[${model.requirements[0]?.name}]`)).toContain(`href="/requirements/#${model.requirements[0]?.name}"`);
    expect(textOf(render('::exchange[Hello]{operation=headBlob status=200}'))).toContain('HEAD /v2/');
  });

  it('hand over label, attributes and content', () => {
    const seen: Directive[] = [];
    renderProse(':::box[A *b*]{one=1 two}\ntext\n:::', 'page.md', (directive) => {
      seen.push(directive);
      return [h('div')];
    });
    expect(seen).toMatchObject([{ kind: 'container', name: 'box', labelText: 'A b', attributes: { one: '1', two: '' } }]);
    expect(textOf(seen[0]?.children ?? []).trim()).toBe('text');
  });

  it.each([
    ['text\n\n::operation-table', /^page\.md:3 expected one of the leaf directives .*operations-table.*, found operation-table$/],
    ['See :opration[getBlob].', /^page\.md:1 expected one of the text directives .*, found opration$/],
    ['text\n:::dors\nx\n:::', /^page\.md:2 expected one of the container directives .*, found dors$/],
    [':operation[getBlub]', /^page\.md:1 expected the name of a known operation, found "getBlub"$/],
    [':code[BLOB_UNKNWON]', /^page\.md:1 expected the name of a known error code/],
    [':count{of=apples}', /^page\.md:1 expected a count of .*, found apples$/],
    ['::exchange{operation=getBlob status=418}', /^page\.md:1 expected a status of getBlob, found 418; it has 200, /],
    ['::exchange{operation=getBlob status=200 nam=x}', /^page\.md:1 expected a parameter of getBlob, found nam; it has name, /],
    ['::exchange{operation=getBlob status=200 answer.Lction=x}', /^page\.md:1 expected a header of the 200 of getBlob, found Lction$/],
    ['::exchange{operation=putManifest status=201 send=nothing}', /^page\.md:1 expected the name of an example or a file/],
    ['\n::exchange{operation=getBlob Range=bytes=0-0}', /^page\.md:2 expected a directive, found text that begins with ::/],
  ])('refuse %j', (markdown, message) => {
    expect(problem(markdown)).toMatch(message);
  });
});

describe('prose', () => {
  it('takes the ids of headings from what is written, not from the words', () => {
    expect(html('## Some words {#stable}')).toBe('<h2 id="stable">Some words</h2>');
    expect(problem('# Title\n\n## Some words')).toBe('page.md:3 expected an id at the end of the heading, as in "## Title {#id}"');
  });

  it('has no HTML of its own', () => {
    expect(problem('<b>bold</b>')).toMatch(/^page\.md:1 expected Markdown or a directive, found HTML/);
  });
});

describe('texts of the description', () => {
  const { inline } = texts(model, ['Location']);
  const asHtml = (children: ReturnType<typeof inline>) => toHtml({ type: 'root', children });

  it('link the names and documents they mention', () => {
    expect(asHtml(inline('Follow `Location`, never `location`; see RFC 9110, section 14.4.'))).toBe(
      'Follow <a class="term" href="/headers/#location"><code>Location</code></a>, never <code>location</code>; see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-14.4">RFC 9110, section 14.4</a>.',
    );
  });

  it('link error codes that are not marked as code, and no other capitals', () => {
    expect(asHtml(inline('DENIED or BLOB_UNKNOWN, never HTTP or NOT_A_CODE'))).toBe(
      '<a class="term" href="/errors/#DENIED"><code>DENIED</code></a> or <a class="term" href="/errors/#BLOB_UNKNOWN"><code>BLOB_UNKNOWN</code></a>, never HTTP or NOT_A_CODE',
    );
  });

  it('keep HTML as text', () => {
    expect(asHtml(inline('a <b>c</b>'))).toBe('a &lt;b>c&lt;/b>');
  });
});
