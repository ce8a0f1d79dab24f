import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { pathOf } from '../../generated/routes.ts';
import { describeWithTools } from '../tools.ts';
import { oras, regctl } from './clients.ts';
import { blobDigests, writeLayout } from './layout.ts';
import { useRegistry } from './registry.ts';
import { useWorkplace } from './workplace.ts';

const workplace = useWorkplace();
const { path, run } = workplace;

interface Referrer {
  readonly digest: string;
  readonly artifactType: string;
}

interface ReferrersClient {
  /** Pushes a file of the test's folder as an artifact whose subject the reference is. */
  attach(reference: string, artifactType: string, file: string): Promise<unknown>;
  list(reference: string, artifactType?: string): Promise<Referrer[]>;
  /** The file of an artifact. */
  fetch(reference: string): Promise<string>;
  /** Deletes a referrer by its digest. */
  remove(reference: string): Promise<unknown>;
  /** Copies an image with what refers to it. */
  copyAll(from: string, to: string): Promise<unknown>;
}

const byOras: ReferrersClient = {
  attach: (reference, artifactType, file) =>
    run('oras', 'attach', '--plain-http', '--artifact-type', artifactType, reference, `${file}:text/plain`),
  list: async (reference, artifactType) => {
    const filter = artifactType === undefined ? [] : ['--artifact-type', artifactType];
    const found = JSON.parse(await run('oras', 'discover', '--plain-http', '--format', 'json', '--depth', '1', ...filter, reference));
    return found.referrers.map(({ digest, artifactType }: Referrer) => ({ digest, artifactType }));
  },
  fetch: async (reference) => {
    await run('oras', 'pull', '--plain-http', '--output', path('fetched'), reference);
    const [file = ''] = readdirSync(path('fetched'));
    return readFileSync(path('fetched', file), 'utf8');
  },
  remove: (reference) => run('oras', 'manifest', 'delete', '--plain-http', '--force', reference),
  copyAll: (from, to) => run('oras', 'cp', '--recursive', '--from-plain-http', '--to-plain-http', from, to),
};

const callRegctl = (reference: string, ...args: string[]) =>
  run('regctl', '--host', `reg=${reference.split('/')[0]},tls=disabled`, ...args);
const byRegctl: ReferrersClient = {
  attach: (reference, artifactType, file) =>
    callRegctl(
      reference,
      ...['artifact', 'put', '--artifact-type', artifactType, '--subject', reference, '--file', file, '--file-media-type', 'text/plain'],
    ),
  list: async (reference, artifactType) => {
    const filter = artifactType === undefined ? [] : ['--filter-artifact-type', artifactType];
    const found = await callRegctl(reference, 'artifact', 'list', '--format', '{{json .Descriptors}}', ...filter, reference);
    return (JSON.parse(found) ?? []).map(({ digest, artifactType }: Referrer) => ({ digest, artifactType }));
  },
  fetch: (reference) => callRegctl(reference, 'artifact', 'get', reference),
  remove: (reference) => callRegctl(reference, 'manifest', 'delete', '--referrers', reference),
  copyAll: (from, to) => callRegctl(from, 'image', 'copy', '--referrers', from, to),
};

const SBOM = 'application/vnd.example.sbom';
const SIGNATURE = 'application/vnd.example.signature';

describe.each([
  ['oras', byOras, oras(workplace)],
  ['regctl', byRegctl, regctl(workplace)],
])('%s', (program, client, copier) => {
  describeWithTools(`${program} and referrers`, [program, 'tar'], () => {
    describe.each([
      ['the referrers API', true],
      ['the fallback tag, as there is no referrers API', false],
    ])('by %s', (_, referrers) => {
      const registry = useRegistry({ referrers });

      it('attaches artifacts to an image, finds them, by type too, fetches, copies and deletes them', async () => {
        const image = await writeLayout(path('image'), '1', { platforms: ['amd64'] });
        const repository = `${registry.host}/attached/app`;
        await copier.push(path('image'), '1', `${repository}:1`);
        writeFileSync(path('text'), 'what is in it\n');
        await client.attach(`${repository}:1`, SBOM, 'text');
        writeFileSync(path('text'), 'who vouches for it\n');
        await client.attach(`${repository}:1`, SIGNATURE, 'text');

        const found = await client.list(`${repository}:1`);
        expect(found.map(({ artifactType }) => artifactType).sort()).toEqual([SBOM, SIGNATURE]);
        const signatures = await client.list(`${repository}@${image.digest}`, SIGNATURE);
        expect(signatures).toEqual(found.filter(({ artifactType }) => artifactType === SIGNATURE));
        const [signature] = signatures;
        expect(await client.fetch(`${repository}@${signature?.digest}`)).toBe('who vouches for it\n');

        const tag = image.digest.replace(':', '-');
        const repositoryTags = await copier.tags(repository);
        expect(repositoryTags).toEqual(referrers ? ['1'] : ['1', tag]);
        const asked = registry.seen.filter(({ target }) =>
          target.startsWith(pathOf.listReferrers({ name: 'attached/app', digest: image.digest })),
        );
        expect(new Set(asked.map(({ status }) => status))).toEqual(new Set([referrers ? 200 : 404]));

        await client.copyAll(`${repository}:1`, `${registry.host}/attached/copy:1`);
        expect(await client.list(`${registry.host}/attached/copy:1`)).toEqual(expect.arrayContaining(found));

        await client.remove(`${repository}@${signature?.digest}`);
        expect((await client.list(`${repository}:1`)).map(({ artifactType }) => artifactType)).toEqual([SBOM]);
      });
    });
  });
});

describeWithTools('oras, many at once', ['oras', 'tar'], () => {
  const registry = useRegistry();

  it('attaches eight artifacts at once, and none is lost', async () => {
    await writeLayout(path('image'), '1', { platforms: ['amd64'] });
    const reference = `${registry.host}/crowd/app:1`;
    await oras(workplace).push(path('image'), '1', reference);
    const files = Array.from({ length: 8 }, (_, index) => `file-${index}`);
    for (const file of files) writeFileSync(path(file), file);
    await Promise.all(files.map((file) => byOras.attach(reference, SBOM, file)));
    const found = await byOras.list(reference);
    expect(new Set(found.map(({ digest }) => digest)).size).toBe(8);
  });

  it('attaches to an artifact that is attached, and pulls the whole graph back identical', async () => {
    await writeLayout(path('image'), '1', { platforms: ['amd64'] });
    const repository = `${registry.host}/graph/app`;
    await oras(workplace).push(path('image'), '1', `${repository}:1`);
    writeFileSync(path('text'), 'text');
    await byOras.attach(`${repository}:1`, SBOM, 'text');
    const [sbom] = await byOras.list(`${repository}:1`);
    await byOras.attach(`${repository}@${sbom?.digest}`, SIGNATURE, 'text');
    await run('oras', 'cp', '--recursive', '--from-plain-http', '--to-oci-layout', `${repository}:1`, `${path('pulled')}:1`);
    const [signature] = await byOras.list(`${repository}@${sbom?.digest}`);
    // The image with its config and two layers, and two artifacts that share the empty config and the file.
    const digests = blobDigests(path('pulled'));
    expect(digests).toEqual(
      readdirSync(path('pulled', 'blobs', 'sha256'))
        .map((name) => `sha256:${name}`)
        .sort(),
    );
    expect(digests).toHaveLength(8);
    expect(digests).toEqual(expect.arrayContaining([sbom?.digest, signature?.digest]));
  });
});
