// What a package will hold: each content once, with its entry, the group that it belongs to and what it refers to.
import { dateSortKey } from '../../../../shared/capture-date.ts';
import { ArchiveError } from '../../../../shared/errors.ts';
import type { TransferSettings } from '../../../../shared/exports/export-kinds.ts';
import { archiveYear } from '../../../../shared/transfer/archive-date.ts';
import { checkNumbers, parseNumberTemplate } from '../../../../shared/transfer/number-template.ts';
import type { NumberTemplate } from '../../../../shared/transfer/number-template.ts';
import { type GroupTheme, groupTheme } from '../../../../shared/transfer/photo-group.ts';
import {
  checkEntry,
  type CheckedEntry,
  checkTransfer,
  type TransferCheck,
} from '../../../../shared/transfer/transfer-entry.ts';
import type { Gazetteer } from '../../../../shared/understanding/gazetteer.ts';
import type { Publication, PublicationPicture } from '../publication.ts';

/** A photo of a package. */
export interface PlannedPhoto extends CheckedEntry {
  /** 1-based place in the publication; of several, the first. */
  picture: number;
  original: PublicationPicture['original'];
  phase: PublicationPicture['phase'];
  facts: PublicationPicture['facts'];
  year: string;
  theme: GroupTheme;
  /** Contents of the other halves of its pairs (参见号). */
  related: string[];
}

/** A package before any number is given. */
export interface TransferPlan {
  template: NumberTemplate;
  /** Oldest first, which is the order in which numbers are given. */
  photos: PlannedPhoto[];
}

/** Names in the sentence of the error; the whole list goes along. */
const NAMED_PHOTOS = 3;

/**
 * @throws ArchiveError template-variable, template-brace, template-character, template-adjacent, template-lacks,
 * template-unfit, fonds-unfit, transfer-incomplete unless the settings go on
 */
export function planTransfer(
  publication: Publication,
  { fonds, numberTemplate, goesOnIncomplete }: TransferSettings,
  gazetteer: Gazetteer,
): TransferPlan {
  const template = parseNumberTemplate(numberTemplate);
  checkNumbers(template, fonds);
  const photos = plannedPhotos(publication, gazetteer);
  if (!goesOnIncomplete) demandComplete(checkTransfer(photos));
  return {
    template,
    photos: photos.toSorted(
      (a, b) => compare(dateSortKey(a.date), dateSortKey(b.date)) || compare(a.path, b.path),
    ),
  };
}

/** Which photos of a publication lack what has to be there, and what else is to be told of them. Reads no file. */
export function transferCheck(publication: Publication, gazetteer: Gazetteer): TransferCheck {
  return checkTransfer(plannedPhotos(publication, gazetteer));
}

/**
 * `list` has a line for each photo, its path and after a tab the names of its fields: what a script or a window shows
 * in full.
 * @throws ArchiveError transfer-incomplete
 */
function demandComplete({ lacking, incomplete }: TransferCheck): void {
  if (incomplete === 0) return;
  const photos = lacking.filter(({ missing }) => missing.length > 0);
  const names = photos
    .slice(0, NAMED_PHOTOS)
    .map(({ path }) => path.slice(path.lastIndexOf('/') + 1));
  throw new ArchiveError('transfer-incomplete', {
    count: incomplete,
    names: names.join('、') + (photos.length > NAMED_PHOTOS ? '…' : ''),
    list: photos.map(({ path, missing }) => `${path}\t${missing.join(' ')}`).join('\n'),
  });
}

function plannedPhotos({ pictures, pairs }: Publication, gazetteer: Gazetteer): PlannedPhoto[] {
  const related = new Map<string, Set<string>>();
  const relate = (from: string | undefined, to: string | undefined): void => {
    if (from === undefined || to === undefined || from === to) return;
    related.set(from, (related.get(from) ?? new Set()).add(to));
  };
  for (const { before, after } of pairs) {
    const [one, other] = [pictures[before], pictures[after]].map((half) => half?.original.sha256);
    relate(one, other);
    relate(other, one);
  }
  const numbered = pictures.map((picture, index) => ({ picture, number: index + 1 }));
  return [...Map.groupBy(numbered, ({ picture }) => picture.original.sha256)].flatMap(
    ([sha256, uses]) => {
      const [first] = uses;
      if (first === undefined) return [];
      const { picture, number } = first;
      // A photo that an article shows twice is one item of the archive; it is told by both captions.
      const caption = [...new Set(uses.map((use) => use.picture.caption))].join('\n');
      const entry = checkEntry({ ...picture, caption }, gazetteer);
      const year = archiveYear(entry.date);
      const { original, phase, facts } = picture;
      return {
        ...entry,
        picture: number,
        original,
        phase,
        facts,
        year,
        theme: groupTheme(facts, year),
        related: [...(related.get(sha256) ?? [])],
      };
    },
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
