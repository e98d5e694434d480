import { expect, test, vi } from 'vitest';
import type {
  PictureAsk,
  ToPictureWorker,
} from '../../../renderer/wall/pictures/picture-messages.ts';
import {
  createPictureStore,
  type WantedPicture,
} from '../../../renderer/wall/pictures/picture-store.ts';

const BASE_URI = 'http://127.0.0.1/';
const KEPT_PIXELS = 2_500_000;
const SIZE = { width: 180, height: 120 };

const ROW = {};

const photo = (id: number, size = SIZE): WantedPicture => ({
  ...{ id, sha256: `content ${id}`, kind: 'grid', shape: 1.5, row: ROW },
  ...size,
});

/** A worker that answers when it is told to, with pictures that only have a size. */
function slowWorker() {
  const said: ToPictureWorker[] = [];
  let listener: ((event: { data: unknown }) => void) | undefined;
  const worker = {
    postMessage: (message: ToPictureWorker) => {
      said.push(message);
    },
    addEventListener: (_: string, onMessage: typeof listener) => {
      listener = onMessage;
    },
  };
  const asks = (): PictureAsk[] =>
    said.flatMap((message) => ('asks' in message ? message.asks : []));
  const bitmap = (width: number, height: number) => ({ width, height, close: vi.fn() });
  return {
    store: createPictureStore(worker as unknown as Worker, BASE_URI, () => KEPT_PIXELS),
    said,
    asks,
    bitmap,
    answer: (ask: PictureAsk | undefined, picture: ReturnType<typeof bitmap> | null) => {
      listener?.({ data: [{ key: ask?.key, picture }] });
    },
  };
}

test('a row asks for its pictures at once, wide enough to fill each tile', async () => {
  const { store, said } = slowWorker();
  const nothing = (): void => undefined;
  store.bring(photo(1), nothing, nothing);
  store.bring({ ...photo(2), shape: 0.5 }, nothing, nothing);
  store.bring({ ...photo(3), shape: 3 }, nothing, nothing);
  await Promise.resolve();
  expect(said).toEqual([
    { baseUri: BASE_URI },
    {
      drops: [],
      asks: [
        { key: 1, id: 1, kind: 'grid', width: 182, row: 1 },
        { key: 2, id: 2, kind: 'grid', width: 180, row: 1 },
        { key: 3, id: 3, kind: 'grid', width: 363, row: 1 },
      ],
    },
  ]);
});

test('pictures of another row bear another number, for each row to come as one', async () => {
  const { store, asks } = slowWorker();
  const nothing = (): void => undefined;
  const second = {};
  store.bring(photo(1), nothing, nothing);
  store.bring({ ...photo(2), row: second }, nothing, nothing);
  store.bring({ ...photo(3), row: second }, nothing, nothing);
  await Promise.resolve();
  expect(asks().map(({ row }) => row)).toEqual([1, 2, 2]);
});

test('a picture that nobody waits for any more is not drawn, and the worker is told', async () => {
  const { store, said, asks, bitmap, answer } = slowWorker();
  const onCome = vi.fn();
  const stop = store.bring(photo(1), onCome, vi.fn());
  await Promise.resolve();
  stop();
  await Promise.resolve();
  expect(said.at(-1)).toEqual({ asks: [], drops: [1] });
  const late = bitmap(182, 122);
  answer(asks()[0], late);
  expect(onCome).not.toHaveBeenCalled();
  expect(late.close).toHaveBeenCalledOnce();
});

test('a picture that was shown lately is there at once, and asked for only in another size', async () => {
  const { store, asks, bitmap, answer } = slowWorker();
  store.bring(photo(1), vi.fn(), vi.fn());
  await Promise.resolve();
  const first = bitmap(182, 122);
  answer(asks()[0], first);

  const again = vi.fn();
  store.bring(photo(1), again, vi.fn());
  expect(again).toHaveBeenCalledExactlyOnceWith(first);
  const larger = vi.fn();
  store.bring(photo(1, { width: 360, height: 240 }), larger, vi.fn());
  expect(larger).toHaveBeenCalledExactlyOnceWith(first);
  await Promise.resolve();
  expect(asks().map(({ width }) => width)).toEqual([182, 362]);
  const second = bitmap(362, 242);
  answer(asks()[1], second);
  expect(larger).toHaveBeenLastCalledWith(second);
  expect(first.close).toHaveBeenCalledOnce();

  // Another archive has another photo under that number.
  const other = vi.fn();
  store.bring({ ...photo(1), sha256: 'other content' }, other, vi.fn());
  expect(other).not.toHaveBeenCalled();
});

test('only so many pixels are kept, those shown last', async () => {
  const { store, asks, bitmap, answer } = slowWorker();
  const size = { width: 1000, height: 1000 };
  const pictures = [1, 2, 3].map(() => bitmap(1000, 1000));
  for (const [at, picture] of pictures.entries()) {
    store.bring(photo(at + 1, size), vi.fn(), vi.fn());
    await Promise.resolve();
    answer(asks()[at], picture);
  }
  expect(pictures.map(({ close }) => close.mock.calls.length)).toEqual([1, 0, 0]);
});

test('without a picture the tile is told', async () => {
  const { store, asks, answer } = slowWorker();
  const onFail = vi.fn();
  store.bring(photo(1), vi.fn(), onFail);
  await Promise.resolve();
  answer(asks()[0], null);
  expect(onFail).toHaveBeenCalledOnce();
});
