// Slides for reports: presentations of a pair a slide, and their pictures beside them.
import { join } from 'node:path';
import type { SlidesSettings } from '../../../../shared/exports/export-kinds.ts';
import type { ExportWriter } from '../frame/export-writer.ts';
import { throwIfCancelled } from '../frame/write-errors.ts';
import { checkCaptions } from '../pictures/check-captions.ts';
import { pictureRows } from '../pictures/picture-rows.ts';
import { publishPictures } from '../pictures/publish-pictures.ts';
import type { Publication } from '../publication.ts';
import { checkDeck } from './check-deck.ts';
import { deckEntries } from './deck-file.ts';
import { planDecks } from './decks.ts';
import { writeZip } from '../../zip/zip-file.ts';

/** Slides of a publication. */
export function slidesWriter(publication: Publication, settings: SlidesSettings): ExportWriter {
  const rows = pictureRows(publication.pictures);
  return {
    choice: { kind: 'slides', settings },
    write: async (dir, run) => {
      const pictures = await publishPictures(publication.title, rows, settings, dir, run);
      for (const deck of planDecks(publication, pictures, run.startedAt)) {
        throwIfCancelled(run.signal);
        await writeZip(join(dir, deck.file), deckEntries(deck, dir, run.startedAt));
      }
      return { pictures, pairPictures: [] };
    },
    check: async (dir, { pictures }, run) => {
      await checkCaptions(dir, pictures, run.signal);
      for (const deck of planDecks(publication, pictures, run.startedAt)) {
        throwIfCancelled(run.signal);
        await checkDeck(join(dir, deck.file), deck, run.signal);
      }
    },
  };
}
