/** A template under a name; its id is its own for ever. */
export interface CaptionTemplate {
  id: string;
  name: string;
  text: string;
}

/** When, where, whose, what and the phase, as far as the facts say; nothing where they say nothing. */
export const DRAFT_TEMPLATE: CaptionTemplate = {
  id: 'stock-draft',
  name: '时间地点内容',
  text: '[{日期}][{镇}][{村}][{社}][{人}家][{内容}][（{阶段}）]',
};

/** Those that every archive begins with, in the ways in which county papers caption such photos. */
export const STOCK_TEMPLATES: readonly CaptionTemplate[] = [
  DRAFT_TEMPLATE,
  /** 2016年3月黄草沟村马贵元易地搬迁（前）. */
  {
    id: 'stock-household',
    name: '农户前后',
    text: '{年}年[{月}月]{村}[{社}][{人}]{项目}[（{前后}）]',
  },
  /** 搬迁前的王家山村道路. */
  { id: 'stock-village', name: '村庄变化', text: '{阶段}的{村}[{社}][{人}家][{内容}]' },
  /** 2016年3月14日，湟中县上五庄镇黄草沟村道路（搬迁后）。湟中融媒记者 张三 摄: place, time, what, and who took it. */
  {
    id: 'stock-news',
    name: '新闻图片',
    text: '{日期}，[{县}][{镇}]{村}[{社}][{人}家][{内容}][（{阶段}）]。[{单位}][记者 {摄影} 摄]',
  },
];
