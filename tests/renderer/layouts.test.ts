import { describe, expect, test } from 'vitest';

import { layoutArticle, nextOpenSlot } from '../../renderer/articles/article-blocks.ts';
import { nextGalleryName } from '../../renderer/exports/gallery-name.ts';
import { layoutTimeLane } from '../../renderer/villages/time-lane-layout.ts';
import type { ArticleLine, LineKind, Slot } from '../../shared/article.ts';

describe('the time lane', () => {
  test('places months along the years and stacks the phases of one month', () => {
    const lane = layoutTimeLane([
      { month: '2016-07', phase: 'after', count: 1 },
      { month: '2016-07', phase: 'before', count: 1 },
      { month: '2017', phase: 'after', count: 4 },
    ]);
    expect(lane.ticks).toEqual([
      { label: '2016', leftPercent: 0 },
      { label: '2017', leftPercent: 50 },
    ]);
    expect(
      lane.dots.map(({ phase, row, leftPercent }) => [phase, row, Math.round(leftPercent)]),
    ).toEqual([
      ['before', 0, 27],
      ['after', 1, 27],
      ['after', 0, 75],
    ]);
  });

  test('writes no more years than fit', () => {
    const years = Array.from({ length: 40 }, (_, index) => ({
      month: String(1980 + index),
      phase: 'before' as const,
      count: 1,
    }));
    expect(layoutTimeLane(years).ticks.length).toBeLessThanOrEqual(9);
  });

  test('writes quarters where all is of one year', () => {
    const { ticks } = layoutTimeLane([{ month: '2016-07', phase: 'after', count: 1 }]);
    expect(ticks.map(({ label }) => label)).toEqual(['2016', '2016.04', '2016.07', '2016.10']);
  });

  test('is empty where nothing is dated', () => {
    expect(layoutTimeLane([])).toEqual({ dots: [], ticks: [] });
  });
});

describe('an article', () => {
  const line = (number: number, kind: LineKind): ArticleLine => ({
    line: number,
    text: `${kind} ${number}`,
    kind,
    panels: [],
    credit: null,
    isDoubtful: false,
  });
  const slot = (
    number: number,
    partnerLine: number | null,
    state: Slot['state'] = 'matched',
  ): Slot => ({
    line: number,
    caption: `caption ${number}`,
    state,
    candidates: [],
    chosen: null,
    chosenPair: null,
    partnerLine,
    pairs: [],
    conflicts: [],
  });

  test('puts the halves of a pair into one card only where they follow each other', () => {
    const blocks = layoutArticle({
      lines: [
        line(1, 'title'),
        line(2, 'caption'),
        line(3, 'caption'),
        line(4, 'caption'),
        line(5, 'body'),
        line(6, 'caption'),
      ],
      slots: [slot(2, 3), slot(3, 2), slot(4, 6), slot(6, 4)],
    });
    expect(
      blocks.map((block) =>
        block.kind === 'line' ? block.line.line : block.slots.map((each) => each.line),
      ),
    ).toEqual([1, [2, 3], [4], 5, [6]]);
  });

  test('shows a caption line without a slot as a line', () => {
    expect(layoutArticle({ lines: [line(1, 'caption')], slots: [] })).toEqual([
      { kind: 'line', line: line(1, 'caption') },
    ]);
  });

  test('leads from one open slot to the next and round again', () => {
    const slots = [slot(2, null), slot(4, null, 'ask'), slot(6, null, 'missing')];
    expect([0, 4, 6].map((after) => nextOpenSlot(slots, after)?.line)).toEqual([4, 6, 4]);
    expect(nextOpenSlot([slot(2, null)], 0)).toBeUndefined();
  });
});

describe('the name of a gallery', () => {
  test('counts on', () => {
    expect([nextGalleryName('画册'), nextGalleryName('画册 2')]).toEqual(['画册 2', '画册 3']);
  });
});
