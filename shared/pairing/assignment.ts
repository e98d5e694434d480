// Optimal assignment of the fewer to the more: R. Jonker, A. Volgenant, A Shortest Augmenting Path Algorithm for
// Dense and Sparse Linear Assignment Problems, Computing 38 (1987), in the plain form without initialisation.

/**
 * Gives for each row the column that makes the sum of costs least, each column once. Takes rows² × columns steps.
 *
 * @param costs row by row, `rowCount` × `columnCount`, finite; there are at least as many columns as rows
 */
export function assign(costs: Float64Array, rowCount: number, columnCount: number): number[] {
  // Rows and columns count from 1: row 0 is the one that is being placed, column 0 where it starts.
  const rowPrice = new Float64Array(rowCount + 1);
  const columnPrice = new Float64Array(columnCount + 1);
  const rowOf = new Int32Array(columnCount + 1);
  const cameFrom = new Int32Array(columnCount + 1);
  const distance = new Float64Array(columnCount + 1);
  const isDone = new Uint8Array(columnCount + 1);
  const at = (list: Float64Array | Int32Array, index: number): number => list[index] ?? 0;
  for (let row = 1; row <= rowCount; row++) {
    rowOf[0] = row;
    distance.fill(Infinity);
    isDone.fill(0);
    let column = 0;
    do {
      isDone[column] = 1;
      const here = at(rowOf, column);
      let [least, next] = [Infinity, 0];
      for (let j = 1; j <= columnCount; j++) {
        if (isDone[j] === 1) continue;
        const cost =
          at(costs, (here - 1) * columnCount + j - 1) - at(rowPrice, here) - at(columnPrice, j);
        if (cost < at(distance, j)) {
          distance[j] = cost;
          cameFrom[j] = column;
        }
        if (at(distance, j) < least) [least, next] = [at(distance, j), j];
      }
      for (let j = 0; j <= columnCount; j++) {
        if (isDone[j] === 1) {
          const owner = at(rowOf, j);
          rowPrice[owner] = at(rowPrice, owner) + least;
          columnPrice[j] = at(columnPrice, j) - least;
        } else distance[j] = at(distance, j) - least;
      }
      column = next;
    } while (at(rowOf, column) !== 0);
    while (column !== 0) {
      const previous = at(cameFrom, column);
      rowOf[column] = at(rowOf, previous);
      column = previous;
    }
  }
  const columnOf = Array.from({ length: rowCount }, () => -1);
  for (let j = 1; j <= columnCount; j++) if (at(rowOf, j) > 0) columnOf[at(rowOf, j) - 1] = j - 1;
  return columnOf;
}
