import { IconFolderPlus } from '@tabler/icons-react';
import { useEffect, useEffectEvent, useState } from 'react';

import { useArticleImport } from '../articles/use-article-import.ts';
import { useToast } from '../components/toast-context.ts';
import { useWords } from '../messages/words.ts';
import { problemText } from '../problem.ts';
import css from './DropTarget.module.css';
import { holdsFiles, readDrop, type Dropped } from './dropped.ts';
import { PointOut } from './PointOut.tsx';
import { useDroppedFolders } from './use-dropped-folders.ts';

/** The whole window takes what is dropped: folders of photos are added, articles are imported. */
export function DropTarget() {
  const { t, language } = useWords();
  const say = useToast();
  const { take, open, settle } = useDroppedFolders();
  const { importFile } = useArticleImport((error) => {
    say({ text: problemText(error, language), isProblem: true });
  });
  const onDrop = ({ folders, articles, photoCount, otherCount }: Dropped) => {
    const [article] = articles;
    if (folders.length > 0) take(folders);
    else if (article) importFile(article, null);
    else if (photoCount > 0) say({ text: t('drop.photos') });
    else if (otherCount > 0) say({ text: t('drop.others') });
  };
  const isOver = useDrag(onDrop);
  return (
    <>
      {isOver && (
        <div className={css.over} aria-hidden>
          <div className={css.words}>
            <IconFolderPlus size={36} stroke={1.4} />
            <b>{t('drop.title')}</b>
            <p>{t('drop.hint')}</p>
          </div>
        </div>
      )}
      {open && <PointOut folder={open} onSettle={settle} />}
    </>
  );
}

/** Tells what is dropped from outside, and is true while it hovers over the window. */
function useDrag(onDropped: (dropped: Dropped) => void): boolean {
  const [isOver, setIsOver] = useState(false);
  const take = useEffectEvent(onDropped);
  useEffect(() => {
    // Pictures of the page that are dragged look like files too.
    let isInside = false;
    const isOurs = (event: DragEvent) => !isInside && holdsFiles(event.dataTransfer);
    const handlers = {
      dragstart: () => {
        isInside = true;
      },
      dragend: () => {
        isInside = false;
      },
      dragover: (event: DragEvent) => {
        if (!isOurs(event)) return;
        event.preventDefault();
        setIsOver(true);
      },
      dragleave: (event: DragEvent) => {
        // Inside the window the pointer only goes from one element to the next.
        if (event.relatedTarget === null) setIsOver(false);
      },
      drop: (event: DragEvent) => {
        setIsOver(false);
        if (!isOurs(event) || event.defaultPrevented || !event.dataTransfer) return;
        // The window would go to the file that was dropped.
        event.preventDefault();
        take(readDrop(event.dataTransfer));
      },
    } satisfies Partial<Record<keyof WindowEventMap, (event: DragEvent) => void>>;
    for (const [name, handler] of Object.entries(handlers)) {
      window.addEventListener(name, handler as EventListener);
    }
    return () => {
      for (const [name, handler] of Object.entries(handlers)) {
        window.removeEventListener(name, handler as EventListener);
      }
    };
  }, []);
  return isOver;
}
