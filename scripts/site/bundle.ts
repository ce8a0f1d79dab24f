import { join } from 'node:path';
import { type BuildFailure, buildSync, transformSync } from 'esbuild';
import { SiteError } from './error.ts';

/** What pages load, and what those files load later. Each becomes one file of its name. */
const ENTRIES = ['theme', 'site', 'aids', 'requirements', 'try-start', 'try'];

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
    throw told(error, folder);
  }
}

/**
 * A style sheet without what only people read.
 *
 * @param file Where it comes from, for messages.
 * @throws SiteError where it is no CSS.
 */
export function minifyStyles(text: string, file: string): string {
  try {
    const { code, warnings } = transformSync(text, { loader: 'css', minify: true, target: 'esnext', charset: 'utf8', logLevel: 'silent' });
    if (warnings.length > 0) throw { errors: warnings };
    return code;
  } catch (error) {
    throw told(error, file);
  }
}

/** What esbuild found, as problems of the site. */
function told(error: unknown, file: string): unknown {
  const { errors } = error as Partial<BuildFailure>;
  if (errors === undefined) return error;
  return new SiteError(
    errors.map(({ text, location }) => ({
      file: location === null || location.file === '<stdin>' ? file : location.file,
      ...(location === null ? {} : { line: location.line }),
      message: text,
    })),
  );
}
