import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { onceSettled } from '../../../main/archive/intake/once-settled.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** Calls every `stepMs` for so long, and gives the times at which it was told, from the first call. */
function toldWhile(lengthMs: number, stepMs: number): number[] {
  const startedAt = performance.now();
  const told: number[] = [];
  const call = onceSettled(() => told.push(performance.now() - startedAt));
  for (let at = 0; at <= lengthMs; at += stepMs) {
    call();
    vi.advanceTimersByTime(stepMs);
  }
  vi.advanceTimersByTime(60_000);
  return told;
}

test('tells of a burst once, when it is over', () => {
  expect(toldWhile(1000, 100)).toEqual([1500]);
});

test('tells of two bursts twice', () => {
  expect(toldWhile(900, 900)).toEqual([500, 1400]);
});

test('tells of a burst that does not end every five seconds', () => {
  expect(toldWhile(12_000, 100)).toEqual([5000, 10_000, 12_500]);
});
