import { useState } from 'react';

import type { FoundFolder } from '../../main/app/contract.ts';
import { useApi } from '../api.ts';
import { useToast } from '../components/toast-context.ts';
import { useWords } from '../messages/words.ts';
import { problemText } from '../problem.ts';
import { useFolders } from '../settings/use-folders.ts';
import { desktopHost } from './desktop-host.ts';
import { readTraits, type DroppedFolder } from './dropped.ts';

/** A dropped folder that a person has to point out: one of several that fit, or any. */
export interface OpenFolder {
  name: string;
  found: FoundFolder[];
}

/** Adds dropped folders: by their place where the host knows it, else by what is known of them, else by asking. */
export function useDroppedFolders(): {
  take: (folders: readonly DroppedFolder[]) => void;
  /** The first that is to be pointed out; null if there is none. */
  open: OpenFolder | null;
  /** Adds the folder that was pointed out, or with null none. */
  settle: (id: string | null) => void;
} {
  const { client } = useApi();
  const { t, language } = useWords();
  const say = useToast();
  const folders = useFolders();
  const [open, setOpen] = useState<readonly OpenFolder[]>([]);

  const takeAll = async (dropped: readonly DroppedFolder[]) => {
    try {
      const ids: string[] = [];
      const unknown: OpenFolder[] = [];
      for (const folder of dropped) {
        const id = await placeOf(folder);
        if (id !== null) ids.push(id);
        else {
          say({ text: t('drop.looking', { name: folder.name }) });
          const found = await client.folders.recognise(await readTraits(folder));
          const [only] = found;
          if (only && found.length === 1) ids.push(only.id);
          else unknown.push({ name: folder.name, found });
        }
      }
      if (ids.length > 0) folders.add(ids);
      setOpen(unknown);
    } catch (error) {
      say({ text: problemText(error, language), isProblem: true });
    }
  };
  return {
    take: (dropped) => {
      void takeAll(dropped);
    },
    open: open[0] ?? null,
    settle: (id) => {
      if (id !== null) folders.add([id]);
      setOpen(open.slice(1));
    },
  };
}

/** Id of the folder where the desktop host knows its place. */
async function placeOf({ file }: DroppedFolder): Promise<string | null> {
  const host = desktopHost();
  if (!host || !file) return null;
  return (await host.takeDroppedFolder(file))?.id ?? null;
}
