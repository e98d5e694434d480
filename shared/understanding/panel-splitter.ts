// Splits a composite caption (拼版照片:上图…;下图…) into its panels, in reading order.
import type { MarkedText } from './marked-text.ts';
import {
  splitByBothTimes,
  splitByContrast,
  splitByListedTimes,
  splitByTimes,
  splitByVersus,
  splitByYears,
} from './panel-contrasts.ts';
import {
  splitByNumberedList,
  splitByPlacedPhase,
  splitByPosition,
  splitByTrailingPosition,
} from './panel-positions.ts';
import { panelOf, type SplitCaption } from './panel-words.ts';

/** Splits a caption; most have one panel. The credit is marked before this runs. */
export function splitPanels(text: MarkedText): SplitCaption {
  return (
    splitByTrailingPosition(text) ??
    splitByNumberedList(text) ??
    splitByPosition(text) ??
    splitByPlacedPhase(text) ??
    splitByVersus(text) ??
    splitByTimes(text) ??
    splitByListedTimes(text) ??
    splitByBothTimes(text) ??
    splitByContrast(text) ??
    splitByYears(text) ?? {
      shared: null,
      panels: [panelOf(text, { start: 0, end: text.plain.length })],
    }
  );
}
