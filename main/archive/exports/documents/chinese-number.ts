const DIGITS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** A positive number up to 999 as manuscripts count their pictures, 十, 二十一, 一百零五; more in plain figures. */
export function chineseNumber(number: number): string {
  if (number < 1 || number > 999) return String(number);
  const [hundreds, tens, ones] = [
    Math.floor(number / 100),
    Math.floor((number % 100) / 10),
    number % 10,
  ];
  const large = hundreds === 0 ? '' : `${DIGITS[hundreds] ?? ''}百`;
  return large + smallNumber(tens, ones, hundreds > 0);
}

/** After a hundred, ten is 一十 and a missing ten is 零. */
function smallNumber(tens: number, ones: number, isAfterHundred: boolean): string {
  const last = DIGITS[ones] ?? '';
  if (tens === 0) return isAfterHundred && ones > 0 ? `零${last}` : last;
  return `${tens === 1 && !isAfterHundred ? '' : (DIGITS[tens] ?? '')}十${last}`;
}
