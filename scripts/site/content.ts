import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { SiteContent } from './build.ts';
import { bundleScripts, minifyStyles } from './bundle.ts';
import type { Prose } from './pages/prose.ts';

/** The generated files that the site offers for download. */
const DOWNLOAD = /^(?:openapi.*\.json|types\.ts)$/;

/** Everything there but the settings of the compiler. */
const SAMPLE = /^(?!tsconfig\.json$)/;

/**
 * Reads what the site is made of besides the model and the runs of the flows.
 *
 * @param folder Such as `site`.
 * @param generated Such as `generated`. What is not there is not offered.
 */
export function readContent(folder: string, generated: string): Omit<SiteContent, 'rehearsals'> {
  const list = (path: string, ending: RegExp) =>
    existsSync(path)
      ? readdirSync(path)
          .filter((name) => ending.test(name))
          .sort()
      : [];
  const read = (path: string): Prose => ({ file: path, text: readFileSync(path, 'utf8') });
  const together = (paths: readonly string[]) => paths.map((path) => readFileSync(path, 'utf8')).join('\n');
  const content = join(folder, 'content');
  const samples = join(folder, 'samples');
  const styles = join(folder, 'styles');
  const anchors = join(folder, 'anchors.txt');
  const specification = join(content, 'spec');
  return {
    specification: {
      contents: read(join(specification, 'contents.md')),
      chapters: list(specification, /^\d.*\.md$/).map((name) => read(join(specification, name))),
      glossary: read(join(specification, 'glossary.md')),
    },
    pages: list(content, /\.md$/).map((name) => read(join(content, name))),
    operations: new Map(
      list(join(content, 'operations'), /\.md$/).map((name) => [basename(name, '.md'), read(join(content, 'operations', name))]),
    ),
    samples: new Map(list(samples, SAMPLE).map((name) => [name, readFileSync(join(samples, name), 'utf8')])),
    anchors: existsSync(anchors) ? readFileSync(anchors, 'utf8') : '',
    assets: new Map([
      ['site.css', minifyStyles(together(list(styles, /\.css$/).map((name) => join(styles, name))), styles)],
      // What only one page needs, it loads by itself.
      ...list(join(styles, 'pages'), /\.css$/).map((name): [string, string] => {
        const path = join(styles, 'pages', name);
        return [name, minifyStyles(together([path]), path)];
      }),
      ['icon.svg', readFileSync(join(folder, 'icon.svg'), 'utf8')],
      ...bundleScripts(join(folder, 'scripts')),
    ]),
    downloads: new Map(list(generated, DOWNLOAD).map((name) => [name, readFileSync(join(generated, name))])),
  };
}
