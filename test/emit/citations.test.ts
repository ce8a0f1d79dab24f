import { expect, it } from 'vitest';
import { citations } from '../../generated/citations.ts';
import { citationTable } from '../../scripts/emit/citations.ts';
import { citationsOf } from '../../scripts/mock/citations.ts';
import { loadModel } from '../../scripts/model/load.ts';
import type { Model } from '../../scripts/model/model.ts';
import { placesOf } from '../../scripts/model/places.ts';

const model = await loadModel('spec');

/** The places of which upstream says nothing, and why the description has them all the same. */
const SILENT: Readonly<Record<string, string>> = {
  'completeUpload response header.docker-content-digest':
    'Upstream has the header after a manifest and a mount; registries send it here too.',
};

/** The described places of which no requirement speaks. */
const uncited = (requirements: Model['requirements']) =>
  model.operations.flatMap((operation) => {
    const table = citationTable(operation, requirements);
    return placesOf(operation).flatMap(({ place }) => (table[place] === undefined ? [`${operation.id} ${place}`] : []));
  });

it('a requirement speaks of every described place of every operation, except of a few', () => {
  expect(uncited(model.requirements)).toEqual(Object.keys(SILENT));
});

it('a place of which nothing speaks any more is noticed', () => {
  const requirements = model.requirements.filter(({ name }) => name !== 'blob-reference-is-digest');
  expect(uncited(requirements)).toEqual(
    expect.arrayContaining(['getBlob', 'headBlob', 'deleteBlob'].map((id) => `${id} request path.digest`)),
  );
});

it('a row speaks of the places it lists, and of nothing else', () => {
  expect(citations.putManifest['request header.content-type']).toContain('push-manifest-media-type-as-content-type');
  expect(citations.putManifest['response header.content-type']).toEqual(['error-body']);
});

it('a place within a body is spoken of by what speaks of the nearest one around it', () => {
  const cited = (place: string) => citationsOf('listTags', { direction: 'response', place, expected: '', got: '' });
  expect(cited('body/errors/12/code')).toEqual(['error-code-characters', 'error-code-list']);
  expect(cited('body/errors/0/unknown/0')).toEqual(['error-body']);
  expect(cited('body/tags/3')).toEqual(['tags-body']);
  expect(cited('body/else')).toEqual(['error-body', 'tags-body']);
  expect(cited('header.unknown')).toEqual([]);
});
