import { randomUUID } from 'node:crypto';
import { open, unlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Spill } from '../store.ts';
import { createGrowingFile, type GrowingFile } from './store/growing-file.ts';

/**
 * Temporary files without a name: each is unlinked as soon as it is open, so that it is gone when it is closed or the
 * process ends, however it ends.
 *
 * @param folder Where there is room for them.
 */
export function createTemporarySpill(folder: string = tmpdir()): Spill<GrowingFile> {
  return {
    async create() {
      const path = join(folder, `oci-distribution-kit-${randomUUID()}`);
      const handle = await open(path, 'wx+', 0o600);
      await unlink(path);
      return createGrowingFile(handle);
    },
  };
}
