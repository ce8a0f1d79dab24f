import { ExpectedError } from '../expected-error.ts';

/**
 * The model: everything `spec/` says, as plain data. `load.ts` is its only maker; rules, emitters and pages are
 * pure functions of it.
 */

export type Json = null | boolean | number | string | Json[] | { [member: string]: Json };
export type JsonObject = { [member: string]: Json };

/** A version of the specification: released ones by number, and what is on upstream main as `next`. */
export type Version = '1.0' | '1.1' | 'next';
export type Method = 'get' | 'head' | 'post' | 'put' | 'patch' | 'delete';

/** A bundled OpenAPI document: every reference in it is `#/components/<kind>/<Name>`. */
export type Document = JsonObject;

export interface Model {
  /** The versions described, oldest first; `next` is the last one. */
  readonly versions: readonly Version[];
  readonly released: Version;
  /** The description of `next`, bundled and completed (see `complete.ts`). */
  readonly document: Document;
  readonly operations: readonly Operation[];
  readonly errors: readonly ErrorCode[];
  readonly legacyErrors: readonly { readonly code: string; readonly meaning: string }[];
  readonly requirements: readonly Requirement[];
  readonly scope: Scope;
  readonly upstream: Readonly<Record<string, Upstream>>;
  readonly standards: Standards;
  readonly extensions: readonly Extension[];
  readonly examples: readonly Example[];
  readonly flows: readonly Flow[];
  /** Where in `spec/` something of the model was written. */
  readonly locate: Locate;
}

/** One operation, with its references to parameters, headers and responses resolved. Schemas keep theirs. */
export interface Operation {
  readonly id: string;
  readonly method: Method;
  /** The path template, such as `/v2/{name}/tags/list`. */
  readonly path: string;
  /** JSON pointer to the operation in the document. */
  readonly pointer: string;
  readonly summary: string;
  readonly description: string;
  /** The conformance category, which is the operation's tag: pull, push, discovery or management. */
  readonly category: string;
  readonly endpoints: readonly string[];
  /** Id of the scope entry that puts it in scope. */
  readonly scope: string;
  readonly since: Version;
  readonly note?: string;
  /** The path is our mock's choice; clients follow `Location`. */
  readonly opaqueLocation: boolean;
  readonly parameters: readonly Parameter[];
  readonly requestBody?: RequestBody;
  readonly responses: readonly Response[];
  readonly requirements: readonly string[];
}

export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required: boolean;
  readonly description: string;
  /** Never older than the operation. */
  readonly since: Version;
  readonly note?: string;
  readonly multiSegment: boolean;
  /** The code of the 400 for a value that breaks the schema; without it such a value is ignored. */
  readonly errorCode?: string;
  readonly schema: JsonObject;
  readonly example?: Json;
  readonly pointer: string;
}

export interface RequestBody {
  readonly required: boolean;
  /** The code of the 400 for a body that breaks its schema. */
  readonly errorCode?: string;
  readonly description: string;
  readonly contents: readonly Content[];
}

export interface Response {
  /** A status, or `3XX` for all of a class. */
  readonly status: string;
  readonly description: string;
  readonly since: Version;
  readonly note?: string;
  readonly errorCodes: readonly string[];
  readonly headers: readonly Header[];
  readonly contents: readonly Content[];
  readonly pointer: string;
}

export interface Header {
  readonly name: string;
  readonly required: boolean;
  /** Since when it is required, where that is later than the header itself. */
  readonly requiredSince?: Version;
  readonly description: string;
  readonly since: Version;
  readonly note?: string;
  readonly deprecated: boolean;
  readonly schema: JsonObject;
  readonly example?: Json;
  readonly pointer: string;
}

export interface Content {
  readonly mediaType: string;
  readonly schema: JsonObject;
  /** The bytes are not JSON: they are streamed and never parsed. */
  readonly binary: boolean;
  readonly examples: readonly { readonly name: string; readonly summary?: string; readonly value: Json }[];
  readonly pointer: string;
}

export interface ErrorCode {
  readonly code: string;
  /** The id in the upstream table, such as `code-4`. */
  readonly id: string;
  readonly meaning: string;
  readonly situations: readonly ErrorSituation[];
}

export interface ErrorSituation {
  readonly status: number;
  readonly when: string;
  /** Ids of the operations it can occur in, where these are not all that answer with the code and the status. */
  readonly operations?: readonly string[];
}

export type Level = 'MUST' | 'MUST NOT' | 'SHOULD' | 'SHOULD NOT' | 'MAY' | 'OPTIONAL';

/** One normative statement of the upstream text, in our words. */
export interface Requirement {
  readonly name: string;
  readonly chapter: string;
  /** Where it is written: the file, and its place in the list there. */
  readonly file: string;
  readonly index: number;
  /** All keywords of the statement; none for the few that can be tested but carry no keyword. */
  readonly levels: readonly Level[];
  readonly actor: 'registry' | 'client' | 'both' | 'data' | 'none';
  readonly since: Version;
  readonly changes: readonly RequirementRevision[];
  /** Operation ids; `all` is spelled out by the loader. */
  readonly operations: readonly string[];
  /**
   * The places of an exchange it speaks of, where its text does not name them, or names one that it does not speak of:
   * such as `request path.name`, `response header.content-type`, `response status`, or a JSON pointer without indices of
   * arrays, `response body/errors/code`. See `places.ts`; a violation there cites the requirement.
   */
  readonly places?: readonly string[];
  readonly text: string;
  readonly note?: string;
  readonly source: { readonly section: string; readonly line: number | string };
  /**
   * What decides whether a registry keeps it: a test of ours against the mock, or the upstream conformance suite, with its
   * default version or with `dev` alone. What clients have to do is decided by nobody.
   */
  readonly checks: readonly ('test' | 'suite' | 'suite-dev')[];
  /** Why nothing decides it, though a registry has to keep it. */
  readonly excluded?: string;
}

/** A version that says it otherwise, and how it was before: its keywords, its text, or neither where only the sense of it moved. */
export interface RequirementRevision {
  readonly in: Version;
  readonly was?: { readonly levels?: readonly Level[]; readonly text?: string };
  readonly note: string;
}

export type Verdict = 'in' | 'out' | 'future';

export interface Scope {
  readonly decision: {
    readonly title: string;
    readonly summary: string;
    readonly source: ScopeSource;
    readonly removedRows: readonly { readonly title: string; readonly why: string }[];
    readonly history: readonly (ScopeSource & { readonly date: string; readonly change: string })[];
  };
  readonly entries: readonly ScopeEntry[];
  readonly surfaces: readonly ScopeSurface[];
}

/** A place in an upstream repository; `upstream` is a key of `upstream.yaml`. */
export interface ScopeSource {
  readonly upstream: string;
  readonly path?: string;
  readonly section?: string;
  readonly pull_request?: number;
  readonly commit?: string;
}

export interface ScopeEntry {
  readonly id: string;
  /** Our number for the row of the accepted proposal, where it is one. */
  readonly row?: string;
  readonly title: string;
  readonly verdict: Verdict;
  /** What decides it: the decision, a later act of the board, the specification's text, or our reading. */
  readonly basis: 'decision' | 'later-act' | 'specification' | 'reading';
  readonly description: string;
  readonly why: string;
  readonly source: ScopeSource;
  readonly alsoSee?: readonly ScopeSource[];
  readonly firstProposal?: { readonly verdict?: Verdict; readonly difference: string };
}

/** Something concrete a reader may look for, decided by an entry. */
export interface ScopeSurface {
  readonly id: string;
  readonly title: string;
  readonly entry: string;
  readonly verdict: Verdict;
  readonly paths: readonly string[];
  readonly why: string;
  readonly insteadUse?: string;
  readonly source?: ScopeSource;
  readonly alsoSee?: readonly ScopeSource[];
}

export interface Upstream {
  readonly repository: string;
  readonly commit: string;
  readonly date: string;
  readonly [more: string]: unknown;
}

/** Where the standards below this API define what it uses, and which of those that upstream cites are replaced. */
export interface Standards {
  readonly headers: readonly (RfcSection & { readonly name: string })[];
  readonly statuses: readonly (RfcSection & { readonly status: string })[];
  readonly obsolete: readonly {
    readonly rfc: number;
    readonly title: string;
    readonly replacedBy: readonly number[];
    /** Of the upstream text, at the commit that was read. */
    readonly lines: readonly number[];
    readonly note: string;
  }[];
}

export interface RfcSection {
  readonly rfc: number;
  /** Such as `14.2`. */
  readonly section: string;
  readonly note?: string;
}

/** A documented `x-` key. */
export interface Extension {
  readonly key: string;
  readonly meaning: string;
  /** The kinds of object it may stand on, such as `operation`. */
  readonly standsOn: readonly string[];
  readonly schema: JsonObject;
}

/** A valid instance of a schema: `examples/<schema>/<case>.json`. */
export interface Example {
  readonly schema: string;
  readonly case: string;
  readonly file: string;
  readonly text: string;
  readonly value: Json;
}

/** An Arazzo document with one workflow. */
export interface Flow {
  readonly file: string;
  readonly text: string;
  readonly document: JsonObject;
}

/** A place in a file of `spec/`; lines and columns count from 1. */
export interface Location {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/**
 * Finds where something was written. A place is a file of `spec/` and the path of keys to it; references to other
 * files are followed, and where the path ends early the nearest parent is given.
 */
export type Locate = (file: string, keys: readonly (string | number)[]) => Location;

/** What a rule reports: the place, and what was expected there. */
export interface Finding extends Location {
  readonly rule: string;
  readonly message: string;
}

/** The description cannot be loaded. Each finding says where and why. */
export class SpecError extends ExpectedError {
  override readonly name = 'SpecError';
  readonly findings: readonly Finding[];

  constructor(findings: readonly Finding[]) {
    super(findings.map((finding) => `${finding.file}:${finding.line}:${finding.column} ${finding.message}`).join('\n'));
    this.findings = findings;
  }
}
