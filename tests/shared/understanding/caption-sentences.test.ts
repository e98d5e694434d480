// Captions that tell their phase, day or subject in a sentence, as columns and village diaries do.
import { describe, expect, test } from 'vitest';

import { panelOf } from './county.ts';

const nowhere = { gazetteer: null, county: null };

describe('phases told in a sentence', () => {
  test.each([
    ['村里没通电那会儿的油灯', 'before'],
    ['还没修渠的时候,全靠担水', 'before'],
    ['刚驻村时的村部', 'before'],
    ['断头路打通前要绕行', 'before'],
    ['打通后的断头路', 'after'],
    ['鱼塘边的凉亭,原来是柴草堆', 'after'],
    ['孩子们再也不用蹚水上学', 'after'],
    ['吊桥架起来了', 'after'],
    ['水管接到了灶台边', 'after'],
    ['土路变油路', 'after'],
    ['原址翻建的戏台', 'after'],
    ['泥石流冲毁的便道', 'before'],
    ['泥石流冲毁的便道修复一新', 'after'],
    ['工匠们给祠堂上漆抹灰', 'during'],
    ['挖掘机在平整操场', 'during'],
    ['隧道正在爆破掘进', 'during'],
    ['老会计回忆起从前的苦日子', 'unknown'],
    ['工人们修的路', 'unknown'],
    ['没有拆完的老墙', 'before'],
    ['新老办公楼同框', 'unknown'],
    ['村口凉亭(before)', 'before'],
  ])('%s is %s', (text, phase) => {
    expect(panelOf(text, nowhere).phase).toBe(phase);
  });
});

describe('days that are not the picture’s', () => {
  test.each([
    ['2017年架通的索桥', null],
    ['村小旧校舍,1993年建', null],
    ['羊毛加工厂 2016.6投产', null],
    ['2019年6月底前要搬空的库区', null],
    ['“十二五”以前的土路', null],
    ['新华社照片,西宁,2020年8月9日 8月8日,村民在打草', '2022-08-08'],
    ['2019年硬化后的村道', '2019'],
    ['安置点开工仪式(2017.4.6)', '2017-04-06'],
  ])('%s is of %s', (text, iso) => {
    const articleDate = text.startsWith('新华社') ? '2022-08-10' : '2022-05-20';
    expect(panelOf(text, { ...nowhere, articleDate }).date?.iso ?? null).toBe(iso);
  });
});

describe('subjects', () => {
  test.each([
    ['老庄廓', 'house'],
    ['填平的池塘,种上了辣椒', 'field'],
    ['新桥横跨大通河', 'bridge'],
    ['检查时俯瞰的石桥村', 'panorama'],
    ['镇上的卫生站', 'clinic'],
    ['农家书屋', 'interior'],
    ['民兵营房改造后', 'house'],
    ['茶农在采春茶', 'people'],
    ['大湾镇民政办送来的电暖器', 'other'],
    ['清溪治理后', 'river'],
    ['村民用溜索过江', 'bridge'],
    ['木楼群', 'panorama'],
  ])('%s is %s', (text, subject) => {
    expect(panelOf(text, nowhere).subject).toBe(subject);
  });
});

describe('categories', () => {
  test.each([
    ['棚户区旧貌', 'urban'],
    ['受灾后的村小', 'reconstruction'],
    ['村里铺设光纤', 'infrastructure'],
    ['村口的文化长廊', 'environment'],
    ['村民养蚕', 'industry'],
    ['旧院落', 'housing'],
    ['农家书屋', 'education'],
  ])('%s is %s', (text, category) => {
    expect(panelOf(text, nowhere).category).toBe(category);
  });
});
