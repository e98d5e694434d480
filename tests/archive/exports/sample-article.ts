// An article with all that makes captions hard, and real pictures for most of them.
import type { Publication, PublicationLine } from '../../../main/archive/exports/publication.ts';
import type { ExportFixture } from './export-fixture.ts';

/** Captions with pictures, in order; the second and third are a pair, and so are the last two. */
export const CAPTIONS = [
  '《热乎午餐进校园》拍摄地:石桥学校;孩子们在食堂',
  '石桥村搬迁前道路原貌(旧)',
  '石桥村集中安置区道路(新)',
  '“𠮷家”院落【改造】 “新居”  两个空格与<b>&amp;</b>',
  '2016年3月河湾村易地搬迁(前)',
  '2016年9月河湾村新建房屋<script>window.wasRun=1</script>\'"',
];

/** A caption without a picture. */
export const MISSING = '建成后的引水枢纽';

export const BODIES = [
  '石桥镇先修路、后盖房,三年投入1234.5万元,把水、电、网送进了7个村的每一户人家。',
  '“路通了,心也通了。”村民们说,“前”与“后” & 新与旧,都在这些照片里。',
];

export const HEADINGS = ['一、 路通了', '二、 房新了'];

/** Publishes the sample; pictures are drawn, a tall one among them. */
export async function sampleArticle(fixture: ExportFixture): Promise<Publication> {
  const phases = ['unknown', 'before', 'after', 'unknown', 'before', 'after'] as const;
  const lines: PublicationLine[] = [];
  const add = (kind: PublicationLine['kind'], text: string, pictures: number[] = []) => {
    lines.push({ line: 2 * lines.length + 1, kind, text, pictures });
  };
  add('title', '山乡巨变|石桥河湾换新颜');
  add('body', BODIES[0] ?? '');
  add('heading', HEADINGS[0] ?? '');
  for (const index of [0, 1, 2]) add('caption', CAPTIONS[index] ?? '', [index]);
  add('caption', MISSING);
  add('body', BODIES[1] ?? '');
  add('heading', HEADINGS[1] ?? '');
  for (const index of [3, 4, 5]) add('caption', CAPTIONS[index] ?? '', [index]);
  add('credit', '来源:石桥融媒');
  const lineOf = (index: number) =>
    lines.find(({ pictures }) => pictures.includes(index))?.line ?? 0;
  const pictures = await Promise.all(
    CAPTIONS.map((caption, index) =>
      fixture.picture(
        `村/${index}.jpg`,
        {
          caption,
          phase: phases[index] ?? 'unknown',
          articleLine: lineOf(index),
          date: index === 4 ? { iso: '2016-03', precision: 'month' } : null,
        },
        index === 2 ? { width: 900, height: 1200 } : { width: 1200, height: 800 },
      ),
    ),
  );
  return {
    title: '山乡巨变|石桥河湾换新颜',
    date: '2022-05-20',
    pictures,
    pairs: [
      { before: 1, after: 2 },
      { before: 4, after: 5 },
    ],
    missing: [{ articleLine: 13, caption: MISSING }],
    credits: ['来源:石桥融媒'],
    lines,
  };
}
