import type { TryOperation } from '../data.ts';
import { element } from '../elements.ts';
import { chunksOf } from './exchange.ts';
import { pageHashing } from './hashing.ts';
import { type Content, sampleImage } from './sample-content.ts';

/** A body that can be sent, with its real digest. */
export interface Body {
  readonly blob: Blob;
  readonly mediaType?: string;
  readonly digest: string;
}

export interface BodyField {
  readonly view: HTMLElement;
  /** Offers what can be sent with an operation, and chooses what it needs. */
  offer(operation: TryOperation, required: boolean, binary: boolean): Promise<void>;
  current(): Body | undefined;
}

/** Something to choose: a body without more to do, a text to edit, or a file to pick. */
type Source =
  | { readonly kind: 'none' | 'file' }
  | { readonly kind: 'text'; readonly text: string; readonly mediaType?: string }
  | { readonly kind: 'content'; readonly content: Content };

/** The image that a reader can push piece by piece. */
export const image = sampleImage('Pushed from a page.');

/**
 * Chooses the body: none, a text, a file, an example of the description, or a piece of an image whose digests are right.
 *
 * @param changed Told of every change, when the digest is known.
 */
export function createBodyField(changed: (body: Body | undefined) => void): BodyField {
  const choice = element('select', { id: 'try-body', name: 'body' });
  const text = element('textarea', { id: 'try-body-text', rows: '9', 'aria-label': 'Text of the body', spellcheck: 'false' });
  const file = element('input', { type: 'file', 'aria-label': 'File to send' });
  const note = element('p', { class: 'try-note' });
  let sources: Source[] = [];
  let body: Body | undefined;
  let changes = 0;

  const read = async (source: Source): Promise<Body | undefined> => {
    if (source.kind === 'content') return bodyOf(new Blob([source.content.bytes]), typeOf(source.content));
    if (source.kind === 'text') return bodyOf(new Blob([text.value]), source.mediaType);
    const picked = source.kind === 'file' ? file.files?.[0] : undefined;
    return picked === undefined ? undefined : bodyOf(picked, undefined);
  };
  const update = async (): Promise<void> => {
    const source = sources[choice.selectedIndex] ?? { kind: 'none' };
    text.hidden = source.kind !== 'text';
    file.hidden = source.kind !== 'file';
    changes += 1;
    const change = changes;
    const read_ = await read(source);
    // A large file takes a while to hash, and the reader may have chosen again.
    if (change !== changes) return;
    body = read_;
    note.replaceChildren(...(body === undefined ? [] : [`${body.blob.size} bytes, `, element('code', {}, body.digest)]));
    changed(body);
  };
  const choose = (): Promise<void> => {
    const source = sources[choice.selectedIndex];
    if (source?.kind === 'text') text.value = source.text;
    return update();
  };
  choice.addEventListener('change', () => void choose());
  text.addEventListener('input', () => void update());
  file.addEventListener('change', () => void update());

  return {
    view: element('div', { class: 'try-field' }, element('label', { for: choice.id }, 'Body'), choice, text, file, note),
    async offer(operation, required, binary) {
      const pieces: (readonly [string, Source])[] = binary
        ? [
            ['the config of an image to push', { kind: 'content', content: image.config }],
            ['its layer, a tar archive', { kind: 'content', content: image.layer }],
          ]
        : [['the manifest of an image to push', textOf(image.manifest)]];
      const offered: (readonly [string, Source])[] = [
        ['none', { kind: 'none' }],
        ...pieces,
        ...operation.bodies.map(
          ({ name, mediaType, text: example }) => [`example: ${name}`, { kind: 'text', text: example, mediaType }] as const,
        ),
        ['a text of my own', { kind: 'text', text: '' }],
        ['a file', { kind: 'file' }],
      ];
      sources = offered.map(([, source]) => source);
      choice.replaceChildren(...offered.map(([title]) => element('option', {}, title)));
      choice.selectedIndex = required ? 1 : 0;
      await choose();
    },
    current: () => body,
  };
}

/** Bytes of a blob are sent as what they are; only a manifest says what it is. */
const typeOf = ({ mediaType }: Content): string | undefined => (mediaType === image.manifest.mediaType ? mediaType : undefined);

const textOf = ({ bytes, mediaType }: Content): Source => ({ kind: 'text', text: new TextDecoder().decode(bytes), mediaType });

async function bodyOf(blob: Blob, mediaType: string | undefined): Promise<Body> {
  const hash = pageHashing.create('sha256');
  for await (const chunk of chunksOf(blob)) hash.update(chunk);
  return { blob, digest: `sha256:${hash.hex()}`, ...(mediaType === undefined ? {} : { mediaType }) };
}
