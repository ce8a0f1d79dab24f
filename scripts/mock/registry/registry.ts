import type { Handlers } from '../../../generated/handlers.ts';
import { blobHandlers } from './blobs.ts';
import { discoveryHandlers } from './discovery.ts';
import { manifestHandlers } from './manifests.ts';
import { DEFAULT_OPTIONS, type Platform, type RegistryOptions } from './options.ts';
import { uploadHandlers } from './uploads.ts';

/** A registry: the behaviour behind every operation of the description. */
export function createRegistry(platform: Platform, options: Partial<RegistryOptions> = {}): Handlers {
  const context = { ...platform, ...DEFAULT_OPTIONS, ...options };
  return {
    checkSupport: () => ({ status: 200 }),
    ...blobHandlers(context),
    ...uploadHandlers(context),
    ...manifestHandlers(context),
    ...discoveryHandlers(context),
  };
}
