import { describe, expect, test } from 'vitest';
import { type Facts, NO_FACTS } from '../../../shared/fact.ts';
import type { PhotoCard } from '../../../shared/photo.ts';
import { type ShotPhoto, shotsToTake } from '../../../shared/shots/shots-to-take.ts';

type Made = Partial<Facts> & {
  pairs?: ShotPhoto['pairs'];
  card?: Partial<Omit<PhotoCard, 'facts' | 'id'>>;
};

/** Photos of one village, numbered from 1: befores of its road unless they say otherwise. */
function photosOf(...made: Made[]): ShotPhoto[] {
  return made.map(({ pairs = 'none', card = {}, ...facts }, index) => ({
    pairs,
    card: {
      id: index + 1,
      path: `海子沟乡/黑沟村/${index + 1}.jpg`,
      widthPx: 4000,
      heightPx: 3000,
      isDamaged: false,
      hasQuestions: false,
      ...card,
      facts: {
        ...NO_FACTS,
        town: '海子沟乡',
        village: '黑沟村',
        phase: 'before',
        subject: 'road',
        ...facts,
      },
    },
  }));
}

/** The half each shot lacks and the photo it goes by. */
const shotsOf = (...made: Made[]) =>
  shotsToTake(photosOf(...made), () => false).map(({ missing, reference }) => [
    missing,
    reference.id,
  ]);

const DAY = { iso: '2016-03-14', precision: 'day' } as const;

describe('a scene of which one half is there', () => {
  test('lacks an after, or a before, and is listed once', () => {
    const shots = shotsToTake(photosOf({}, {}, { subject: 'square', phase: 'after' }), () => false);
    expect(shots.map(({ missing, reason, photoCount }) => [missing, reason, photoCount])).toEqual([
      ['after', 'no-photo', 2],
      ['before', 'no-photo', 1],
    ]);
  });

  test('is a household, a named thing, or a subject in a part of the village', () => {
    expect(
      shotsOf(
        { person: '马贵元', subject: 'house' },
        { person: '马贵元', subject: 'courtyard' },
        { person: '冶生福', subject: 'house' },
        { facility: '大才学校', subject: 'school' },
        { facility: '大才学校', subject: 'other' },
        { sub: '二社' },
        { sub: '三社' },
      ),
    ).toEqual([
      ['after', 6],
      ['after', 7],
      ['after', 4],
      ['after', 1],
      ['after', 3],
    ]);
  });

  test('is complete with both halves, or with a pair that stands', () => {
    expect(shotsOf({}, { phase: 'after' })).toEqual([]);
    expect(shotsOf({ pairs: 'standing' }, {}, {})).toEqual([]);
  });

  test('whose pairs were all rejected still lacks an after', () => {
    const photos = photosOf({ pairs: 'rejected' }, { phase: 'after', pairs: 'rejected' });
    expect(shotsToTake(photos, () => false)).toMatchObject([
      { missing: 'after', reason: 'rejected', reference: { id: 1 }, photoCount: 1 },
    ]);
  });
});

describe('no shot is made of', () => {
  test('people, events, collages, and places that are not known', () => {
    expect(
      shotsOf(
        { subject: 'people' },
        { subject: 'event' },
        { person: '马贵元', subject: 'people' },
        { card: { path: '海子沟乡/黑沟村/前后对比.jpg' } },
        { village: null, person: '马贵元', subject: 'house' },
      ),
    ).toEqual([]);
  });

  test('a household of which people were photographed afterwards', () => {
    const before = { person: '马贵元', subject: 'house' } as const;
    expect(shotsOf(before, { ...before, subject: 'people', phase: 'after' })).toEqual([]);
  });
});

describe('the reference is', () => {
  test('whole rather than damaged, and large enough to see where it was taken', () => {
    expect(shotsOf({ card: { isDamaged: true } }, {})).toEqual([['after', 2]]);
    expect(
      shotsOf(
        { subject: 'panorama', date: DAY, card: { widthPx: 640, heightPx: 480 } },
        {
          subject: 'panorama',
          card: { widthPx: 1600, heightPx: 1200 },
        },
      ),
    ).toEqual([['after', 2]]);
  });

  test('the wide view, then the dated one, then the broad one, then the largest', () => {
    const wide = { card: { path: '海子沟乡/黑沟村/道路远景.jpg' } };
    const tall = { date: DAY, card: { widthPx: 3000, heightPx: 4000 } };
    const large = { date: DAY, card: { widthPx: 6000, heightPx: 4000 } };
    expect(shotsOf({ date: DAY }, wide)).toEqual([['after', 2]]);
    expect(shotsOf({}, { date: DAY })).toEqual([['after', 2]]);
    expect(shotsOf(tall, { date: DAY })).toEqual([['after', 2]]);
    expect(shotsOf({ date: DAY }, large, { date: DAY })).toEqual([['after', 2]]);
  });

  test('of a household, the house rather than a room', () => {
    const person = '马贵元';
    expect(
      shotsOf({ person, subject: 'interior', date: DAY }, { person, subject: 'house' }),
    ).toEqual([['after', 2]]);
  });
});

test('any photo of a scene dismisses it, for the half that was said', () => {
  const photos = photosOf({}, { date: DAY });
  const dismissed = shotsToTake(photos, (id, missing) => id === 1 && missing === 'after');
  expect(dismissed).toMatchObject([{ reference: { id: 2 }, dismissedOn: [1] }]);
  const other = shotsToTake(photos, (id, missing) => id === 1 && missing === 'before');
  expect(other).toMatchObject([{ dismissedOn: [] }]);
});

test('things come in the order of subjects, then households by name, then what is not known', () => {
  expect(
    shotsOf(
      { subject: 'other' },
      { person: '张三', subject: 'house' },
      { person: '李四', subject: 'house' },
      { subject: 'square' },
      { subject: 'road' },
    ).map(([, id]) => id),
  ).toEqual([5, 4, 3, 2, 1]);
});

test('ten thousand scenes of one village are found without comparing each with each', () => {
  const photos = photosOf(
    ...Array.from({ length: 20_000 }, (_, index) => ({
      person: `户${index % 10_000}`,
      subject: 'house' as const,
    })),
  );
  expect(shotsToTake(photos, () => false)).toHaveLength(10_000);
});
