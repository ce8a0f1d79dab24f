import type { Content, Document, Header, Json, JsonObject, Method, Operation, Parameter, RequestBody, Response, Version } from './model.ts';
import { fromPointer, toPointer } from './pointer.ts';

const METHODS: readonly Method[] = ['get', 'head', 'post', 'put', 'patch', 'delete'];

/**
 * Reads the operations out of a bundled document, in the order of its paths. What is inherited is written out:
 * parameters of the path item, and an age that is never less than that of what it stands on.
 */
export function readOperations(document: Document): Operation[] {
  const versions = asStrings(document['x-oci-versions']) as Version[];
  const newest = (...ages: (Version | undefined)[]): Version =>
    ages.reduce<Version>((a, b) => (b !== undefined && versions.indexOf(b) > versions.indexOf(a) ? b : a), versions[0] ?? '1.0');

  return Object.entries(object(document.paths)).flatMap(([path, item]) =>
    METHODS.filter((method) => object(item)[method] !== undefined).map((method): Operation => {
      const keys = ['paths', path, method];
      const operation = object(object(item)[method]);
      const since = newest(operation['x-oci-since'] as Version | undefined);
      const at = (...more: (string | number)[]) => toPointer([...keys, ...more]);
      const inherited = array(object(item).parameters).map((value, index) => ({
        value,
        pointer: toPointer(['paths', path, 'parameters', index]),
      }));
      const own = array(operation.parameters).map((value, index) => ({ value, pointer: at('parameters', index) }));

      return {
        id: text(operation.operationId),
        method,
        path,
        pointer: at(),
        summary: text(operation.summary),
        description: text(operation.description),
        category: asStrings(operation.tags)[0] ?? '',
        endpoints: asStrings(operation['x-oci-endpoints']),
        scope: text(operation['x-oci-scope']),
        since,
        ...note(operation),
        opaqueLocation: object(item)['x-oci-opaque-location'] === true,
        parameters: [...inherited, ...own].map(({ value, pointer }) => readParameter(document, value, pointer)),
        ...(operation.requestBody === undefined ? {} : { requestBody: readRequestBody(object(operation.requestBody), at('requestBody')) }),
        responses: Object.entries(object(operation.responses))
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([status, value]) => readResponse(status, value, at('responses', status))),
        requirements: asStrings(operation['x-oci-requirements']),
      };

      function readParameter(root: Document, value: Json, pointer: string): Parameter {
        const parameter = object(resolve(root, value));
        return {
          name: text(parameter.name),
          in: parameter.in as Parameter['in'],
          required: parameter.required === true,
          description: text(parameter.description),
          since: newest(since, parameter['x-oci-since'] as Version | undefined),
          ...note(parameter),
          multiSegment: parameter['x-multi-segment'] === true,
          ...errorCode(parameter),
          schema: object(parameter.schema),
          ...(parameter.example === undefined ? {} : { example: parameter.example }),
          pointer,
        };
      }

      function readRequestBody(body: JsonObject, pointer: string): RequestBody {
        return {
          required: body.required === true,
          ...errorCode(body),
          description: text(body.description),
          contents: readContents(body.content, pointer),
        };
      }

      function readResponse(status: string, value: Json, pointer: string): Response {
        const response = object(resolve(document, value));
        const age = newest(since, response['x-oci-since'] as Version | undefined);
        return {
          status,
          description: text(response.description),
          since: age,
          ...note(response),
          errorCodes: asStrings(response['x-oci-error-codes']),
          headers: Object.entries(object(response.headers)).map(([name, header]) =>
            readHeader(name, object(resolve(document, header)), age, `${pointer}${toPointer(['headers', name])}`),
          ),
          contents: readContents(response.content, pointer),
          pointer,
        };
      }

      function readHeader(name: string, header: JsonObject, age: Version, pointer: string): Header {
        const requiredSince = header['x-oci-required-since'] as Version | undefined;
        return {
          name,
          required: header.required === true,
          ...(requiredSince === undefined ? {} : { requiredSince }),
          description: text(header.description),
          since: newest(age, header['x-oci-since'] as Version | undefined),
          ...note(header),
          deprecated: header.deprecated === true,
          schema: object(header.schema),
          ...(header.example === undefined ? {} : { example: header.example }),
          pointer,
        };
      }

      function readContents(value: Json | undefined, pointer: string): Content[] {
        return Object.entries(object(value)).map(([mediaType, content]) => {
          const schema = object(object(content).schema);
          return {
            mediaType,
            schema,
            binary: object(resolve(document, schema)).format === 'binary',
            examples: Object.entries(object(object(content).examples)).map(([name, example]) => {
              const { summary, value: instance } = object(resolve(document, example));
              return { name, ...(summary === undefined ? {} : { summary: text(summary) }), value: instance ?? null };
            }),
            pointer: `${pointer}${toPointer(['content', mediaType])}`,
          };
        });
      }
    }),
  );
}

/** The object a value stands for: itself, or what its `$ref` points at. */
export function resolve(document: Document, value: Json | undefined): Json {
  const reference = object(value).$ref;
  if (typeof reference !== 'string') return value ?? null;
  let target: Json | undefined = document;
  for (const key of fromPointer(reference)) target = object(target)[key];
  if (target === undefined) throw new Error(`${reference} points at nothing`);
  return resolve(document, target);
}

/** The name of the component a schema refers to, where it is nothing but a reference. */
export function componentName(value: JsonObject): string | undefined {
  return typeof value.$ref === 'string' ? fromPointer(value.$ref).at(-1) : undefined;
}

export function object(value: Json | undefined): JsonObject {
  return value !== null && typeof value === 'object' && !Array.isArray(value) ? value : {};
}

function array(value: Json | undefined): Json[] {
  return Array.isArray(value) ? value : [];
}

function asStrings(value: Json | undefined): string[] {
  return array(value).filter((item) => typeof item === 'string');
}

function text(value: Json | undefined): string {
  return typeof value === 'string' ? value.trim() : '';
}

function note(of: JsonObject): { note?: string } {
  return of['x-oci-note'] === undefined ? {} : { note: text(of['x-oci-note']) };
}

function errorCode(of: JsonObject): { errorCode?: string } {
  return of['x-oci-error-code'] === undefined ? {} : { errorCode: text(of['x-oci-error-code']) };
}
