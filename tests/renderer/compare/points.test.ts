import { describe, expect, test } from 'vitest';

import { judgePoints } from '../../../renderer/compare/points/judge-points.ts';
import {
  completePairs,
  type PointsStep,
  startDraft,
  stepDraft,
} from '../../../renderer/compare/points/points-draft.ts';
import type { PointPair } from '../../../shared/alignment.ts';

const at = (x: number, y: number) => ({ x, y });
const SIZE = { width: 1000, height: 500 };

function after(...steps: PointsStep[]) {
  return steps.reduce(stepDraft, startDraft([]));
}

describe('points set by hand', () => {
  test('are placed in one picture and then in the other', () => {
    const draft = after(
      { kind: 'place', side: 'before', at: at(0.1, 0.2) },
      { kind: 'place', side: 'after', at: at(0.3, 0.4) },
      { kind: 'place', side: 'after', at: at(0.5, 0.6) },
    );
    expect(draft.points).toEqual([
      { id: 0, before: at(0.1, 0.2), after: at(0.3, 0.4) },
      { id: 1, before: null, after: at(0.5, 0.6) },
    ]);
    expect(completePairs(draft)).toEqual([{ before: at(0.1, 0.2), after: at(0.3, 0.4) }]);
    expect(draft.selected).toEqual({ id: 1, side: 'after' });
  });

  test('move an open point that is placed again in the same picture', () => {
    const draft = after(
      { kind: 'place', side: 'before', at: at(0.1, 0.2) },
      { kind: 'place', side: 'before', at: at(0.7, 0.2) },
    );
    expect(draft.points).toEqual([{ id: 0, before: at(0.7, 0.2), after: null }]);
  });

  test('are dragged and nudged within the picture', () => {
    const draft = after(
      { kind: 'add' },
      { kind: 'grab', id: 0, side: 'after' },
      { kind: 'drag', to: at(0.9, -0.3) },
      { kind: 'nudge', x: 0.2, y: 0.01 },
    );
    expect(draft.points).toEqual([{ id: 0, before: at(0.5, 0.5), after: at(1, 0.01) }]);
  });

  test('are removed, cleared and brought back', () => {
    const two: PointsStep[] = [{ kind: 'add' }, { kind: 'add' }];
    expect(after(...two, { kind: 'remove' }).points.map(({ id }) => id)).toEqual([0]);
    expect(after(...two, { kind: 'clear' }).points).toEqual([]);
    expect(after(...two, { kind: 'clear' }, { kind: 'undo' }).points).toHaveLength(2);
    const drag: PointsStep[] = [
      { kind: 'grab', id: 1, side: 'before' },
      { kind: 'drag', to: at(0.6, 0.5) },
      { kind: 'drag', to: at(0.7, 0.5) },
      { kind: 'undo' },
    ];
    expect(after(...two, ...drag).points[1]?.before).toEqual(at(0.5, 0.5));
    expect(after({ kind: 'undo' }).points).toEqual([]);
  });
});

describe('what points come to', () => {
  const square: PointPair[] = [at(0, 0), at(1, 0), at(1, 1), at(0, 1)].map((point) => ({
    before: at(0.1 + point.x * 0.8, 0.1 + point.y * 0.8),
    after: point,
  }));

  test('three are too few, four fit exactly, a fifth shows how far off they are', () => {
    expect(judgePoints(square.slice(1), SIZE).verdict).toBe('too-few');
    const exact = judgePoints(square, SIZE);
    expect(exact.verdict).toBe('exact');
    expect(Math.max(...exact.residualsPx)).toBeLessThan(0.001);
    const fifth = { before: at(0.52, 0.5), after: at(0.5, 0.5) };
    const fitted = judgePoints([...square, fifth], SIZE);
    expect(fitted.verdict).toBe('fitted');
    expect(fitted.residualsPx).toHaveLength(5);
    expect(fitted.residualsPx[4]).toBeGreaterThan(5);
  });

  test('points on one line fix no fit', () => {
    const line = [0, 0.25, 0.5, 1].map((x) => ({ before: at(x, x), after: at(x, x) }));
    expect(judgePoints(line, SIZE)).toEqual({ verdict: 'no-fit', fit: null, residualsPx: [] });
  });

  test('two points that are mixed up fold the picture', () => {
    const [first, second, ...rest] = square;
    if (!first || !second) throw new Error('a square has four corners');
    const mixed = [
      { before: second.before, after: first.after },
      { before: at(0.15, 0.1), after: second.after },
      ...rest,
    ];
    expect(judgePoints(mixed, SIZE)).toEqual({ verdict: 'folded', fit: null, residualsPx: [] });
  });
});
