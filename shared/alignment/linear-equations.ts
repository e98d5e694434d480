/** Below this a pivot is nothing but rounding: the equations don't fix their unknowns. */
const MIN_PIVOT = 1e-9;

/**
 * Solves n equations of n unknowns, each row with its right side last, by elimination with pivots. Writes over
 * the rows. Null if they don't fix the unknowns.
 */
export function solveEquations(rows: number[][]): number[] | null {
  const at = (row: number, column: number): number => rows[row]?.[column] ?? 0;
  const size = rows.length;
  for (let column = 0; column < size; column++) {
    let pivot = column;
    for (let row = column + 1; row < size; row++) {
      if (Math.abs(at(row, column)) > Math.abs(at(pivot, column))) pivot = row;
    }
    if (Math.abs(at(pivot, column)) < MIN_PIVOT) return null;
    const [upper, lower] = [rows[column] ?? [], rows[pivot] ?? []];
    [rows[column], rows[pivot]] = [lower, upper];
    for (let row = 0; row < size; row++) {
      if (row === column) continue;
      const factor = at(row, column) / at(column, column);
      const target = rows[row] ?? [];
      for (let j = column; j <= size; j++) target[j] = (target[j] ?? 0) - factor * at(column, j);
    }
  }
  return rows.map((row, index) => (row[size] ?? 0) / at(index, index));
}
