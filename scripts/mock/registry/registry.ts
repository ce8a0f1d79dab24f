import type { Handlers } from '../../../generated/handlers.ts';
import { blobHandlers } from './blobs.ts';
import { discoveryHandlers } from './discovery.ts';
import { manifestHandlers } from './manifests.ts';
import { type Given, type Platform, type RegistryOptions, withDefaults } from './options.ts';
import { type UploadHandlers, uploadHandlers } from './uploads.ts';

export type Registry = Handlers & Pick<UploadHandlers, 'sweep'>;

/** A registry: the behaviour behind every operation of the description. */
export function createRegistry(platform: Platform, options: Given<RegistryOptions> = {}): Registry {
  const context = { ...withDefaults(options), ...platform };
  return {
    checkSupport: () => ({ status: 200 }),
    ...blobHandlers(context),
    ...uploadHandlers(context),
    ...manifestHandlers(context),
    ...discoveryHandlers(context),
  };
}
