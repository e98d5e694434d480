import type { ReactNode } from 'react';

import type { ChangeLook, CompareLook } from '../compare-look.ts';

/** What each way of looking gets: both pictures as layers that fill the frame. */
export interface ModeProps {
  before: ReactNode;
  after: ReactNode;
  look: CompareLook;
  onLook: ChangeLook;
}
