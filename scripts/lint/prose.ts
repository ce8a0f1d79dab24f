import { existsSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { Writable } from 'node:stream';
import { remark } from 'remark';
import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import recommended from 'remark-preset-lint-recommended';
import validateLinks from 'remark-validate-links';
import { type Context, engine } from 'unified-engine';
import type { Finding } from '../model/model.ts';

const PLACES = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'site'];

/**
 * Lints the prose with remark: its form, and that links within the repository lead somewhere.
 *
 * @param root Path of the repository; the files of the findings are relative to it.
 * @param spec Path of the spec folder, whose Markdown files are read too.
 */
export async function lintProse(root: string, spec: string): Promise<Finding[]> {
  const places = [...PLACES.map((place) => join(root, place)), resolve(spec)].filter((place) => existsSync(place));
  const { files } = await run(root, places);
  return files.flatMap((file) =>
    file.messages.map((message) => ({
      rule: message.ruleId ?? message.source ?? 'remark',
      file: relative(root, resolve(file.cwd, file.path)),
      line: message.line ?? 1,
      column: message.column ?? 1,
      message: message.reason,
    })),
  );
}

/** Through the engine, because links into other files can only be checked with all files at hand. */
function run(root: string, files: string[]): Promise<Context> {
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const plugins = [remarkGfm, remarkDirective, recommended, [validateLinks, { repository: false }]];
  return new Promise((settle, reject) => {
    const options = {
      processor: remark(),
      cwd: root,
      files,
      extensions: ['md'],
      plugins,
      out: false,
      streamOut: silent,
      streamError: silent,
    };
    engine(options as Parameters<typeof engine>[0], (error, _code, context) => {
      if (error !== undefined && error !== null) reject(error);
      else if (context === undefined) reject(new Error('expected remark to end with its files'));
      else settle(context);
    });
  });
}
