import { loadModel } from '../../scripts/model/load.ts';
import { rehearse } from '../../scripts/rehearsal.ts';
import type { SiteContent } from '../../scripts/site/build.ts';
import { readContent } from '../../scripts/site/content.ts';

/** What the site is built from. */
export const model = await loadModel('spec');
export const content: SiteContent = { ...readContent('site', 'generated'), rehearsals: await rehearse(model) };
