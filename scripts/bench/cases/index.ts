import type { Case } from '../case.ts';
import { growth } from './growth.ts';
import { largeBlobs } from './large-blobs.ts';
import { smallPushes } from './small-pushes.ts';
import { smallRequests } from './small-requests.ts';
import { stalledUploads } from './stalled-uploads.ts';
import { start } from './start.ts';

/** Every case, in the order of the report. */
export const CASES: readonly Case[] = [...smallRequests, smallPushes, ...largeBlobs, start, ...growth, stalledUploads];
