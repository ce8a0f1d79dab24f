import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { SiteContent } from './build.ts';
import type { Prose } from './pages/prose.ts';

/** The generated files that the site offers for download. */
const DOWNLOAD = /^(?:openapi.*\.json|types\.ts)$/;

/**
 * Reads what the site is made of besides the model.
 *
 * @param folder Such as `site`.
 * @param generated Such as `generated`. What is not there is not offered.
 */
export function readContent(folder: string, generated: string): SiteContent {
  const list = (path: string, ending: RegExp) =>
    existsSync(path)
      ? readdirSync(path)
          .filter((name) => ending.test(name))
          .sort()
      : [];
  const read = (path: string): Prose => ({ file: path, text: readFileSync(path, 'utf8') });
  const content = join(folder, 'content');
  const styles = join(folder, 'styles');
  const anchors = join(folder, 'anchors.txt');
  return {
    pages: list(content, /\.md$/).map((name) => read(join(content, name))),
    operations: new Map(
      list(join(content, 'operations'), /\.md$/).map((name) => [basename(name, '.md'), read(join(content, 'operations', name))]),
    ),
    anchors: existsSync(anchors) ? readFileSync(anchors, 'utf8') : '',
    assets: new Map([
      [
        'site.css',
        list(styles, /\.css$/)
          .map((name) => readFileSync(join(styles, name), 'utf8'))
          .join('\n'),
      ],
      ['icon.svg', readFileSync(join(folder, 'icon.svg'), 'utf8')],
    ]),
    downloads: new Map(list(generated, DOWNLOAD).map((name) => [name, readFileSync(join(generated, name))])),
  };
}
