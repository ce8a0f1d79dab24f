import { createMemoryStore } from '../memory-store.ts';
import type { Store } from '../store.ts';
import { createDirectoryStore } from './directory-store.ts';
import { createTemporarySpill } from './spill.ts';
import { MEMORY } from './store-names.ts';

/**
 * Opens the store that `--store` names.
 *
 * @param location `memory`, or a folder.
 * @throws ExpectedError for a folder that cannot be used; the message tells a person what to do.
 */
export async function openStore(location: string = MEMORY): Promise<Store> {
  return location === MEMORY ? createMemoryStore({ spill: createTemporarySpill() }) : createDirectoryStore(location);
}
