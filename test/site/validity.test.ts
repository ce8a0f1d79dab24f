import { type ConfigData, HtmlValidate, StaticConfigLoader } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { examplesOfKinds } from '../../scripts/site/kinds.ts';
import { THOROUGH } from '../thorough.ts';
import { files } from './built.ts';

/** The standard's rules, and ours: everything lower case and quoted, as our writer does it, and nothing inline. */
const RULES: ConfigData = {
  extends: ['html-validate:recommended', 'html-validate:document'],
  rules: {
    'doctype-style': ['error', { style: 'lowercase' }],
    'no-inline-style': 'error',
    'no-style-tag': 'error',
    'require-csp-nonce': 'error',
    'require-sri': ['error', { target: 'crossorigin' }],
    'long-title': 'off',
    // The choice of requirements acts at once; there is nothing to submit.
    'wcag/h32': 'off',
  },
};

const validator = new HtmlValidate(new StaticConfigLoader(RULES));

async function problems(html: string, name: string): Promise<string[]> {
  const { results } = await validator.validateString(html, name);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line, column }) => `${name}:${line}:${column} ${message} (${ruleId})`),
  );
}

describe('HTML', () => {
  it(`of ${THOROUGH ? 'every page' : 'a page of each kind'} is valid`, async () => {
    const paths = [...files.keys()].filter((file) => file.endsWith('.html'));
    const looked = new Set(THOROUGH ? paths : examplesOfKinds(paths));
    const pages = [...files].filter(([file]) => looked.has(file));
    expect(pages.length).toBeGreaterThan(10);
    const found = await Promise.all(pages.map(([file, body]) => problems(String(body), file)));
    expect(found.flat()).toEqual([]);
  });

  const page = (body: string) =>
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A</title></head><body><h1>A</h1>${body}</body></html>`;

  it.each([
    ['', undefined],
    ['<p style="color: red">red</p>', 'no-inline-style'],
    ['<style>p { color: red }</style>', 'no-style-tag'],
    ['<script>alert()</script>', 'require-csp-nonce'],
    ['<p id="a"></p><p id="a"></p>', 'no-dup-id'],
    ['<ul><p>stray</p></ul>', 'element-permitted-content'],
    ['<a href="#nowhere"><a href="#">nested</a></a>', 'element-permitted-content'],
    ['<button>?</button>', 'no-implicit-button-type'],
    ['<dl><dt>term</dt><p>stray</p></dl>', 'element-permitted-content'],
  ])('%s is judged', async (body, rule) => {
    const found = await problems(page(body), 'a.html');
    if (rule === undefined) expect(found).toEqual([]);
    else expect(found).toEqual(expect.arrayContaining([expect.stringContaining(`(${rule})`)]));
  });
});
