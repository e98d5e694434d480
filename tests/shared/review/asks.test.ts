import { describe, expect, test } from 'vitest';
import { type Description, type FactQuestion, NO_FACTS } from '../../../shared/fact.ts';
import { asksOf } from '../../../shared/review/asks.ts';

const CANDIDATES = ['甘河滩镇下营村', '田家寨镇下营一村'];

function described(
  facts: Partial<Description['facts']>,
  questions: FactQuestion[] = [],
  why: Description['why'] = {},
): Description {
  return { facts: { ...NO_FACTS, ...facts }, why, questions };
}

function openPlace(evidence: string, candidates = CANDIDATES): Description {
  return described({}, [{ fact: 'village', kind: 'ambiguous-place', candidates, evidence }]);
}

function suggested(kind: 'minute-place' | 'folder-place', evidence: string): Description {
  return described({}, [{ fact: 'village', kind, candidates: ['上五庄镇黄草沟村'], evidence }]);
}

function placeKey(path: string, description: Description): string | undefined {
  return asksOf(path, description).find(({ kind }) => kind === 'place')?.key;
}

function phaseKey(path: string, description: Description): string | undefined {
  return asksOf(path, description).find(({ kind }) => kind === 'phase')?.key;
}

describe('the place', () => {
  test('is one question for all below the folder whose name asks it', () => {
    const open = openPlace('下营村');
    const key = placeKey('2016/无能力建房(下营村)/旧/1.jpg', open);
    expect(key).toBeDefined();
    expect(placeKey('2016/无能力建房(下营村)/新/2.jpg', open)).toBe(key);
    expect(placeKey('2017/无能力建房(下营村)/旧/1.jpg', open)).not.toBe(key);
    expect(placeKey('2016/无能力建房(下营村)/旧/1.jpg', openPlace('下营村', ['别的村']))).not.toBe(
      key,
    );
  });

  test('is one question for files of one folder whose names ask it alike', () => {
    const key = placeKey('杂/下营村 道路.jpg', openPlace('下营村'));
    expect(placeKey('杂/下营村 学校.jpg', openPlace('下营村'))).toBe(key);
    expect(placeKey('别处/下营村 学校.jpg', openPlace('下营村'))).not.toBe(key);
    expect(placeKey('杂/上营村 学校.jpg', openPlace('上营村'))).not.toBe(key);
  });

  test('is one question wherever captions use the same words', () => {
    const key = placeKey('甲/1.jpg', openPlace('下营'));
    expect(placeKey('乙/2.jpg', openPlace('下营'))).toBe(key);
  });

  test('is one question for what neighbours in a folder suggest, in whatever minute', () => {
    const key = placeKey('手机/1.jpg', suggested('minute-place', '2016-03-12 10:15'));
    expect(placeKey('手机/2.jpg', suggested('minute-place', '2016-03-12 10:40'))).toBe(key);
    expect(placeKey('手机/3.jpg', suggested('folder-place', '7'))).toBe(key);
    expect(placeKey('相机/3.jpg', suggested('folder-place', '7'))).not.toBe(key);
  });
});

describe('the phase', () => {
  const road = {
    town: '田家寨镇',
    village: '大卡阳村',
    subject: 'road',
    date: { iso: '2016-03-14', precision: 'day' },
  } as const;

  test('is one question for a folder, a village and a month', () => {
    const key = phaseKey('大卡阳村/1.jpg', described(road));
    const other = { iso: '2016-03-30', precision: 'day' } as const;
    expect(key).toBeDefined();
    expect(phaseKey('大卡阳村/2.jpg', described({ ...road, subject: 'square', date: other }))).toBe(
      key,
    );
    const later = { iso: '2016-10', precision: 'month' } as const;
    expect(phaseKey('大卡阳村/3.jpg', described({ ...road, date: later }))).not.toBe(key);
    expect(phaseKey('大卡阳村/4.jpg', described({ ...road, date: null }))).not.toBe(key);
    expect(phaseKey('大卡阳村/5.jpg', described({ ...road, village: '永丰村' }))).not.toBe(key);
  });

  test.each([
    ['of people', { ...road, subject: 'people' }],
    ['of a doing', { ...road, subject: 'event' }],
    ['of nothing named', { ...road, subject: 'other' }],
    ['of no known village', { ...road, village: null }],
    ['that is known', { ...road, phase: 'before' }],
    ['of a paper', { ...road, publishable: false }],
  ] as const)('is not asked of a photo %s', (_, facts) => {
    expect(phaseKey('甲/1.jpg', described(facts))).toBeUndefined();
  });

  test('is asked of a household whatever it shows, and not of a collage', () => {
    const household = described({ ...road, subject: 'other', person: '马贵元' });
    expect(phaseKey('甲/1.jpg', household)).toBeDefined();
    expect(phaseKey('甲/前后对比.jpg', household)).toBeUndefined();
  });

  test('waits for the place', () => {
    const open = { ...openPlace('下营村'), facts: { ...NO_FACTS, ...road } };
    expect(asksOf('下营村/1.jpg', open).map(({ kind }) => kind)).toEqual(['place']);
  });

  test('is not asked again where a person said that none is wanted', () => {
    const why = { phase: { source: 'decision', confidence: 1, evidence: '' } } as const;
    expect(asksOf('甲/1.jpg', described(road, [], why))).toEqual([]);
  });
});

test('the date is one question for what one folder states, whatever the cameras say', () => {
  const asked = (camera: string) =>
    asksOf(
      '2016年/1.jpg',
      described({}, [
        {
          fact: 'date',
          kind: 'date-conflict',
          candidates: ['2016', camera],
          evidence: `2016年 / ${camera}`,
        },
      ]),
    );
  expect(asked('2013-05-01')).toEqual([{ kind: 'date', key: '2016年\t2016' }]);
  expect(asked('2013-05-02')).toEqual(asked('2013-05-01'));
});
