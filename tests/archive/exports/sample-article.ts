// An article with all that makes captions hard, and real pictures for most of them.
import type { Publication, PublicationLine } from '../../../main/archive/exports/publication.ts';
import type { ExportFixture } from './export-fixture.ts';

/** Captions with pictures, in order; the second and third are a pair, and so are the last two. */
export const CAPTIONS = [
  '《营养改善计划》拍摄地:石桥学校;学生排队打饭',
  '石桥村搬迁前道路原貌(旧)',
  '石桥村集中安置区道路(新)',
  '“𠮷家”院落【改造】 “新居”  两个空格与<b>&amp;</b>',
  '2016年3月河湾村易地搬迁(前)',
  '2016年9月河湾村新建房屋<script>window.wasRun=1</script>\'"',
];

/** A caption without a picture. */
export const MISSING = '建成后的引水枢纽';

export const BODIES = [
  '坚持规划引领,投入9750.9万元打造乡村振兴、乡村旅游示范村镇11个,持续在行政村基础设施达标上做文章。',
  '“八个一批”和“十个专项”:群众吃上了“文化饭”、挣上了“文化钱” & 笑了。',
];

export const HEADINGS = ['一、 基础设施改善', '农屋改造'];

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
