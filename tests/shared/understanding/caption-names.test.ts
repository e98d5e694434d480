// Names of places, people and makers as captions print them.
import { describe, expect, test } from 'vitest';

import { readCaption } from '../../../shared/understanding/caption-reader.ts';
import { panelOf } from './county.ts';

const nowhere = { gazetteer: null, county: null };

describe('places', () => {
  test.each([
    ['大湾镇石桥村3组周德福家院坝', '大湾镇', '石桥村', '3组'],
    ['石桥村第二村民小组', null, '石桥村', '第二村民小组'],
    ['岭南镇常乐村卫生室', '岭南镇', '常乐村', null],
    ['秀山钟灵镇凯堡村', '钟灵镇', '凯堡村', null],
    ['今日关内沟镇全景', '关内沟镇', null, null],
    ['利川市汪营办事处石庙村', '汪营办事处', '石庙村', null],
    ['化隆县甘肃滩乡', '甘肃滩乡', null, null],
    ['三家乡柳湾村', '三家乡', '柳湾村', null],
    ['城关镇幸福社区', '城关镇', '幸福社区', null],
    ['美丽家乡', null, null, null],
    ['西吉县偏城乡柳湾村', '偏城乡', '柳湾村', null],
    ['保洁员清扫街道', null, null, null],
    ['我们村的那些年', null, null, null],
    ['县里的评估组入户', null, null, null],
    ['城关镇一座搬迁安置小区', '城关镇', null, '搬迁安置小区'],
    ['农民集中安置区', null, null, '农民集中安置区'],
    ['旧居保留区', null, null, null],
  ])('%s', (text, town, village, sub) => {
    const { place } = panelOf(text, nowhere);
    expect([place.town, place.village, place.sub]).toEqual([town, village, sub]);
  });

  test('a county before its town needs no 县', () => {
    expect(panelOf('秀山钟灵镇凯堡村', nowhere).place.county).toBe('秀山土家族苗族自治县');
  });
});

describe('persons', () => {
  test.each([
    ['老支书李长山指着账本', '李长山'],
    ['大湾镇石桥村马占才家主体砌筑', '马占才'],
    ['扶贫车间里,马茹非叶在缝雨衣', '马茹非叶'],
    ['新小区里,李改琴展示奖状', '李改琴'],
    ['教师覃美芳陪孩子跳绳', '覃美芳'],
    ['她的母亲周德英背着背篓', '周德英'],
    ['石桥村危房 周德福(户主)', '周德福'],
    ['牧民买买提·吐逊家的毡房', '买买提·吐逊'],
    ['吉克阿牛家的土房', '吉克阿牛'],
    ['周德福住房:地基开挖', '周德福'],
    ['陈奶奶用上了燃气', null],
    ['凌晨,群众转移', null],
    ['石桥村段河岸', null],
    ['学生安心学习', null],
    ['村民常年吃水难', null],
  ])('%s is of %s', (text, person) => {
    expect(panelOf(text, nowhere).person).toBe(person);
  });
});

describe('credits', () => {
  test.each([
    ['石桥村花海 来源:县委宣传部', '县委宣传部'],
    ['石桥村花海 摄影丨周立民', '周立民'],
    ['石桥村集市(照片来自“柳河微讯”)', '柳河微讯'],
    ['《老路》 周立民 摄于石桥村', '周立民'],
    ['石桥村搬家的车队 2018年4月 / 周立民', '周立民'],
    ['石桥村开工仪式。周立民 摄影', '周立民'],
    ['石桥村的夜校,县文化馆收藏', '县文化馆'],
    ['石桥村老照片 收藏者:于立民', '于立民'],
    ['石桥村花海 图/@石桥发布', '石桥发布'],
    ['同一机位拍摄的河堤', null],
    ['村民拍摄', null],
  ])('%s is by %s', (text, credit) => {
    expect(readCaption(text, { ...nowhere, articleDate: null }).credit).toBe(credit);
  });
});
