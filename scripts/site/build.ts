import type { Rehearsal } from '../flows/rehearsed.ts';
import type { Model } from '../model/model.ts';
import { address } from './addresses.ts';
import { anchorsOf, compareAnchors, lostAnchors } from './checks/anchors.ts';
import { checkCoverage } from './checks/coverage.ts';
import { checkLinks } from './checks/links.ts';
import { checkPlacement } from './checks/placement.ts';
import type { FinishedPage } from './checks/places.ts';
import { type Context, type ContextOptions, createContext } from './context.ts';
import { createResolve } from './directives.ts';
import { SiteError } from './error.ts';
import { readGlossary } from './glossary.ts';
import { layOut, relocate } from './layout.ts';
import { renderProse, toHtml } from './markdown.ts';
import { fileOf, type Page } from './page.ts';
import { allOperationsPage } from './pages/all-operations.ts';
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
  /** Where the site will be, such as `/oci/`. Only the error page needs it: all other links are relative. */
  readonly base?: string;
  /** Where reports about sentences go, such as `https://github.com/owner/name`. */
  readonly repository?: string;
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
  const samples = arrangeSamples(
    model.operations.map(({ id }) => id),
    content.samples,
  );
  const context = contextOf(model, content, { ...options, samples: samples.sets });
  const composed = composePages(context, content);
  const paths = new Set(composed.map(({ path }) => path));
  const pages = composed.map((page): FinishedPage => ({ path: page.path, tree: layOut(context, page, paths) }));
  const others = new Map<string, string | Uint8Array>([
    ...content.assets,
    ...content.downloads,
    ...flowSources(model),
    ...published(content.samples),
    ['search.json', JSON.stringify(searchDocuments(context, composed))],
    ['try.json', JSON.stringify(tryData(model, context.flows))],
  ]);
  const problems = [
    ...samples.problems,
    ...checkCoverage(model, pages),
    ...checkPlacement(model, pages),
    ...checkLinks(pages, [...others.keys()]),
  ];
  if (problems.length > 0) throw new SiteError(problems);
  const base = options.base ?? '/';
  const written = pages.map(({ path, tree }): [string, string] => [fileOf(path), `${toHtml(relocate(tree, path, base))}\n`]);
  return { files: new Map([...written, ...others]), anchors: anchorsOf(pages) };
}

/** The glossary is prose that says nothing of terms itself, so it is read with a context that has none. */
function contextOf(model: Model, content: SiteContent, options: ContextOptions): Context {
  const context = createContext(model, options);
  return { ...context, glossary: readGlossary(content.specification.glossary, createResolve(context, [])) };
}

/** The samples by the path at which they can be fetched. */
function published(samples: ReadonlyMap<string, string>): [path: string, text: string][] {
  return [...samples].map(([file, text]) => [address.sample(file).slice(1), text]);
}

function composePages(context: Context, content: SiteContent): Page[] {
  const { model } = context;
  const resolve = createResolve(context, [...content.downloads.keys()]);
  const strays = [...content.operations].filter(([id]) => !model.operations.some((operation) => operation.id === id));
  if (strays.length > 0) {
    throw new SiteError(strays.map(([id, { file }]) => ({ file, message: `expected the id of an operation as name, found ${id}` })));
  }
  const operations = model.operations.map((operation) => {
    const prose = content.operations.get(operation.id);
    return operationPage(context, operation, prose === undefined ? undefined : renderProse(prose.text, prose.file, resolve));
  });
  const specification = specificationPages(content.specification, resolve);
  return [
    ...content.pages.map((prose) => prosePage(prose, resolve)),
    ...specification,
    operationsPage(context),
    ...operations,
    allOperationsPage(context, operations),
    ...flowPages(context, content.rehearsals),
    errorsPage(context),
    headersPage(context),
    schemasPage(context),
    requirementsPage({ ...context, chapters: chaptersOf(specification) }),
    scopePage(context),
    tryPage(context),
    notFoundPage(),
  ];
}
