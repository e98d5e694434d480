// What the window may ask about a folder that was dropped onto it; a part of the contract.
import { oc, type } from '@orpc/contract';
import { z } from 'zod';
import type { FolderEntry } from './contract.ts';

/** A folder that may be the one that was dropped; its path is for reading. */
export type FoundFolder = FolderEntry & { displayPath: string };

const name = z.string().min(1).max(255);

export const recogniseContract = oc
  .input(
    z.object({
      name,
      files: z.array(z.object({ name, sizeBytes: z.int().nonnegative() })).max(50),
      folders: z.array(name).max(50),
    }),
  )
  .output(type<FoundFolder[]>());
