import type { CaptureDate } from '../../../shared/capture-date.ts';

/** A capture date as a Chinese reader writes it, as exact as it is known. */
export function dateText({ iso, precision }: CaptureDate): string {
  const numbers = (iso.match(/\d+/g) ?? []).map(Number);
  const [first = 0, second = 0, third = 0] = numbers;
  switch (precision) {
    case 'day': {
      return `${first}年${second}月${third}日`;
    }
    case 'month': {
      return `${first}年${second}月`;
    }
    case 'year': {
      return `${first}年`;
    }
    case 'decade': {
      return `${first}年代`;
    }
    case 'period': {
      return `${first}–${second}年`;
    }
    case 'month-day': {
      return `${first}月${second}日`;
    }
  }
}

/** The day it is where the program runs. */
export function localDayText(date: Date): string {
  return `${date.getFullYear()}年${date.getMonth() + 1}月${date.getDate()}日`;
}
