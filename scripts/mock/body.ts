/** What a `Content-Type` says: the media type, without parameters. `undefined` where there is no such field. */
export function mediaTypeOf(contentType: string | undefined): string | undefined {
  return contentType?.split(';')[0]?.trim().toLowerCase();
}

/** Reads JSON as it goes over the wire: in UTF-8, and without a byte order mark (RFC 8259, section 8.1). @throws where it is not. */
export function parseJson(bytes: Uint8Array): unknown {
  return JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
}
