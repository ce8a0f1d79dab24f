import type { Rehearsal } from '../flows/rehearsed.ts';
import { modelOf } from '../model/edition.ts';
import type { Model } from '../model/model.ts';
import { address } from './addresses.ts';
import { anchorsOf, compareAnchors, lostAnchors } from './checks/anchors.ts';
import { checkCoverage } from './checks/coverage.ts';
import { checkLinks } from './checks/links.ts';
import { checkPlacement } from './checks/placement.ts';
import type { FinishedPage } from './checks/places.ts';
import { type Context, type ContextOptions, createContext } from './context.ts';
import { createOlderResolve, createResolve } from './directives.ts';
import { composeDownloads, type Download, isDescription } from './downloads.ts';
import { type Edition, editionLinks, isVersioned, moveInto, placeIn } from './editions.ts';
import { type Problem, SiteError } from './error.ts';
import { readGlossary } from './glossary.ts';
import { type Frame, layOut, relocate } from './layout.ts';
import { type Resolve, renderProse, toHtml } from './markdown.ts';
import { fileOf, type Page } from './page.ts';
import { allOperationsPage } from './pages/all-operations.ts';
import { changesPage } from './pages/changes.ts';
import { downloadPage } from './pages/download.ts';
import { errorsPage } from './pages/errors.ts';
import { flowPages, flowSources } from './pages/flows.ts';
import { headersPage } from './pages/headers.ts';
import { notFoundPage } from './pages/not-found.ts';
import { operationPage } from './pages/operation.ts';
import { operationsPage } from './pages/operations.ts';
import { type Prose, prosePage } from './pages/prose.ts';
import { requirementsPage } from './pages/requirements.ts';
import { schemasPage } from './pages/schemas.ts';
import { scopePage } from './pages/scope.ts';
import { chaptersOf, type Specification, specificationPages } from './pages/specification.ts';
import { tryPage } from './pages/try.ts';
import { versionPage } from './pages/version.ts';
import { editionNotice } from './parts/edition.ts';
import { composePrograms, composeTwin, type Place, programFiles, published, type Twin, twinOf } from './programs.ts';
import { arrangeSamples } from './samples.ts';
import { searchDocuments } from './search.ts';
import { tryData } from './try-data.ts';

/** What people wrote for the site, and the files that go out as they are. */
export interface SiteContent {
  readonly pages: readonly Prose[];
  readonly specification: Specification;
  /** Prose about an operation, by its id: its exchanges. */
  readonly operations: ReadonlyMap<string, Prose>;
  /** What happened when this build ran the flows. */
  readonly rehearsals: readonly Rehearsal[];
  /** Programs that call an operation, by file name, such as `getBlob.py`. */
  readonly samples: ReadonlyMap<string, string>;
  /** The addresses published so far, a line each. */
  readonly anchors: string;
  /** Style sheet, scripts and pictures, by path. */
  readonly assets: ReadonlyMap<string, string>;
  /** Machine-readable files to offer, by path, such as `openapi.json`. */
  readonly downloads: ReadonlyMap<string, string | Uint8Array>;
}

export interface SiteOptions {
  /** Where the site will be, such as `/oci/`. Only the error page and the texts for programs need it: all other links are relative. */
  readonly base?: string;
  /** The same with the host, such as `https://example.org/oci/`. Without it nothing is written that needs whole addresses. */
  readonly url?: string;
  /** Where reports about sentences go, such as `https://github.com/owner/name`. */
  readonly repository?: string;
}

/** The files of a site by path, and its addresses. */
export interface Site {
  readonly files: ReadonlyMap<string, string | Uint8Array>;
  readonly anchors: readonly string[];
  /** The same pages for programs: their twins and the lists of them. To make them takes as long as all the rest. */
  programs(): Map<string, string>;
}

/**
 * Builds the site: pure, and the same bytes for the same input.
 *
 * @returns The files by path, such as `operations/getBlob/index.html`.
 * @throws SiteError where a directive is wrong, something of the model is on no page, a link leads nowhere, an id is
 *   there twice, or a published address is gone.
 */
export function buildSite(model: Model, content: SiteContent, options: SiteOptions = {}): Map<string, string | Uint8Array> {
  const { files, anchors, programs } = composeSite(model, content, options);
  const { lost } = compareAnchors(content.anchors, anchors);
  if (lost.length > 0) throw new SiteError(lostAnchors(lost));
  return new Map([...files, ...programs()]);
}

/** As `buildSite`, with the addresses, without holding them against the published ones, and what is for programs apart. */
export function composeSite(model: Model, content: SiteContent, { repository, ...where }: SiteOptions = {}): Site {
  const place = { base: '/', ...where };
  const samples = arrangeSamples(
    model.operations.map(({ id }) => id),
    content.samples,
  );
  const unknown = [...strays(model, content), ...samples.problems];
  if (unknown.length > 0) throw new SiteError(unknown);
  const downloads = composeDownloads(model, content.downloads);
  const editions = composeEditions(model, content, { repository, samples: samples.sets }, downloads, place);
  const finished = editions.flatMap((edition) => edition.pages.map((page) => finish(edition, page, editions, place)));
  const pages = finished.map(({ page }) => page);
  // What people and programs fetch by its address, and what only our pages load.
  const offered = new Map<string, string | Uint8Array>([
    ...downloads.map(({ path, body }) => [path, body] as const),
    ...flowSources(model),
    ...sampleFiles(content.samples),
  ]);
  const others = new Map<string, string | Uint8Array>([...content.assets, ...offered, ...scriptData(model, editions)]);
  const problems = [
    ...editions.flatMap((edition) => checkEdition(edition, editions, pages)),
    ...checkPlacement(model, pages),
    ...checkLinks(pages, [...others.keys(), ...programFiles(pages, place)]),
  ];
  if (problems.length > 0) throw new SiteError(problems);
  const written = pages.map(({ path, tree }): [string, string] => [fileOf(path), `${toHtml(relocate(tree, path, place.base))}\n`]);
  // The list of addresses for search engines is only there where the host is known.
  const raw = [...offered.keys(), ...programFiles(pages, { base: place.base })];
  const addresses = [...anchorsOf(pages), ...raw.map((path) => `/${path}`)];
  return {
    files: new Map([...written, ...others]),
    anchors: addresses.sort(),
    programs() {
      const twins = finished.flatMap(({ makeTwin }) => makeTwin() ?? []);
      return new Map(composePrograms(twins, downloads, pages, place));
    },
  };
}

/** The newest description and the released one. */
function composeEditions(
  model: Model,
  content: SiteContent,
  options: ContextOptions,
  downloads: readonly Download[],
  place: Place,
): Edition[] {
  const living = contextOf(model, content, options);
  const edition: Edition = { version: 'next', context: living, pages: composePages(living, content, downloads, place) };
  if (model.released === 'next') return [edition];
  const context = { ...contextOf(modelOf(model, model.released), content, options), chapters: chaptersOf(edition.pages) };
  const descriptions = descriptionsOf(content);
  const resolve = createOlderResolve(createResolve(context, descriptions), createResolve(living, descriptions));
  const pages = composeApiPages(context, content, resolve);
  const files = downloads.map(({ path }) => path).filter((path) => path.startsWith(`openapi-${model.released}.`));
  return [{ version: model.released, context, pages: [versionPage(context, pages, files), ...pages] }, edition];
}

/** The glossary is prose that says nothing of terms itself, so it is read with a context that has none. */
function contextOf(model: Model, content: SiteContent, options: ContextOptions): Context {
  const context = createContext(model, options);
  return { ...context, glossary: readGlossary(content.specification.glossary, createResolve(context, [])) };
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
  const specification = specificationPages(content.specification, resolve);
  return [
    ...content.pages.map((prose) => prosePage(prose, resolve)),
    ...specification,
    ...composeApiPages({ ...context, chapters: chaptersOf(specification) }, content, resolve),
    ...flowPages(context, content.rehearsals),
    scopePage(context),
    changesPage(context),
    tryPage(context),
    downloadPage(downloads, place.url !== undefined),
    notFoundPage(),
  ];
}

/** The pages that every version has. */
function composeApiPages(context: Context, content: SiteContent, resolve: Resolve): Page[] {
  const operations = context.model.operations.map((operation) => {
    const prose = content.operations.get(operation.id);
    return operationPage(context, operation, prose === undefined ? undefined : renderProse(prose.text, prose.file, resolve));
  });
  return [
    operationsPage(context),
    ...operations,
    allOperationsPage(context, operations),
    errorsPage(context),
    headersPage(context),
    schemasPage(context),
    requirementsPage(context),
  ];
}

const descriptionsOf = ({ downloads }: SiteContent): string[] => [...downloads.keys()].filter(isDescription);

/** The samples by the path at which they can be fetched. */
function sampleFiles(samples: ReadonlyMap<string, string>): [path: string, text: string][] {
  return [...samples].map(([file, text]) => [address.sample(file).slice(1), text]);
}

/** What the scripts of the pages load when they need it. It speaks of the newest description. */
function scriptData(model: Model, editions: readonly Edition[]): [path: string, text: string][] {
  return editions
    .filter(({ version }) => version === 'next')
    .flatMap(({ context, pages }): [string, string][] => [
      ['search.json', JSON.stringify(searchDocuments(context, pages))],
      ['try.json', JSON.stringify(tryData(model, context.flows))],
    ]);
}

/** Prose about an operation that does not exist. */
function strays(model: Model, content: SiteContent): Problem[] {
  return [...content.operations]
    .filter(([id]) => !model.operations.some((operation) => operation.id === id))
    .map(([id, { file }]) => ({ file, message: `expected the id of an operation as name, found ${id}` }));
}
