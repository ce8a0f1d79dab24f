import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { h } from 'hastscript';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { buildSite } from '../../scripts/site/build.ts';
import { createContext } from '../../scripts/site/context.ts';
import { toMarkdown } from '../../scripts/site/twin.ts';
import { files, page, pages } from './built.ts';
import { all, byId, find, textOf } from './html.ts';
import { content, model } from './sources.ts';

const text = (file: string) => {
  const found = files.get(file);
  if (found === undefined) throw new Error(`expected a file ${file}, found ${[...files.keys()].length} others`);
  return String(typeof found === 'string' ? found : new TextDecoder().decode(found));
};
const data = (file: string) => JSON.parse(text(file)) as Record<string, unknown> & { [name: string]: never };
const url = 'https://example.org/oci/';
const placed = buildSite(model, content, { base: '/oci/', url });

describe('twins', () => {
  it('are beside every page, which links to them twice', () => {
    for (const [file, root] of pages) {
      if (file === '404.html') continue;
      const twin = file.replace(/html$/, 'md');
      expect(text(twin)).toMatch(/^# \S/);
      const hrefs = [...all(root)]
        .filter(({ attributes }) => attributes.type === 'text/markdown')
        .map(({ tag, attributes }) => `${tag} ${attributes.href}`);
      expect(hrefs, file).toEqual(['link index.md', 'a index.md']);
    }
  });

  it('have every heading of the page', () => {
    for (const [file, root] of pages) {
      if (file === '404.html') continue;
      const markdown = text(file.replace(/html$/, 'md')).replaceAll(/[`\\*]|\]\([^)]*\)|\[/g, '');
      const headings = [...all(byId(root, 'content'))].filter(({ tag }) => /^h[1-3]$/.test(tag));
      for (const heading of headings)
        expect(markdown, file).toMatch(
          new RegExp(
            `^(?:[*-] )?#+ .*${textOf(heading)
              .trim()
              .slice(0, 30)
              .replaceAll(/[.*+?^${}()|[\]\\]/g, '.')
              .replaceAll(/\s+/g, '\\s+')}`,
            'm',
          ),
        );
    }
  });

  it('hold no HTML, and no link that is not whole', () => {
    for (const [file] of pages) {
      if (file === '404.html') continue;
      const prose = text(file.replace(/html$/, 'md')).replaceAll(/```[\s\S]*?```|`[^`\n]*`|<(?:https:\/)?\/[^>]*>/g, '');
      expect(prose, file).not.toMatch(/<\/?[a-z]+[ >]/);
      for (const [, href = ''] of prose.matchAll(/\]\(([^)\s]*)\)/g)) expect(href, file).toMatch(/^(?:\/|https:\/\/)/);
    }
  });

  it('show messages as messages', () => {
    const markdown = text('operations/startUpload/index.md');
    expect(markdown).toMatch(/```http\nPOST \/v2\/library\/busybox\/blobs\/uploads\/ HTTP\/1\.1\n/);
    expect(markdown).toMatch(/```http\nHTTP\/1\.1 202 Accepted\n/);
    expect(text('errors/index.md')).toMatch(/```json\n\{/);
  });

  it('keep the links of their version, and begin where the site will be', () => {
    expect(text('1.1/operations/getBlob/index.md')).toContain('](/1.1/headers/#range)');
    expect(text('1.1/operations/getBlob/index.md')).toContain('](/operations/getBlob/)');
    expect(String(placed.get('1.1/operations/getBlob/index.md'))).toContain(`](${url}1.1/headers/#range)`);
  });

  it.each([
    [
      'a row',
      h(
        'dl.rows',
        h('div.row', [h('dt', [h('a.name', { href: '#a' }, h('code', 'a')), ' required']), h('dd', [h('p', 'One.'), h('p', 'Two.')])]),
      ),
      '- `a` required\n\n  One.\n\n  Two.\n',
    ],
    [
      'short rows',
      h('dl', [h('div', [h('dt', 'Since'), h('dd', '1.0')]), h('div', [h('dt', 'Kind'), h('dd', h('p', 'pull'))])]),
      '- Since: 1.0\n- Kind: pull\n',
    ],
    [
      'a table',
      h('table', [
        h('thead', h('tr', [h('th', 'A'), h('th', 'B')])),
        h('tbody', h('tr', [h('th', 'x'), h('td', h('a', { href: '#y' }, 'y'))])),
      ]),
      '| A | B |\n| - | - |\n| x | [y](to:#y) |\n',
    ],
    [
      'a fold',
      h('details', [h('summary', 'More'), h('pre', h('code', [h('span', '{\n'), h('span', '}\n')]))]),
      '**More**\n\n```json\n{\n}\n```\n',
    ],
    ['controls', h('p', ['a', h('wbr'), 'b', h('button', 'Copy'), h('svg')]), 'ab\n'],
    ['a title', h('h3', h('a', { href: '#t' }, h('code', 'T'))), '### `T`\n'],
  ])('%s', (_what, tree, markdown) => {
    expect(toMarkdown([tree], (href) => `to:${href}`)).toBe(markdown);
  });
});

describe('lists for programs', () => {
  const twins = [...files.keys()].filter((file) => file.endsWith('index.md'));

  it('llms.txt has a line for every page and every file', () => {
    const lines = text('llms.txt').split('\n');
    for (const file of [...twins, 'openapi.yaml', 'requirements.json'])
      expect(
        lines.filter((line) => line.includes(`](/${file}): `)),
        file,
      ).toHaveLength(1);
    expect(String(placed.get('llms.txt'))).toContain(`](${url}operations/getBlob/index.md)`);
  });

  it('llms-full.txt has all of the newest description, and nothing twice', () => {
    const whole = text('llms-full.txt');
    for (const file of twins) expect(whole.split(text(file)).length - 1, file).toBe(file.startsWith('1.1/') ? 0 : 1);
  });

  it('sitemap.xml is there where the host is known, with every page', () => {
    expect(files.has('sitemap.xml')).toBe(false);
    const locations = [...String(placed.get('sitemap.xml')).matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, location]) => location);
    expect(locations).toEqual(expect.arrayContaining([url, `${url}operations/getBlob/`, `${url}1.1/headers/`]));
    expect(locations).toHaveLength(pages.size - 1);
  });

  it('pages say how they are shown where they are shared, and their address where it is known', () => {
    const meta = (html: string) =>
      Object.fromEntries([...html.matchAll(/<meta property="([^"]+)" content="([^"]*)">/g)].map(([, name, value]) => [name, value]));
    expect(meta(text('operations/getBlob/index.html'))).toEqual({
      'og:site_name': 'OCI Distribution toolkit',
      'og:title': 'getBlob · OCI Distribution toolkit',
      'og:description': 'GET /v2/{name}/blobs/{digest}: Fetch a blob.',
      'og:type': 'website',
    });
    expect(meta(String(placed.get('1.1/operations/getBlob/index.html')))['og:url']).toBe(`${url}1.1/operations/getBlob/`);
    const canonical = (file: string) => /<link rel="canonical" href="([^"]+)">/.exec(String(placed.get(file)))?.[1];
    expect(canonical('1.1/operations/getBlob/index.html')).toBe(`${url}operations/getBlob/`);
    expect(canonical('1.1/index.html')).toBe(`${url}1.1/`);
    expect(canonical('operations/getBlob/index.html')).toBe(`${url}operations/getBlob/`);
    expect(text('operations/getBlob/index.html')).not.toContain('canonical');
  });
});

describe('downloads', () => {
  it.each(['openapi', 'openapi-1.0', 'openapi-1.1'])('%s is the same in YAML as in JSON', (name) => {
    expect(parse(text(`${name}.yaml`))).toEqual(data(`${name}.json`));
    expect(text(`${name}.json`)).toBe(readFileSync(`generated/${name}.json`, 'utf8'));
  });

  it('are listed with their size and checksum', () => {
    const rows = [...all(page('download/index.html'))].filter(({ attributes }) => attributes.class === 'row');
    expect(rows.length).toBeGreaterThanOrEqual(10);
    for (const row of rows) {
      const file = (find(row, ({ tag }) => tag === 'a').attributes.href ?? '').replace('../', '');
      const body = files.get(file) ?? '';
      expect(textOf(row)).toContain(`${Buffer.byteLength(body)} bytes, SHA-256 ${createHash('sha256').update(body).digest('hex')}`);
    }
  });

  it('have everything of the model', () => {
    const names = (file: string, list: string, member: string) =>
      (data(file)[list] as unknown as Record<string, string>[]).map((item) => item[member]);
    expect(names('requirements.json', 'requirements', 'name')).toEqual(model.requirements.map(({ name }) => name));
    expect(names('errors.json', 'errors', 'code')).toEqual(model.errors.map(({ code }) => code));
    expect(names('errors.json', 'legacy', 'code')).toEqual(model.legacyErrors.map(({ code }) => code));
    expect(names('scope.json', 'entries', 'id')).toEqual(model.scope.entries.map(({ id }) => id));
    expect(names('scope.json', 'surfaces', 'id')).toEqual(model.scope.surfaces.map(({ id }) => id));
    expect(names('flows.json', 'flows', 'id')).toHaveLength(model.flows.length);
    expect(names('flows.json', 'flows', 'workflow')).toContain('pushChunked');
  });

  it('have the members that their page tells', () => {
    const told = [...all(byId(page('download/index.html'), 'members'))].map(textOf).join(' ');
    for (const file of ['requirements.json', 'errors.json', 'scope.json', 'flows.json', 'changes.json']) {
      const members = Object.entries(data(file)).flatMap(([name, value]) => [
        name,
        ...Object.keys((Array.isArray(value) ? value[0] : undefined) ?? {}),
      ]);
      for (const member of members.filter((name) => !/^\d+$/.test(name)))
        expect(told, `${member} of ${file}`).toMatch(new RegExp(`\\b${member}\\b`));
    }
  });
});

describe('standards', () => {
  const { headers, statuses, obsolete } = model.standards;

  it('are known for every header that the API did not invent, and for no other', () => {
    const borrowed = createContext(model)
      .headers.map(({ name }) => name)
      .filter((name) => !/^(?:OCI|Docker)-/.test(name));
    expect(headers.map(({ name }) => name).sort()).toEqual(borrowed.sort());
  });

  it('are known for every status', () => {
    const used = new Set(model.operations.flatMap(({ responses }) => responses.map(({ status }) => status)));
    expect(statuses.map(({ status }) => status)).toEqual([...used].sort());
  });

  it('cite no RFC that others replaced', () => {
    const gone = new Set(obsolete.map(({ rfc }) => rfc));
    for (const { rfc } of [...headers, ...statuses]) expect(gone).not.toContain(rfc);
    for (const { replacedBy } of obsolete) for (const rfc of replacedBy) expect(gone).not.toContain(rfc);
  });

  it('are linked from the pages of headers and errors', () => {
    const hrefs = (file: string, id: string) => [...all(byId(page(file), id))].map(({ attributes }) => attributes.href);
    for (const { name, rfc, section } of headers) {
      expect(hrefs('headers/index.html', name.toLowerCase())).toEqual(
        expect.arrayContaining([
          `https://www.rfc-editor.org/rfc/rfc${rfc}#section-${section}`,
          `https://developer.mozilla.org/docs/Web/HTTP/Reference/Headers/${name}`,
        ]),
      );
    }
    expect(textOf(byId(page('headers/index.html'), 'oci-tag'))).toContain('Defined by this API');
    expect(hrefs('errors/index.html', 'by-status')).toContain('https://www.rfc-editor.org/rfc/rfc9110#section-15.5.17');
    for (const { rfc, lines } of obsolete) {
      const cited = hrefs('headers/index.html', `rfc-${rfc}`).filter((href) => href?.includes('?plain=1#L'));
      expect(cited.map((href) => Number(href?.split('#L')[1]))).toEqual(lines);
    }
  });
});

describe('publication', () => {
  const workflow = parse(readFileSync('.github/workflows/pages.yml', 'utf8')) as {
    jobs: Record<string, { steps: { uses?: string; run?: string; with?: Record<string, unknown> }[] }>;
  };
  const steps = Object.values(workflow.jobs).flatMap((job) => job.steps);

  it('runs commands that exist, on a Node that is supported', () => {
    const { scripts, engines } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      scripts: Record<string, string>;
      engines: { node: string };
    };
    const commands = steps.flatMap(({ run }) => (run === undefined ? [] : [run]));
    expect(commands).toContain('npm ci');
    expect(commands.some((command) => command.startsWith('npm run site -- --base '))).toBe(true);
    for (const command of commands.filter((each) => each !== 'npm ci'))
      expect(scripts).toHaveProperty(/^npm (?:run )?(\S+)/.exec(command)?.[1] ?? command);
    expect(`>=${String(steps.find(({ uses }) => uses?.startsWith('actions/setup-node@'))?.with?.['node-version'])}.19`).toBe(engines.node);
  });

  it('pins actions to commits', () => {
    for (const { uses } of steps) if (uses !== undefined) expect(uses).toMatch(/^actions\/[a-z-]+@[0-9a-f]{40}$/);
  });

  it.each([
    [['--url', 'example.org'], 'expected a --url such as https://example.org/oci/, with a / at the end, found example.org'],
    [['--url', url, '--base', '/other/'], 'expected a --base that is the path of --url, /oci/, found /other/'],
  ])('with %j is refused', (options, message) => {
    const { status, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/site.ts', ...options], { encoding: 'utf8' });
    expect(stderr).toContain(message);
    expect(status).toBe(2);
  });
});
