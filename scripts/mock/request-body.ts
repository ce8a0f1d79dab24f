import type { ErrorCode } from '../../generated/error-codes.ts';
import type { ByteStream, ErrorEntry, Received } from '../../generated/handlers.ts';
import { type OperationId, operations, type RequestBodyInfo } from '../../generated/routes.ts';
import { validators } from '../../generated/validators.js';
import { mediaTypeOf, parseJson } from './body.ts';
import { collect } from './bytes.ts';

/** A body that was refused: with the error code of the body, or because it is too large. */
export type BodyRefusal = { readonly status: 400 | 413; readonly errors: readonly [ErrorEntry<ErrorCode>] };

/**
 * Reads a JSON body: whole, but never more than the limit; its bytes are kept and a parsed copy is checked against
 * the schema of its media type. Without a Content-Type it is refused: what a body calls itself has to be what it is sent as.
 *
 * @param limit The largest body in bytes.
 */
export async function readJsonBody(
  operationId: OperationId,
  info: RequestBodyInfo,
  {
    body,
    contentType,
    contentLength,
    limit,
  }: { body: ByteStream; contentType: string | undefined; contentLength: number | undefined; limit: number },
): Promise<Received<string, unknown> | BodyRefusal> {
  const bytes = contentLength !== undefined && contentLength > limit ? undefined : await collect(body, limit);
  if (bytes === undefined) {
    const [code = 'SIZE_INVALID'] = operations[operationId].responses['413']?.errorCodes ?? [];
    return { status: 413, errors: [{ code, message: `Expected at most ${limit} bytes, but the body is larger.`, detail: { limit } }] };
  }
  const refuse = (message: string, detail?: unknown): BodyRefusal => ({
    status: 400,
    errors: [{ code: info.errorCode ?? 'UNSUPPORTED', message, ...(detail === undefined ? {} : { detail }) }],
  });

  const value = parse(bytes);
  if (value instanceof Error) return refuse(`Expected JSON in UTF-8: ${value.message}.`);
  const mediaType = mediaTypeOf(contentType) ?? 'none';
  // A media type comes from outside: `constructor` is none, though every object has one.
  const bodies = validators[operationId].body;
  const validate = Object.hasOwn(bodies, mediaType) ? bodies[mediaType] : undefined;
  if (validate === undefined) {
    return refuse(`Expected one of the media types ${info.mediaTypes.join(', ')}, but it is ${mediaType}.`, { mediaType });
  }
  if (!validate(value)) {
    const problems = (validate.errors ?? []).map(({ instancePath, message }) => ({ pointer: instancePath, message }));
    const [first] = problems;
    return refuse(
      `Expected a document of type ${mediaType}: ${first?.pointer || 'the document'} ${first?.message ?? 'is invalid'}.`,
      problems,
    );
  }
  return { mediaType, bytes, value };
}

function parse(bytes: Uint8Array): unknown {
  try {
    return parseJson(bytes);
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}
