import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { targetOf } from '../../scripts/flows/exchange.ts';
import { readFlows } from '../../scripts/flows/read.ts';
import type { Rehearsal } from '../../scripts/flows/rehearsed.ts';
import { composeSite } from '../../scripts/site/build.ts';
import { SiteError } from '../../scripts/site/error.ts';
import { type Run, wrapMono } from '../../scripts/site/text-metrics.ts';
import { files, page } from './built.ts';
import { all, byId, type Element, find, textOf } from './html.ts';
import { content, model } from './sources.ts';

const flows = readFlows(model);
const flat = (text: string) => text.replaceAll(/\s+/g, ' ').trim();
/** Without any space: lines of a diagram break anywhere. */
const dense = (text: string) => text.replaceAll(/\s+/g, '');
const having = (root: Element, test: (element: Element) => boolean) => [...all(root)].filter(test);
const withClass = (root: Element, name: string) => having(root, ({ attributes }) => attributes.class?.split(' ').includes(name) ?? false);

describe.each(flows.map((flow) => [flow.id, flow] as const))('the page of %s', (id, flow) => {
  const root = page(`flows/${id}/index.html`);
  const runs = content.rehearsals.filter((rehearsal) => rehearsal.flow === id);
  const diagrams = withClass(root, 'sequence');
  const twins = withClass(root, 'flow-twin');
  /** The run that a diagram or a list is about. */
  const runOf = (diagram: Element): Rehearsal => {
    const title = textOf(find(diagram, ({ tag }) => tag === 'title'));
    const run = runs.find(({ situation }) => title === `${flow.title}: ${situation}`);
    if (run === undefined) throw new Error(`expected the title of a run, found ${title}`);
    return run;
  };

  it('says what it is for, and that it ran', () => {
    const text = flat(textOf(find(root, ({ tag }) => tag === 'main')));
    expect(text).toContain(flow.title);
    expect(text).toContain(flat(flow.description.replaceAll('`', '')));
    expect(text).toContain('Every step was taken.');
    const exchanges = runs.flatMap(({ steps }) => steps).length;
    expect(text).toContain(`against the mock registry: ${exchanges} exchange`);
  });

  it('draws each of its runs once: every request and answer, nothing cut', () => {
    expect(diagrams.map(runOf)).toHaveLength(runs.length);
    expect(new Set(diagrams.map(runOf)).size).toBe(runs.length);
    for (const diagram of diagrams) {
      const text = dense(
        having(diagram, ({ tag }) => tag === 'text')
          .map(textOf)
          .join(''),
      );
      for (const { request, response } of runOf(diagram).steps) {
        expect(text).toContain(`${request?.method}${dense(targetOf(request?.url ?? ''))}`);
        expect(text).toContain(`${response?.status}`);
      }
      expect(withClass(diagram, 'sequence-request')).toHaveLength(runOf(diagram).steps.length);
      expect(withClass(diagram, 'sequence-response')).toHaveLength(runOf(diagram).steps.length);
    }
  });

  it('draws with classes alone, for every reader', () => {
    for (const diagram of diagrams) {
      expect(diagram.attributes.role).toBe('img');
      expect(textOf(find(diagram, ({ tag }) => tag === 'desc'))).toContain('the list beside the diagram says the same');
      for (const { attributes } of all(diagram)) {
        for (const name of Object.keys(attributes)) expect(name).not.toMatch(/^(?:style|fill|stroke|font|id$)/);
      }
    }
  });

  it('says in a list what the diagram shows', () => {
    expect(twins).toHaveLength(diagrams.length);
    diagrams.forEach((diagram, index) => {
      const twin = twins[index] as Element;
      const items = having(twin, ({ tag }) => tag === 'li');
      expect(items).toHaveLength(runOf(diagram).steps.length);
      const said = dense(textOf(twin));
      const lines = [...withClass(diagram, 'sequence-text'), ...withClass(diagram, 'sequence-kept')];
      for (const line of lines) expect(said).toContain(dense(textOf(line)));
      runOf(diagram).steps.forEach(({ step }, at) => {
        expect(textOf(items[at] as Element)).toContain(step.description);
      });
    });
  });

  it('shows each step with the messages, what was checked, its operation and requirements', () => {
    for (const step of flow.steps) {
      const section = byId(root, `step-${step.id}`);
      const text = flat(textOf(section));
      const shown = runs.flatMap(({ steps }) => steps).filter((record) => record.step.id === step.id);
      const fits = shown.some(({ request, response }) => {
        const start = `${request?.method} ${targetOf(request?.url ?? '')} HTTP/1.1`;
        const headers = [...(request?.headers ?? []), ...(response?.headers ?? [])];
        return text.includes(start) && headers.every(([name, value]) => text.includes(`${name}: ${flat(value)}`));
      });
      expect(fits, step.id).toBe(true);
      expect(text.includes('used as it came'), step.id).toBe(step.follow !== undefined);
      for (const { condition } of step.successCriteria) expect(text).toContain(condition);
      const links = having(section, ({ tag }) => tag === 'a').map(({ attributes }) => attributes.href ?? '');
      expect(links.some((href) => href.endsWith(`/operations/${step.operation.id}/`))).toBe(true);
    }
    expect(having(root, ({ attributes }) => attributes.href?.includes('/requirements/#') ?? false).length).toBeGreaterThan(0);
  });

  it('offers its source', () => {
    expect(having(root, ({ attributes }) => attributes.href === `../${id}.arazzo.yaml`)).toHaveLength(1);
    expect(files.get(`flows/${id}.arazzo.yaml`)).toBe(readFileSync(`spec/${flow.file}`, 'utf8'));
  });
});

it('cites the requirements that are about the answer at hand', () => {
  const step = textOf(byId(page('flows/push-monolithic/index.html'), 'step-startConfig'));
  expect(step).toContain('upload-start-accepted');
  expect(step).not.toContain('upload-single-post-created');
});

it('the list names every flow, and what each is for', () => {
  const list = flat(textOf(byId(page('flows/index.html'), 'all')));
  for (const { title, summary } of flows) expect(list).toContain(`${title}${flat(summary)}`);
  expect(list.indexOf('Push with whole blobs')).toBeLessThan(list.indexOf('Pull by tag'));
});

describe('the page of an operation', () => {
  it.each(model.operations.map(({ id }) => id))('%s leads to the steps that use it', (id) => {
    const root = page(`operations/${id}/index.html`);
    const links = having(root, ({ attributes }) => /\/flows\/.*#step-/.test(attributes.href ?? '')).map(
      ({ attributes }) => attributes.href,
    );
    const expected = flows.flatMap((flow) =>
      flow.steps.filter(({ operation }) => operation.id === id).map((step) => `../../flows/${flow.id}/#step-${step.id}`),
    );
    expect(links).toEqual(expected);
  });
});

describe('a diagram that does not run is not published', () => {
  const build = (rehearsals: readonly Rehearsal[]) => () => composeSite(model, { ...content, rehearsals });

  const problemsOf = (attempt: () => unknown): string => {
    try {
      attempt();
    } catch (error) {
      if (error instanceof SiteError) return error.message;
      throw error;
    }
    return '';
  };

  it('when a flow failed', () => {
    const fault = {
      flow: 'push-monolithic',
      step: 'startBlob',
      what: '$statusCode == 202',
      expected: 'this to hold',
      got: '$statusCode is 500',
    };
    // The whole message: it is told once, though every flow that depends on this one failed with it.
    const problems = problemsOf(build(content.rehearsals.map((rehearsal) => ({ ...rehearsal, fault }))));
    expect(problems).toBe(
      'flows/push-monolithic.arazzo.yaml expected the flow to run, found at its step startBlob: ' +
        '$statusCode == 202: expected this to hold, got $statusCode is 500 (The registry began empty.)',
    );
  });

  it('when a flow was not run', () => {
    expect(build(content.rehearsals.filter(({ flow }) => flow !== 'mount'))).toThrow(
      'flows/mount.arazzo.yaml expected this build to have run the flow, found no run of it',
    );
  });
});

describe('wrapping', () => {
  const lines = (text: string, characters: number) =>
    wrapMono([{ text, kind: 'plain' }], characters * 0.615 * 10 + 0.01, 10).map((line) => line.map((run: Run) => run.text).join(''));

  it.each([
    ['/v2/library/busybox/tags/list?n=2&last=x', 14, ['/v2/library/', 'busybox/tags/', 'list?n=2', '&last=x']],
    ['sha256:0123456789', 8, ['sha256:0', '12345678', '9']],
    ['two words', 5, ['two ', 'words']],
    ['', 5, ['']],
  ])('%s at %i characters', (text, characters, expected) => {
    expect(lines(text, characters)).toEqual(expected);
  });

  it('keeps the looks of each run', () => {
    const runs: Run[] = [
      { text: 'PUT ', kind: 'strong' },
      { text: '/a/b', kind: 'plain' },
    ];
    expect(wrapMono(runs, 1000, 10)).toEqual([runs]);
  });
});
