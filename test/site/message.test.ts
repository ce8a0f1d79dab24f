import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Content, Model, Operation } from '../../scripts/model/model.ts';
import { composeSite } from '../../scripts/site/build.ts';
import { composeExchange, DERIVED, type Message, typicalStatus, type Wish } from '../../scripts/site/message.ts';
import type { Prose } from '../../scripts/site/pages/prose.ts';
import { content, model } from './sources.ts';

const operation = (id: string): Operation => {
  const found = model.operations.find((candidate) => candidate.id === id);
  if (found === undefined) throw new Error(`expected the operation ${id}`);
  return found;
};
const compose = (id: string, wish: Wish) => composeExchange(model, operation(id), wish);
const header = (message: Message, name: string) => message.headers.find(([candidate]) => candidate === name)?.[1];
const digest = (text = '') => `sha256:${createHash('sha256').update(text).digest('hex')}`;

/** Every example the pages compose: each status, each body. */
const every = model.operations.flatMap((each) =>
  each.responses.flatMap((response) => {
    const wishes: Wish[] = [
      { status: typicalStatus(response.status) },
      ...response.contents.flatMap(({ mediaType, examples }) =>
        examples.map(({ name }) => ({ status: typicalStatus(response.status), receive: name, receiveType: mediaType })),
      ),
      ...(each.requestBody?.contents ?? []).flatMap(({ mediaType, examples }) =>
        examples.map(({ name }) => ({ status: typicalStatus(response.status), send: name, sendType: mediaType })),
      ),
    ];
    return wishes.map((wish) => ({ each, wish, ...composeExchange(model, each, wish) }));
  }),
);

describe('composed exchanges', () => {
  it('announce the lengths of the bytes they show', () => {
    for (const { each, wish, request, response } of every) {
      const place = `${each.id} ${JSON.stringify(wish)}`;
      const announced = header(request, 'Content-Length');
      if (announced !== undefined) expect(announced, place).toBe(String(Buffer.byteLength(request.body ?? '')));
      const answered = header(response, 'Content-Length');
      if (answered !== undefined && each.method !== 'head') expect(answered, place).toBe(String(Buffer.byteLength(response.body ?? '')));
    }
  });

  it('name the digest of the bytes they show', () => {
    for (const { each, wish, response } of every) {
      const named = header(response, 'Docker-Content-Digest');
      if (each.method === 'get' && response.body !== undefined && named !== undefined) {
        expect(named, `${each.id} ${JSON.stringify(wish)}`).toBe(digest(response.body));
      }
    }
  });

  it('send every required header, and no body in answer to HEAD', () => {
    for (const { each, wish, response } of every) {
      const described = each.responses.find(({ status }) => typicalStatus(status) === wish.status);
      for (const { name } of described?.headers.filter(({ required }) => required) ?? []) {
        expect(header(response, name), `${name} of ${each.id} ${wish.status}`).toBeDefined();
      }
      if (each.method === 'head') expect(response.body).toBeUndefined();
    }
  });

  it('keep slashes and colons in paths', () => {
    for (const { request } of every) expect(request.start).not.toMatch(/%2F|%3A|\{/);
    expect(compose('startUpload', { status: '201', values: { mount: '', from: '' } }).request.start).toMatch(
      /\?mount=sha256:\w+&from=library\/\w+ HTTP/,
    );
    expect(compose('listReferrers', { status: '200', values: { artifactType: 'application/spdx+json' } }).request.start).toContain(
      '?artifactType=application/spdx%2Bjson ',
    );
  });

  it('repeat the names of the request in URLs of the answer', () => {
    const { request, response } = compose('putManifest', { status: '201', send: 'image', values: { name: 'a/b', reference: 'one' } });
    expect(request.start).toBe('PUT /v2/a/b/manifests/one HTTP/1.1');
    expect(header(response, 'Location')).toBe('/v2/a/b/manifests/one');
    expect(header(response, 'Docker-Content-Digest')).toBe(digest(request.body));
    const upload = compose('startUpload', { status: '202', values: { name: 'a/b', digest: '' } });
    expect(header(upload.response, 'Location')).toMatch(/^\/v2\/a\/b\/blobs\/uploads\/[\w-]+$/);
  });

  it('send what answers to a condition only where it holds', () => {
    const plain = compose('putManifest', { status: '201', send: 'image' }).response;
    expect(header(plain, 'OCI-Subject')).toBeUndefined();
    expect(header(plain, 'OCI-Tag')).toBeUndefined();
    const tagged = compose('putManifest', { status: '201', send: 'artifactWithSubject', values: { tag: '' } });
    expect(header(tagged.response, 'OCI-Subject')).toBe(
      (JSON.parse(tagged.request.body ?? '{}') as { subject: { digest: string } }).subject.digest,
    );
    expect(header(tagged.response, 'OCI-Tag')).toBeDefined();
    expect(header(compose('getBlob', { status: '200', values: { ns: 'example.com' } }).response, 'OCI-Namespace')).toBe('example.com');
  });

  it('speak of a manifest without sending it where HEAD asks for it', () => {
    const { response } = compose('headManifest', { status: '200', receive: 'ImageManifest/image' });
    const file = model.examples.find((example) => example.file.endsWith('ImageManifest/image.json'));
    expect(header(response, 'Docker-Content-Digest')).toBe(digest(file?.text));
    expect(header(response, 'Content-Length')).toBe(String(Buffer.byteLength(file?.text ?? '')));
    expect(header(response, 'ETag')).toBe(`"${digest(file?.text)}"`);
  });

  it('derive only headers that the description has', () => {
    const known = new Set(model.operations.flatMap(({ responses }) => responses.flatMap(({ headers }) => headers.map(({ name }) => name))));
    expect([...DERIVED.keys()].filter((name) => !known.has(name))).toEqual([]);
  });
});

it('a media type without schema and examples does not stop the build', () => {
  const empty = (contents: readonly Content[]): Content[] => contents.map((item) => ({ ...item, schema: {}, binary: false, examples: [] }));
  const bare: Model = {
    ...model,
    operations: model.operations.map((each) => ({
      ...each,
      ...(each.requestBody === undefined ? {} : { requestBody: { ...each.requestBody, contents: empty(each.requestBody.contents) } }),
      responses: each.responses.map((response) => ({ ...response, contents: empty(response.contents) })),
    })),
  };
  const plain = ({ file, text }: Prose): Prose => ({ file, text: text.replaceAll(/^::exchange.*$/gm, '') });
  const specification = { ...content.specification, chapters: content.specification.chapters.map(plain) };
  const { files } = composeSite(bare, { ...content, operations: new Map(), pages: content.pages.map(plain), specification });
  expect(String(files.get('operations/startUpload/index.html'))).toContain('application/octet-stream');
});
