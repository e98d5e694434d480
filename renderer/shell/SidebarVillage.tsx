import { useRouter } from '@tanstack/react-router';
import { memo, useMemo, type MouseEvent } from 'react';

import type { Phase } from '../../shared/phase.ts';
import { PhaseDot } from '../components/PhaseDot.tsx';
import { dropAttributes } from '../drag/drag-data.ts';
import { useWords } from '../messages/words.ts';
import { Row } from './SidebarRow.tsx';
import css from './Sidebar.module.css';

/**
 * A village in the sidebar. The router's own links each look at every change of the address; four hundred of them
 * would make every step wait, so this one is told whether it is current.
 */
export const SidebarVillage = memo(function SidebarVillage({
  town,
  village,
  phase,
  photoCount,
  isCurrent,
}: {
  town: string | null;
  village: string | null;
  phase: Phase;
  photoCount: number;
  isCurrent: boolean;
}) {
  const { t } = useWords();
  const router = useRouter();
  const target = useMemo(
    () => ({
      to: '/village' as const,
      search: { ...(town === null ? {} : { town }), ...(village === null ? {} : { village }) },
    }),
    [town, village],
  );
  const href = useMemo(
    () => router.history.createHref(router.buildLocation(target).href),
    [router, target],
  );
  return (
    <a
      href={href}
      className={css.village}
      aria-current={isCurrent ? 'page' : undefined}
      data-status={isCurrent ? 'active' : undefined}
      {...(village === null ? {} : dropAttributes({ kind: 'village', town, village }))}
      onPointerEnter={() => {
        void router.preloadRoute(target);
      }}
      onClick={(event) => {
        if (!isPlainClick(event)) return;
        event.preventDefault();
        void router.navigate(target);
      }}
    >
      <Row
        label={
          <>
            <PhaseDot phase={phase} />
            {village ?? t('nav.unknown-village')}
          </>
        }
        count={photoCount}
      />
    </a>
  );
});

/** Other clicks open a tab or a menu of the browser. */
function isPlainClick({ button, ctrlKey, metaKey, shiftKey, altKey }: MouseEvent): boolean {
  return button === 0 && !ctrlKey && !metaKey && !shiftKey && !altKey;
}
