import { acceptedTypes } from '../model/accepted-types.ts';
import type { Content, JsonObject, Model, Operation, Version } from '../model/model.ts';

/** One place where a header is sent. */
export interface HeaderUse {
  readonly direction: 'request' | 'response';
  readonly operation: string;
  /** Of a response. */
  readonly status?: string;
  /** Says nothing where the header follows from media types. */
  readonly required: boolean;
  readonly requiredSince?: Version;
  readonly since: Version;
  readonly deprecated: boolean;
  readonly description: string;
  readonly note?: string;
  readonly schema?: JsonObject;
  readonly example?: string;
  /** OpenAPI keeps `Accept` and `Content-Type` out of its headers: they follow from these media types. */
  readonly mediaTypes?: readonly string[];
}

/** All uses of a header, in the order of the operations. */
export interface HeaderEntry {
  readonly name: string;
  readonly uses: readonly HeaderUse[];
}

/** Every header of every request and response, sorted by name. */
export function headerIndex(model: Model): HeaderEntry[] {
  const uses = new Map<string, HeaderUse[]>();
  const add = (name: string, use: HeaderUse) => uses.set(name, [...(uses.get(name) ?? []), use]);
  for (const operation of model.operations) {
    for (const parameter of operation.parameters.filter((candidate) => candidate.in === 'header')) {
      add(parameter.name, { ...pick(parameter), direction: 'request', operation: operation.id, deprecated: false });
    }
    for (const { name, mediaTypes, description } of impliedRequestHeaders(model, operation)) {
      const implied = { direction: 'request', operation: operation.id, since: operation.since, deprecated: false } as const;
      add(name, { ...implied, required: false, description, mediaTypes });
    }
    for (const response of operation.responses) {
      const place = { direction: 'response', operation: operation.id, status: response.status } as const;
      for (const header of response.headers) {
        const requiredSince = header.requiredSince === undefined ? {} : { requiredSince: header.requiredSince };
        add(header.name, { ...pick(header), ...requiredSince, ...place, deprecated: header.deprecated });
      }
      const mediaTypes = impliedContentType(response);
      if (mediaTypes !== undefined) {
        const description = 'The media type of the body.';
        add('Content-Type', { ...place, required: false, since: response.since, deprecated: false, description, mediaTypes });
      }
    }
  }
  return [...uses].map(([name, list]) => ({ name, uses: list })).sort((a, b) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1));
}

export interface ImpliedHeader {
  readonly name: 'Accept' | 'Content-Type';
  readonly mediaTypes: readonly string[];
  readonly description: string;
}

/** The request headers that follow from the media types of the operation's bodies. */
export function impliedRequestHeaders(model: Model, operation: Operation): ImpliedHeader[] {
  const sent = operation.requestBody?.contents.map(({ mediaType }) => mediaType) ?? [];
  const accepted = acceptedTypes(model.document, operation);
  const implied: ImpliedHeader[] = [
    { name: 'Accept', mediaTypes: accepted, description: 'The media types the client understands.' },
    { name: 'Content-Type', mediaTypes: sent, description: 'The media type of the body.' },
  ];
  return implied.filter(({ mediaTypes }) => mediaTypes.length > 0);
}

/** The media types of a response with a body, where the description does not write out its `Content-Type`. */
export function impliedContentType(response: {
  readonly contents: readonly Content[];
  readonly headers: readonly { readonly name: string }[];
}): string[] | undefined {
  if (response.contents.length === 0 || response.headers.some(({ name }) => name === 'Content-Type')) return undefined;
  return response.contents.map(({ mediaType }) => mediaType);
}

type Described = Pick<HeaderUse, 'required' | 'since' | 'description'> & {
  readonly note?: string;
  readonly schema: JsonObject;
  readonly example?: unknown;
};

function pick(from: Described): Pick<HeaderUse, 'required' | 'since' | 'description' | 'note' | 'schema' | 'example'> {
  return {
    required: from.required,
    since: from.since,
    description: from.description,
    schema: from.schema,
    ...(from.note === undefined ? {} : { note: from.note }),
    ...(from.example === undefined ? {} : { example: Array.isArray(from.example) ? from.example.join(', ') : String(from.example) }),
  };
}
