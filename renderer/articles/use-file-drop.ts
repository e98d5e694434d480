import { useEffect, useEffectEvent, useState } from 'react';

import { readDrop } from '../drop/dropped.ts';

/** Takes an article dropped anywhere on the window; gives true while one hovers over it. */
export function useFileDrop(onFile: (file: File) => void): boolean {
  const [isOver, setIsOver] = useState(false);
  const take = useEffectEvent(onFile);
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      setIsOver(true);
    };
    const leave = (event: DragEvent) => {
      // Inside the window the pointer only goes from one element to the next.
      if (event.relatedTarget === null) setIsOver(false);
    };
    const drop = (event: DragEvent) => {
      setIsOver(false);
      const article = event.dataTransfer && readDrop(event.dataTransfer).articles[0];
      // Folders and all else are the window's to take.
      if (!article) return;
      event.preventDefault();
      take(article);
    };
    window.addEventListener('dragover', over);
    window.addEventListener('dragleave', leave);
    // Before the window's own.
    window.addEventListener('drop', drop, { capture: true });
    return () => {
      window.removeEventListener('dragover', over);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop, { capture: true });
    };
  }, []);
  return isOver;
}
