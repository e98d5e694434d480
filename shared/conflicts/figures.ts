// Figures in running text: how many of what, by which doing. Only such as say one thing are read.
import { plainText } from '../understanding/han-text.ts';

/** 搬迁714户: what was done, in which unit, and how much of it. */
export interface Figure {
  topic: string;
  unit: string;
  value: number;
  /** As it stands in the text. */
  text: string;
}

/** What is done or had, under the word that it is compared by. */
const TOPICS: Readonly<Record<string, string>> = {
  搬迁: '搬迁',
  安置: '搬迁',
  入住: '入住',
  投资: '投资',
  投入: '投资',
  硬化: '硬化',
  脱贫: '脱贫',
  受益: '受益',
  培训: '培训',
  种植: '种植',
  安装: '安装',
  拆除: '拆除',
  月收入: '月收入',
  年收入: '年收入',
  人均收入: '人均收入',
};

/** Units of one kind, with what each is worth. */
const UNITS: Readonly<Record<string, readonly [unit: string, factor: number]>> = {
  亿元: ['元', 1e8],
  万元: ['元', 1e4],
  元: ['元', 1],
  户: ['户', 1],
  万人: ['人', 1e4],
  人: ['人', 1],
  名: ['人', 1],
  公里: ['米', 1e3],
  千米: ['米', 1e3],
  米: ['米', 1],
  万平方米: ['平方米', 1e4],
  平方米: ['平方米', 1],
  亩: ['亩', 1],
  盏: ['盏', 1],
  套: ['套', 1],
  栋: ['栋', 1],
};

const LONGEST_FIRST = (words: readonly string[]): string =>
  words.toSorted((a, b) => b.length - a.length).join('|');

const FIGURE = new RegExp(
  String.raw`(?<about>约|近|超过?|逾|达到?|至少|不足|最高|共|总)?(?<![\d.\-—])(?<number>\d+(?:\.\d+)?)(?<more>余|多|来)?(?<unit>${LONGEST_FIRST(Object.keys(UNITS))})(?<rest>左右|以上|以下|余|多)?`,
  'gu',
);
const TOPIC = new RegExp(LONGEST_FIRST(Object.keys(TOPICS)), 'gu');

/** Words that make a figure no exact one. */
const VAGUE = new Set(['约', '近', '超', '超过', '逾', '至少', '不足', '最高']);

/** How far before a figure its doing may stand, in characters. */
const REACH = 14;

/** The exact figures of one sentence that a doing stands before; of ranges (2000—3000元) none. */
export function figuresIn(sentence: string): Figure[] {
  const plain = plainText(sentence);
  const topics = Array.from(plain.matchAll(TOPIC), ({ 0: word, index }) => ({
    word,
    end: index + word.length,
  }));
  return Array.from(plain.matchAll(FIGURE)).flatMap(
    ({ 0: whole, index, groups = {} }): Figure[] => {
      const { about = '', number = '', more, unit: written = '', rest } = groups;
      const [unit, factor] = UNITS[written] ?? [written, 1];
      const start = index + about.length;
      const near = topics.findLast(({ end }) => end <= start);
      const topic = near && TOPICS[near.word];
      const isRange = /[\d块元户人][-—至到]$/u.test(plain.slice(0, start));
      if (isRange || VAGUE.has(about) || more !== undefined || rest !== undefined) return [];
      if (!near || topic === undefined || start - near.end > REACH) return [];
      // 搬迁安置8个乡镇、714户: a figure between them is of the same doing; a full stop ends it.
      if (/[。;]/u.test(plain.slice(near.end, start))) return [];
      const text = sentence.slice(start, index + whole.length);
      return [{ topic, unit, value: Number(number) * factor, text }];
    },
  );
}
