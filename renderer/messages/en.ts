// Every word of the window in English; `_one` is used where a count is 1.
import type { Messages } from './catalogue.ts';
import { backup } from './en/backup.ts';
import { batch } from './en/batch.ts';
import { browsing } from './en/browsing.ts';
import { captions } from './en/captions.ts';
import { comparing } from './en/comparing.ts';
import { decisionFiles } from './en/decision-files.ts';
import { exporting } from './en/exporting.ts';
import { exportsPage } from './en/exports.ts';
import { finding } from './en/finding.ts';
import { fixity } from './en/fixity.ts';
import { frame } from './en/frame.ts';
import { habits } from './en/habits.ts';
import { history } from './en/history.ts';
import { lightbox } from './en/lightbox.ts';
import { matching } from './en/matching.ts';
import { pairing } from './en/pairing.ts';
import { places } from './en/places.ts';
import { publishing } from './en/publishing.ts';
import { settings } from './en/settings.ts';
import { shots } from './en/shots.ts';
import { review } from './en/review.ts';
import { work } from './en/work.ts';
import { wall } from './en/wall.ts';

export const en: Messages = {
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
};
