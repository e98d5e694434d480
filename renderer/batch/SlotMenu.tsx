import { useState, type ReactNode } from 'react';

import type { Slot } from '../../shared/article.ts';
import type { PhotoId } from '../../shared/photo.ts';
import { ContextMenu, useContextMenu } from '../components/ContextMenu.tsx';
import { placeOf } from '../drag/drag-data.ts';
import { photoName } from '../formats/photo-text.ts';
import { useWords } from '../messages/words.ts';
import css from './MenuArea.module.css';
import { useCopiedPhoto } from './use-copied-photo.ts';

/** A menu on the slots inside: what goes into each. */
export function SlotMenu({
  slots,
  onOpen,
  onChoose,
  children,
}: {
  slots: readonly Slot[];
  /** Shows the candidates of a slot. */
  onOpen: (line: number) => void;
  onChoose: (line: number, photo: PhotoId | null) => void;
  children: ReactNode;
}) {
  const { t, language } = useWords();
  const { copied } = useCopiedPhoto();
  const [slot, setSlot] = useState<Slot | null>(null);
  const menu = useContextMenu((target) => {
    const pointed = slots.find(({ line }) => line === lineOf(target)) ?? slots[0] ?? null;
    setSlot(pointed);
    return pointed !== null;
  });
  const onSlot = (act: (line: number) => void) => () => {
    if (slot) act(slot.line);
  };
  const items = [
    {
      id: 'choose',
      label: t('act.slot-choose'),
      isOff: slot?.candidates.length === 0,
      run: onSlot(onOpen),
    },
    ...(copied === null
      ? []
      : [
          {
            id: 'paste',
            label: t('act.slot-paste', { name: photoName(copied, t, language) }),
            run: onSlot((line) => {
              onChoose(line, copied.id);
            }),
          },
        ]),
    {
      id: 'clear',
      label: t('act.slot-clear'),
      isNewGroup: true,
      run: onSlot((line) => {
        onChoose(line, null);
      }),
    },
  ];
  return (
    <div className={css.area} {...menu.targetProps}>
      {children}
      <ContextMenu menu={menu} label={t('act.slot-menu')} items={items} />
    </div>
  );
}

function lineOf(target: Element): number | null {
  const place = placeOf(target)?.place;
  if (place?.kind === 'slot') return place.line;
  const line = target.closest('[data-line]');
  return line instanceof HTMLElement ? Number(line.dataset.line) : null;
}
