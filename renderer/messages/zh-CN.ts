// Every word of the window in Chinese; this catalogue is the measure for the other languages.
import { backup } from './zh-CN/backup.ts';
import { batch } from './zh-CN/batch.ts';
import { browsing } from './zh-CN/browsing.ts';
import { captions } from './zh-CN/captions.ts';
import { comparing } from './zh-CN/comparing.ts';
import { decisionFiles } from './zh-CN/decision-files.ts';
import { exporting } from './zh-CN/exporting.ts';
import { exportsPage } from './zh-CN/exports.ts';
import { finding } from './zh-CN/finding.ts';
import { fixity } from './zh-CN/fixity.ts';
import { frame } from './zh-CN/frame.ts';
import { habits } from './zh-CN/habits.ts';
import { history } from './zh-CN/history.ts';
import { lightbox } from './zh-CN/lightbox.ts';
import { matching } from './zh-CN/matching.ts';
import { pairing } from './zh-CN/pairing.ts';
import { places } from './zh-CN/places.ts';
import { publishing } from './zh-CN/publishing.ts';
import { settings } from './zh-CN/settings.ts';
import { shots } from './zh-CN/shots.ts';
import { review } from './zh-CN/review.ts';
import { work } from './zh-CN/work.ts';
import { wall } from './zh-CN/wall.ts';

export const zhCN = {
  ...backup,
  ...batch,
  ...decisionFiles,
  ...exporting,
  ...exportsPage,
  ...fixity,
  ...frame,
  ...browsing,
  ...captions,
  ...comparing,
  ...habits,
  ...history,
  ...lightbox,
  ...finding,
  ...matching,
  ...pairing,
  ...places,
  ...publishing,
  ...review,
  ...settings,
  ...shots,
  ...work,
  ...wall,
} as const;

export type MessageKey = keyof typeof zhCN;
