import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Layout } from './layout.ts';

/** A layout in a folder, as `skopeo copy ... oci:FOLDER` writes it. */
export function folderLayout(folder: string): Layout {
  return {
    name: folder,
    async member(path) {
      const file = join(folder, path);
      const found = await stat(file).catch(() => undefined);
      return found?.isFile() ? { size: found.size, read: () => createReadStream(file) } : undefined;
    },
    async close() {},
  };
}
