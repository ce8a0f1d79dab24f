import type { Handlers } from '../../../generated/handlers.ts';
import { mediaTypes } from '../../../generated/media-types.ts';
import { pathOf } from '../../../generated/routes.ts';
import { fail } from './failure.ts';
import { cutPage, nextLink } from './links.ts';
import type { Context } from './options.ts';

/** Listing tags and referrers. */
export function discoveryHandlers(context: Context): Pick<Handlers, 'listTags' | 'listReferrers'> {
  const { store, pageLimit } = context;
  return {
    async listTags({ path: { name }, query: { n, last } }) {
      if (!(await store.hasRepository(name))) return fail(404, 'NAME_UNKNOWN', `There is no repository ${name}.`, { name });
      const size = Math.min(n ?? pageLimit, pageLimit);
      const { page, last: seen } = cutPage(size === 0 ? [] : await store.tags(name, last, size + 1), size);
      return {
        status: 200,
        headers: { Link: seen === undefined ? undefined : nextLink(pathOf.listTags({ name }), { n, last: seen }) },
        body: { mediaType: 'application/json', value: { name, tags: [...page] } },
      };
    },

    async listReferrers({ path: { name, digest }, query: { artifactType }, undeclared }) {
      if (!context.referrers) return fail(404, 'UNSUPPORTED', 'This registry does not serve the referrers API. Read the fallback tag.');
      const filter = { artifactType, after: undeclared.get('last'), limit: pageLimit + 1 };
      const { page, last } = cutPage(await store.referrers(name, digest, filter), pageLimit);
      const next = last && nextLink(pathOf.listReferrers({ name, digest }), { artifactType, last: last.digest });
      return {
        status: 200,
        headers: { Link: next, 'OCI-Filters-Applied': artifactType === undefined ? undefined : ['artifactType'] },
        body: {
          mediaType: mediaTypes.ociImageIndex,
          value: { schemaVersion: 2, mediaType: mediaTypes.ociImageIndex, manifests: [...page] },
        },
      };
    },
  };
}
