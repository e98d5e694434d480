// Says in plain words where a fact was read and how sure that is.
import type { FactWhy } from '../../shared/fact.ts';
import type { MessageKey } from '../messages/catalogue.ts';
import type { Translate } from '../messages/words.ts';
import { evidenceText } from './evidence.ts';
import { nameWith } from './marked-words.ts';

/** Below this the program asks a person to look. */
export const SURE = 0.8;
const VERY_SURE = 0.9;
const DOUBTFUL = 0.6;

/** Where a fact was read: 文件夹“黄草沟村”, 相机时间 2016-03-14 10:02, 人工确认. */
export function sourceText({ source, evidence }: FactWhy, path: string, t: Translate): string {
  const words = evidenceText(evidence);
  switch (source) {
    case 'folder':
    case 'file-name': {
      return named(source, nameWith(path, evidence) ?? words, t);
    }
    case 'caption':
    case 'sidecar':
    case 'exif':
    case 'gazetteer':
    case 'heading':
    case 'context':
    case 'neighbour':
    case 'decision': {
      return named(source, words, t);
    }
  }
}

/** How sure a fact is; nothing is to be said of what a person decided. */
export function confidenceKey({ source, confidence }: FactWhy): MessageKey | null {
  if (source === 'decision') return null;
  if (confidence >= VERY_SURE) return 'confidence.high';
  if (confidence >= SURE) return 'confidence.good';
  return confidence >= DOUBTFUL ? 'confidence.low' : 'confidence.guess';
}

function named(source: FactWhy['source'], words: string, t: Translate): string {
  const where = t(`source.${source}`);
  return words === '' ? where : t('inspector.from', { where, words: shortened(words) });
}

const MAX_CHARS = 24;

/** The words themselves are marked in the path and in the caption; here their beginning will do. */
function shortened(words: string): string {
  return words.length > MAX_CHARS ? `${words.slice(0, MAX_CHARS)}…` : words;
}
