// Reads a presentation back, piece by piece, with a reader that did not write it.
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { Unzip, UnzipInflate } from 'fflate';
import { demand } from '../frame/check-files.ts';
import { mediaName } from './deck-file.ts';
import type { Deck, SlidePicture } from './decks.ts';
import { slideXml } from './slide-xml.ts';
import { linesOf, unescapeXml } from './xml.ts';
import { xmpText } from '../../imaging/jpeg/xmp.ts';

/** What a presentation holds. */
interface ReadDeck {
  /** XML of each slide by its file. */
  slides: Map<string, string>;
  /** SHA-256 of each picture by its file. */
  media: Map<string, string>;
}

/**
 * Proves that every picture of a deck is in its file unchanged, on its slide, with its caption.
 * @param path of the file
 * @throws ArchiveError export-unverified, cancelled
 */
export async function checkDeck(path: string, deck: Deck, signal: AbortSignal): Promise<void> {
  const { slides, media } = await readDeck(path, signal);
  const { file } = deck;
  demand(slides.size === deck.slides.length, file, 'slides');
  const wanted = new Map<string, string>();
  for (const [index, slide] of deck.slides.entries()) {
    const found = slides.get(`ppt/slides/slide${index + 1}.xml`) ?? '';
    const { pictures } = slideXml(slide);
    const captions = captionsOn(found);
    demand(found.split('<p:pic>').length - 1 === pictures.length, file, `slide ${index + 1}`);
    for (const picture of pictures) {
      demand(captions.get(picture.name) === shownCaption(picture), file, picture.name);
      wanted.set(mediaName(picture.number), picture.sha256);
    }
  }
  demand(media.size === wanted.size, file, 'pictures');
  for (const [name, sha256] of wanted) demand(media.get(name) === sha256, file, name);
}

async function readDeck(path: string, signal: AbortSignal): Promise<ReadDeck> {
  const slides = new Map<string, string>();
  const media = new Map<string, string>();
  const failures: unknown[] = [];
  const unzip = new Unzip((entry) => {
    const isSlide = /^ppt\/slides\/[^/]+$/.test(entry.name);
    if (!isSlide && !entry.name.startsWith('ppt/media/')) return;
    const hash = createHash('sha256');
    const chunks: Uint8Array[] = [];
    entry.ondata = (error, chunk, isLast) => {
      if (error) {
        failures.push(error);
        return;
      }
      hash.update(chunk);
      if (isSlide) chunks.push(chunk);
      if (isLast && isSlide) slides.set(entry.name, Buffer.concat(chunks).toString('utf8'));
      else if (isLast) media.set(entry.name, hash.digest('hex'));
    };
    entry.start();
  });
  unzip.register(UnzipInflate);
  for await (const chunk of createReadStream(path, { signal }) as AsyncIterable<Buffer>) {
    unzip.push(chunk);
  }
  if (failures.length > 0) throw failures[0];
  return { slides, media };
}

/** Captions of a slide by the names of their pictures. */
function captionsOn(xml: string): Map<string, string> {
  const captions = new Map<string, string>();
  for (const [, name = '', body = ''] of xml.matchAll(
    /<p:cNvPr id="\d+" name="([^"]*) 说明"\/>(.*?)<\/p:sp>/gs,
  )) {
    const lines = body
      .split('<a:br/>')
      .map((line) =>
        [...line.matchAll(/<a:t>([^<]*)<\/a:t>/g)]
          .map(([, text = '']) => unescapeXml(text))
          .join(''),
      );
    captions.set(name, lines.join('\n').slice(`${name} `.length));
  }
  return captions;
}

function shownCaption({ caption }: SlidePicture): string {
  return linesOf(xmpText(caption)).join('\n');
}
