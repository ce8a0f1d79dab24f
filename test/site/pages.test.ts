import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { object } from '../../scripts/model/operations.ts';
import { files as based } from './below.ts';
import { files, page, pages } from './built.ts';
import { all, byId, find, textOf } from './html.ts';
import { model } from './sources.ts';

/** Text for comparison: lines and runs of spaces do not matter. */
const flat = (text: string) => text.replaceAll(/\s+/g, ' ').trim();
/** As it reads after Markdown: without back-ticks. */
const words = (text: string) => flat(text.replaceAll('`', ''));

describe.each(model.operations.map((operation) => [operation.id, operation] as const))('the page of %s', (id, operation) => {
  const root = page(`operations/${id}/index.html`);
  const main = find(root, ({ tag }) => tag === 'main');
  const text = flat(textOf(main));

  it('shows method, whole path, category, scope and description', () => {
    const endpoint = find(main, ({ attributes }) => attributes.class === 'endpoint');
    expect(flat(textOf(endpoint))).toBe(`${operation.method.toUpperCase()} ${operation.path}`);
    expect(text).toContain(words(operation.description));
    expect(text).toContain(model.scope.entries.find((entry) => entry.id === operation.scope)?.title);
    for (const endpointId of operation.endpoints) expect(text).toContain(endpointId);
    if (operation.note !== undefined) expect(text).toContain(words(operation.note));
  });

  it('warns where the path is not to be built', () => {
    expect(text.includes('Not a path to build.')).toBe(operation.opaqueLocation);
  });

  it('shows every parameter with its example and what a wrong value leads to', () => {
    for (const parameter of operation.parameters) {
      const row = flat(textOf(byId(main, `${parameter.in}-${parameter.name.toLowerCase()}`)));
      expect(row).toContain(words(parameter.description));
      expect(row).toContain(parameter.required ? 'required' : 'optional');
      expect(row).toContain(parameter.errorCode ?? 'is ignored');
      if (parameter.since === 'next') expect(row).toContain('next');
      if (parameter.note !== undefined) expect(row).toContain(words(parameter.note));
    }
  });

  it('shows every status with all its headers, codes and media types, nothing folded', () => {
    for (const response of operation.responses) {
      const section = byId(main, `response-${response.status}`);
      const heading = flat(textOf(find(section, ({ tag }) => tag === 'h3')));
      expect(heading).toContain(response.status);
      expect(heading).toContain(words(response.description));
      const folded = new Set([...all(section)].filter(({ tag }) => tag === 'details').flatMap((details) => [...all(details)]));
      for (const header of response.headers) {
        const row = byId(section, `response-${response.status}-${header.name.toLowerCase()}`);
        expect(folded.has(row)).toBe(false);
        expect(textOf(row)).toContain(header.name);
        expect(textOf(row)).toContain(header.required ? 'required' : 'optional');
      }
      for (const code of response.errorCodes) expect(textOf(section)).toContain(code);
      for (const { mediaType } of response.contents) expect(textOf(section)).toContain(mediaType);
      if (response.note !== undefined) expect(flat(textOf(section))).toContain(words(response.note));
    }
  });

  it('describes each header at least once', () => {
    for (const { headers } of operation.responses) {
      for (const header of headers) expect(text).toContain(words(header.description));
    }
  });

  it('shows every example body as it goes over the wire', () => {
    const contents = [...(operation.requestBody?.contents ?? []), ...operation.responses.flatMap((response) => response.contents)];
    for (const { value } of contents.flatMap(({ examples }) => examples)) {
      expect(text).toContain(flat(typeof value === 'string' ? value : JSON.stringify(value, null, 2)));
    }
    expect(text).toMatch(/HTTP\/1\.1 \d{3} [A-Z]/);
  });

  it('lists all its requirements with their levels', () => {
    const section = byId(main, 'requirements');
    const items = [...all(section)].filter(({ tag }) => tag === 'li');
    expect(items).toHaveLength(operation.requirements.length);
    for (const requirement of model.requirements.filter(({ name }) => operation.requirements.includes(name))) {
      const found = items.find((item) => [...all(item)].some((part) => /^(?:a|code)$/.test(part.tag) && textOf(part) === requirement.name));
      const item = found === undefined ? '' : flat(textOf(found));
      for (const level of requirement.levels) expect(item).toContain(level);
      // What binds every operation is there by name.
      if (requirement.operations.length === model.operations.length) continue;
      const changes = requirement.changes.filter((change) => change.in === 'next');
      const remarks = [requirement.note ?? '', ...changes.map(({ note }) => note)];
      for (const told of [requirement.text, ...remarks]) expect(item).toContain(words(told));
      for (const level of changes.flatMap(({ was }) => was?.levels ?? [])) expect(item).toMatch(new RegExp(`was\\s+${level}`));
    }
  });

  it('weighs at most 20 KiB on a first visit', () => {
    const bytes = [`operations/${id}/index.html`, 'site.css', 'icon.svg', 'theme.js', 'site.js'].map(
      (file) => gzipSync(files.get(file) ?? '').length,
    );
    expect(bytes.reduce((a, b) => a + b)).toBeLessThanOrEqual(20 * 1024);
  });
});

describe('the other pages', () => {
  const textAt = (file: string, id: string) => flat(textOf(byId(page(file), id)));

  it('errors: meaning, situations, and each operation that answers so', () => {
    for (const error of model.errors) {
      const entry = textAt('errors/index.html', error.code);
      expect(entry).toContain(words(error.meaning));
      for (const { status, when } of error.situations) {
        expect(entry).toContain(String(status));
        expect(entry).toContain(words(when));
      }
      const users = model.operations.filter(({ responses }) => responses.some(({ errorCodes }) => errorCodes.includes(error.code)));
      if (users.length < model.operations.length) for (const { id } of users) expect(entry).toContain(id);
    }
    for (const { code, meaning } of model.legacyErrors) expect(textAt('errors/index.html', code)).toContain(words(meaning));
  });

  it('headers: every header of the model, with where it is sent', () => {
    for (const operation of model.operations) {
      for (const { status, headers } of operation.responses) {
        for (const header of headers) {
          const entry = textAt('headers/index.html', header.name.toLowerCase());
          expect(entry).toContain(words(header.description));
          if (!/Every answer|every operation/.test(entry)) expect(entry).toContain(operation.id);
          if (!entry.includes('Every answer')) expect(entry).toContain(status);
        }
      }
      for (const parameter of operation.parameters.filter((candidate) => candidate.in === 'header')) {
        expect(textAt('headers/index.html', parameter.name.toLowerCase())).toContain(words(parameter.description));
      }
    }
    expect(textAt('headers/index.html', 'accept')).toContain('application/vnd.oci.image.index.v1+json');
  });

  it('schemas: members, grammar and example files', () => {
    const schemas = object(object(model.document.components).schemas);
    for (const [name, value] of Object.entries(schemas)) {
      const entry = textAt('schemas/index.html', name);
      const schema = object(value);
      for (const member of Object.keys(object(schema.properties))) expect(entry).toContain(member);
      if (typeof schema.pattern === 'string') expect(entry).toContain(flat(schema.pattern));
    }
    for (const example of model.examples) {
      const shown = typeof example.value === 'string' ? example.value : flat(example.text);
      if (schemas[example.schema] !== undefined) expect(textAt('schemas/index.html', example.schema)).toContain(shown);
    }
  });

  it('requirements: text, level, actor, operations and source', () => {
    for (const requirement of model.requirements) {
      const article = byId(page('requirements/index.html'), requirement.name);
      const text = flat(textOf(article));
      expect(text).toContain(words(requirement.text));
      for (const level of requirement.levels) expect(text).toContain(level);
      if (requirement.operations.length < model.operations.length) for (const id of requirement.operations) expect(text).toContain(id);
      for (const change of requirement.changes) expect(text).toContain(words(change.note));
      const sources = [...all(article)]
        .filter(({ attributes }) => attributes.class === 'source')
        .map(({ attributes }) => attributes.href ?? '');
      expect(sources[0]).toContain(`#${requirement.source.section}`);
      expect(sources[1]).toContain(`?plain=1#L${String(requirement.source.line).split(/[-,]/)[0]}`);
    }
  });

  it('scope: verdict, reasons, alternatives and sources', () => {
    for (const entry of model.scope.entries) {
      const text = textAt('scope/index.html', entry.id);
      expect(text).toContain(words(entry.description));
      expect(text).toContain(words(entry.why));
      if (entry.firstProposal !== undefined) expect(text).toContain(words(entry.firstProposal.difference));
      expect(text).toContain({ in: 'in scope', out: 'out of scope', future: 'for later' }[entry.verdict]);
    }
    for (const surface of model.scope.surfaces) {
      const text = textAt('scope/index.html', `surface-${surface.id}`);
      expect(text).toContain(words(surface.why));
      if (surface.insteadUse !== undefined) expect(text).toContain(words(surface.insteadUse));
      for (const path of surface.paths) expect(text).toContain(path);
    }
    for (const { date, change } of model.scope.decision.history) {
      expect(textAt('scope/index.html', 'history')).toContain(`${date}${words(change)}`);
    }
  });

  it('start: every operation with method and path', () => {
    const text = flat(textOf(byId(page('index.html'), 'operations')));
    for (const { method, path } of model.operations) expect(text).toContain(`${method.toUpperCase()} ${path}`);
  });
});

describe.each([...pages])('%s', (file, root) => {
  const elements = [...all(root)];

  it('asks nothing from elsewhere and keeps a strict policy', () => {
    const policy = find(root, ({ attributes }) => attributes['http-equiv'] === 'content-security-policy').attributes.content;
    // On one page the reader may name another server to ask.
    const more = file === 'try/index.html' ? "; connect-src 'self' http: https:" : '';
    expect(policy).toBe(`default-src 'self'; base-uri 'none'; form-action 'none'${more}`);
    const forbidden = elements.filter(({ tag, attributes }) => {
      const names = Object.keys(attributes);
      if (/^(?:style|iframe|img|base|object)$/.test(tag)) return true;
      return names.some((name) => (tag === 'script' ? /^on/ : /^(?:on|style$|src|srcset|ping)/).test(name));
    });
    expect(forbidden).toEqual([]);
    for (const element of elements) {
      const { tag, attributes } = element;
      if (tag === 'script') {
        expect(textOf(element)).toBe('');
        const path = new URL(attributes.src ?? '', `https://site.test/${file}`);
        expect([path.origin, files.has(path.pathname.slice(1))]).toEqual(['https://site.test', true]);
      }
      // Where the page is, and what else says the same, is told by the whole address.
      if (tag === 'link' && /^(?:stylesheet|icon)$/.test(attributes.rel ?? '')) expect(attributes.href).not.toMatch(/^(?:[a-z]+:)?\/\//);
    }
  });

  it('has one title and headings in order, and says where it is', () => {
    const levels = elements.flatMap(({ tag }) => (/^h[1-6]$/.test(tag) ? [Number(tag[1])] : []));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    levels.forEach((level, index) => {
      expect(level).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1);
    });
    expect(find(root, ({ tag }) => tag === 'html').attributes.lang).toBe('en');
    expect(textOf(find(root, ({ tag }) => tag === 'title'))).not.toBe('');
  });

  it('folds the navigation before its title, so that a phone shows the title first', () => {
    const before = elements.slice(
      0,
      elements.findIndex(({ tag }) => tag === 'h1'),
    );
    const menu = before.filter(({ tag }) => tag === 'details');
    expect(menu).toHaveLength(1);
    expect(menu[0]?.attributes.open).toBeUndefined();
  });

  it('shows no path with an encoded slash or colon', () => {
    const shown = `${textOf(find(root, ({ tag }) => tag === 'main'))} ${elements.map(({ attributes }) => attributes.href ?? '').join(' ')}`;
    expect(shown).not.toMatch(/[\w/}]%(?:2F|3A)/i);
  });

  it('links only to what is there', () => {
    const targets = new Set(
      elements.flatMap(({ attributes: { href } }) => (href === undefined || href.startsWith('https://') ? [] : [href])),
    );
    for (const href of targets) {
      const target = new URL(href, `https://site.test/${file}`);
      const path = target.pathname.slice(1);
      const targetFile = path === '' || path.endsWith('/') ? `${path}index.html` : path;
      expect(files.has(targetFile), `${href} in ${file}`).toBe(true);
      if (target.hash !== '') byId(page(targetFile), decodeURIComponent(target.hash.slice(1)));
    }
  });
});

describe('the site', () => {
  it('loads nothing from its style sheet', () => {
    expect(String(files.get('site.css'))).not.toMatch(/url\(|@import/);
  });

  it('works below any path: links are relative, and those of the error page start at the base', () => {
    for (const [file, root] of pages) {
      if (file === '404.html') continue;
      expect([...all(root)].filter(({ attributes }) => attributes.href?.startsWith('/'))).toEqual([]);
      expect(based.get(file) === files.get(file), file).toBe(true);
    }
    expect(String(based.get('404.html'))).toContain('href="/oci/operations/"');
    expect(String(based.get('404.html'))).toContain('href="/oci/site.css"');
  });
});
