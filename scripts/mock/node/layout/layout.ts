import type { ByteStream } from '../../../../generated/handlers.ts';
import { ExpectedError } from '../../../expected-error.ts';

/** An OCI image layout that is read, wherever it is. */
export interface Layout {
  /** What it is called in errors. */
  readonly name: string;
  /** A file of it, such as `index.json` or `blobs/sha256/<hash>`; `undefined` where there is none. */
  member(path: string): Promise<LayoutMember | undefined>;
  /** Lets go of what is open. */
  close(): Promise<void>;
}

export interface LayoutMember {
  /** In bytes. */
  readonly size: number;
  read(): ByteStream;
}

/** What could not be seeded, and why. */
export class SeedError extends ExpectedError {
  override readonly name = 'SeedError';
}
