import { modelOf } from '../model/edition.ts';
import type { Model } from '../model/model.ts';
import { anchorsOf, compareAnchors, lostAnchors } from './checks/anchors.ts';
import { checkCoverage } from './checks/coverage.ts';
import { checkLinks } from './checks/links.ts';
import type { FinishedPage } from './checks/places.ts';
import { type Context, createContext } from './context.ts';
import { createOlderResolve, createResolve } from './directives.ts';
import { composeDownloads, type Download, isDescription } from './downloads.ts';
import { type Edition, editionLinks, isVersioned, moveInto, placeIn } from './editions.ts';
import { type Problem, SiteError } from './error.ts';
import { type Frame, layOut, relocate } from './layout.ts';
import { type Resolve, renderProse, toHtml } from './markdown.ts';
import { fileOf, type Page } from './page.ts';
import { changesPage } from './pages/changes.ts';
import { downloadPage } from './pages/download.ts';
import { errorsPage } from './pages/errors.ts';
import { headersPage } from './pages/headers.ts';
import { notFoundPage } from './pages/not-found.ts';
import { operationPage } from './pages/operation.ts';
import { operationsPage } from './pages/operations.ts';
import { type Prose, prosePage } from './pages/prose.ts';
import { requirementsPage } from './pages/requirements.ts';
import { schemasPage } from './pages/schemas.ts';
import { scopePage } from './pages/scope.ts';
import { versionPage } from './pages/version.ts';
import { editionNotice } from './parts/edition.ts';
import { composePrograms, composeTwin, type Place, programFiles, published, type Twin, twinOf } from './programs.ts';

/** What people wrote for the site, and the files that go out as they are. */
export interface SiteContent {
  readonly pages: readonly Prose[];
  /** Prose about an operation, by its id: its exchanges. */
  readonly operations: ReadonlyMap<string, Prose>;
  /** The addresses published so far, a line each. */
  readonly anchors: string;
  /** Style sheet and pictures, by path. */
  readonly assets: ReadonlyMap<string, string>;
  /** Machine-readable files to offer, by path, such as `openapi.json`. */
  readonly downloads: ReadonlyMap<string, string | Uint8Array>;
}

export interface SiteOptions {
  /** Where the site will be, such as `/oci/`. Only the error page and the texts for programs need it: all other links are relative. */
  readonly base?: string;
  /** The same with the host, such as `https://example.org/oci/`. Without it nothing is written that needs whole addresses. */
  readonly url?: string;
}

/** The files of a site by path, and its addresses. */
export interface Site {
  readonly files: Map<string, string | Uint8Array>;
  readonly anchors: readonly string[];
}

/**
 * Builds the site: pure, and the same bytes for the same input.
 *
 * @returns The files by path, such as `operations/getBlob/index.html`.
 * @throws SiteError where a directive is wrong, something of the model is on no page, a link leads nowhere, an id is
 *   there twice, or a published address is gone.
 */
export function buildSite(model: Model, content: SiteContent, options: SiteOptions = {}): Map<string, string | Uint8Array> {
  const { files, anchors } = composeSite(model, content, options);
  const { lost } = compareAnchors(content.anchors, anchors);
  if (lost.length > 0) throw new SiteError(lostAnchors(lost));
  return files;
}

/** As `buildSite`, with the addresses, and without holding them against the published ones. */
export function composeSite(model: Model, content: SiteContent, options: SiteOptions = {}): Site {
  const place = { base: options.base ?? '/', ...(options.url === undefined ? {} : { url: options.url }) };
  const unknown = strays(model, content);
  if (unknown.length > 0) throw new SiteError(unknown);
  const downloads = composeDownloads(model, content.downloads);
  const editions = composeEditions(model, content, downloads, place);
  const finished = editions.flatMap((edition) => edition.pages.map((page) => finish(edition, page, editions, place)));
  const pages = finished.map(({ page }) => page);
  const files = [...content.assets.keys(), ...downloads.map(({ path }) => path), ...programFiles(pages, place)];
  const problems = [...editions.flatMap((edition) => checkEdition(edition, editions, pages)), ...checkLinks(pages, files)];
  if (problems.length > 0) throw new SiteError(problems);
  const written = pages.map(({ path, tree }): [string, string] => [fileOf(path), `${toHtml(relocate(tree, path, place.base))}\n`]);
  const twins = finished.flatMap(({ makeTwin }) => makeTwin() ?? []);
  const others: [string, string | Uint8Array][] = [
    ...content.assets,
    ...downloads.map(({ path, body }): [string, string | Uint8Array] => [path, body]),
    ...composePrograms(twins, downloads, pages, place),
  ];
  const addresses = [...anchorsOf(pages), ...downloads.map(({ path }) => `/${path}`)];
  return { files: new Map([...written, ...others]), anchors: addresses.sort() };
}

/** The newest description and the released one. */
function composeEditions(model: Model, content: SiteContent, downloads: readonly Download[], place: Place): Edition[] {
  const living = createContext(model);
  const edition: Edition = { version: 'next', context: living, pages: composePages(living, content, downloads, place) };
  if (model.released === 'next') return [edition];
  const context = createContext(modelOf(model, model.released));
  const descriptions = descriptionsOf(content);
  const resolve = createOlderResolve(createResolve(context, descriptions), createResolve(living, descriptions));
  const pages = composeApiPages(context, content, resolve);
  const files = downloads.map(({ path }) => path).filter((path) => path.startsWith(`openapi-${model.released}.`));
  return [{ version: model.released, context, pages: [versionPage(context, pages, files), ...pages] }, edition];
}

/** A page in its frame and at its address, and how to make its twin: only of a site without problems. */
function finish(
  edition: Edition,
  page: Page,
  editions: readonly Edition[],
  place: Place,
): { page: FinishedPage; makeTwin: () => Twin | undefined } {
  const path = placeIn(edition.version, page.path);
  const notice = editionNotice(edition, page, editions);
  const twin = twinOf(path);
  const living = editions.some(({ version, pages }) => version === 'next' && pages.some((candidate) => candidate.path === page.path));
  const frame: Frame = {
    version: edition.version,
    editions: editionLinks(edition, page, editions),
    ...(notice === undefined ? {} : { notice }),
    ...(twin === undefined ? {} : { twin }),
    ...(place.url === undefined ? {} : { url: published(place, path), canonical: published(place, living ? page.path : path) }),
  };
  const tree = layOut(edition.context, page, new Set(editions.flatMap(({ pages }) => pages.map((each) => each.path))), frame);
  return { page: { path, tree: moveInto(tree, edition) }, makeTwin: () => composeTwin(edition, page, notice, place) };
}

/** Everything of a version's model is on its pages, or on one that is there once for all versions. */
function checkEdition({ version, context, pages }: Edition, editions: readonly Edition[], finished: readonly FinishedPage[]): Problem[] {
  const trees = new Map(finished.map(({ path, tree }) => [path, tree]));
  const once = editions.flatMap((edition) => edition.pages.map(({ path }) => path).filter((path) => !isVersioned(path)));
  const seen = [...pages.map(({ path }) => path).filter(isVersioned), ...once].flatMap((path) => {
    const tree = trees.get(placeIn(version, path));
    return tree === undefined ? [] : [{ path, tree }];
  });
  return checkCoverage(context.model, seen);
}

/** All pages of the newest description. */
function composePages(context: Context, content: SiteContent, downloads: readonly Download[], place: Place): Page[] {
  const resolve = createResolve(context, descriptionsOf(content));
  return [
    ...content.pages.map((prose) => prosePage(prose, resolve)),
    ...composeApiPages(context, content, resolve),
    scopePage(context),
    changesPage(context),
    downloadPage(downloads, place.url !== undefined),
    notFoundPage(),
  ];
}

/** The pages that every version has. */
function composeApiPages(context: Context, content: SiteContent, resolve: Resolve): Page[] {
  const { model } = context;
  return [
    operationsPage(context),
    ...model.operations.map((operation) => {
      const prose = content.operations.get(operation.id);
      return operationPage(context, operation, prose === undefined ? undefined : renderProse(prose.text, prose.file, resolve));
    }),
    errorsPage(context),
    headersPage(context),
    schemasPage(context),
    requirementsPage(context),
  ];
}

const descriptionsOf = ({ downloads }: SiteContent): string[] => [...downloads.keys()].filter(isDescription);

/** Prose about an operation that does not exist. */
function strays(model: Model, content: SiteContent): Problem[] {
  return [...content.operations]
    .filter(([id]) => !model.operations.some((operation) => operation.id === id))
    .map(([id, { file }]) => ({ file, message: `expected the id of an operation as name, found ${id}` }));
}
