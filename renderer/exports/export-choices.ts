// Which kinds a person exports and how; it stays from one article to the next and from day to day.
import { useState } from 'react';

import {
  EXPORT_DEFAULTS,
  EXPORT_KINDS,
  exportChoice,
  PAIR_LAYOUTS,
  RETENTIONS,
  type ExportChoice,
  type ExportKind,
  type ExportSettings,
} from '../../shared/exports/export-kinds.ts';
import { useRemembered } from '../remembered.ts';

/** Long edges that are offered. */
export const LONG_EDGES_PX = [1080, 1600, 1920, 2560, 4000] as const;

/** JPEG qualities that are offered: small files, good for screens and print, hardly compressed. */
export const QUALITIES = [75, 85, 95] as const;

export interface ExportChoices {
  /** In the order in which they are offered. */
  kinds: readonly ExportKind[];
  settings: ExportSettings;
  /** The kinds with their settings, as they are exported. */
  choices: ExportChoice[];
  setChosen: (kind: ExportKind, isChosen: boolean) => void;
  change: <Kind extends ExportKind>(kind: Kind, what: Partial<ExportSettings[Kind]>) => void;
}

interface Remembered {
  kinds: ExportKind[];
  settings: ExportSettings;
}

/** Remembers all but the digest, which belongs to one article. */
export function useExportChoices(): ExportChoices {
  const [{ kinds, settings: kept }, remember] = useRemembered('exports', readChoices);
  const [digest, setDigest] = useState('');
  const settings = { ...kept, wechat: { ...kept.wechat, digest } };
  return {
    kinds,
    settings,
    choices: kinds.map((kind) => exportChoice(kind, settings[kind])),
    setChosen: (kind, isChosen) => {
      const chosen = new Set(kinds);
      if (isChosen) chosen.add(kind);
      else chosen.delete(kind);
      remember({ settings: kept, kinds: EXPORT_KINDS.filter((known) => chosen.has(known)) });
    },
    change: (kind, what) => {
      if ('digest' in what && typeof what.digest === 'string') setDigest(what.digest);
      const next = { ...kept, [kind]: { ...kept[kind], ...what } };
      remember({ kinds, settings: { ...next, wechat: { ...next.wechat, digest: '' } } });
    },
  };
}

/** For `useRemembered`: anything unknown or malformed is as at first. */
export function readChoices(stored: unknown): Remembered {
  const { kinds, settings } = asRecord(stored);
  const kept = asRecord(settings);
  const chosen = Array.isArray(kinds) ? EXPORT_KINDS.filter((kind) => kinds.includes(kind)) : [];
  return {
    kinds: chosen.length === 0 ? ['gallery'] : chosen,
    settings: {
      gallery: readSettings('gallery', kept),
      web: readSettings('web', kept),
      wechat: readSettings('wechat', kept),
      word: readSettings('word', kept),
      slides: readSettings('slides', kept),
      transfer: readSettings('transfer', kept),
    },
  };
}

/** Values of settings that are one of a few. */
const OFFERED: Readonly<Record<string, readonly unknown[]>> = {
  longEdgePx: LONG_EDGES_PX,
  quality: QUALITIES,
  pairPictures: [...PAIR_LAYOUTS, 'none'],
  retention: RETENTIONS,
};

function readSettings<Kind extends ExportKind>(
  kind: Kind,
  kept: Record<string, unknown>,
): ExportSettings[Kind] {
  const usual = EXPORT_DEFAULTS[kind];
  const stored = asRecord(kept[kind]);
  const fits = ([name, value]: [string, unknown]) =>
    name in stored &&
    typeof stored[name] === typeof value &&
    (OFFERED[name]?.includes(stored[name]) ?? true);
  const names = Object.entries(usual)
    .filter(fits)
    .map(([name]) => name);
  return { ...usual, ...Object.fromEntries(names.map((name) => [name, stored[name]])) };
}

function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
