import { buildSite } from '../../scripts/site/build.ts';
import { content, model } from './sources.ts';

/** Where the site is here: below a folder, as on many static hosts. */
export const BASE = '/oci/';

/** The site as it is built for that place. */
export const files = buildSite(model, content, { base: BASE });
