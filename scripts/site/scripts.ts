import { join } from 'node:path';
import { type BuildFailure, buildSync } from 'esbuild';
import { SiteError } from './error.ts';

/** What pages load, and what those files load later. Each becomes one file of its name. */
const ENTRIES = ['theme', 'site', 'search', 'requirements', 'try'];

/**
 * Bundles the scripts of the pages: the same bytes for the same sources.
 *
 * @param folder Where the sources are, such as `site/scripts`.
 * @returns The files by path, such as `site.js`.
 * @throws SiteError where a source cannot be bundled.
 */
export function bundleScripts(folder: string): Map<string, string> {
  try {
    const { outputFiles } = buildSync({
      entryPoints: ENTRIES.map((name) => join(folder, `${name}.ts`)),
      bundle: true,
      minify: true,
      format: 'esm',
      // Refuses what is of Node.
      platform: 'browser',
      target: 'es2022',
      charset: 'utf8',
      legalComments: 'none',
      outdir: folder,
      write: false,
      logLevel: 'silent',
    });
    return new Map(outputFiles.map(({ path, text }, index) => [path.split('/').at(-1) ?? String(index), text]));
  } catch (error) {
    const { errors } = error as BuildFailure;
    if (!Array.isArray(errors)) throw error;
    throw new SiteError(
      errors.map(({ text, location }) => ({
        file: location?.file ?? folder,
        ...(location === null ? {} : { line: location.line }),
        message: text,
      })),
    );
  }
}
