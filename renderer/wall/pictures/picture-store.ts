import type {
  FromPictureWorker,
  PictureAsk,
  ToPictureWorker,
  WantedPicture,
} from './picture-messages.ts';

/** Where a picture is drawn, from the top of a canvas; lengths in pixels of it. */
interface Target {
  context: CanvasRenderingContext2D;
  left: number;
  /** Radius of its corners. */
  corner: number;
}

export interface PictureStore {
  /**
   * Draws a picture as soon as it is there; `onFail` is called if there is none. What it gives stops that, and wipes the
   * picture away.
   */
  show: (target: Target, wanted: WantedPicture, onFail: () => void) => () => void;
}

/** Pictures that `worker` brings; see [Note: Pictures of tiles]. `baseUri` is what addresses are relative to. */
export function createPictureStore(worker: Worker, baseUri: string): PictureStore {
  const waiting = new Map<number, { target: Target; onFail: () => void }>();
  let asks: PictureAsk[] = [];
  let drops: number[] = [];
  let lastKey = 0;
  const say = (message: ToPictureWorker): void => {
    worker.postMessage(message);
  };
  const flush = (): void => {
    say({ asks, drops });
    asks = [];
    drops = [];
  };
  /** A row that comes asks for all of its pictures at once. */
  const flushSoon = (): void => {
    if (asks.length + drops.length === 1) queueMicrotask(flush);
  };

  say({ baseUri });
  worker.addEventListener('message', ({ data }: MessageEvent<FromPictureWorker>) => {
    for (const { key, picture } of data) {
      const waits = waiting.get(key);
      waiting.delete(key);
      if (picture === null) waits?.onFail();
      else if (waits) draw(waits.target, picture);
      picture?.close();
    }
  });
  return {
    show: (target, wanted, onFail) => {
      lastKey += 1;
      const key = lastKey;
      waiting.set(key, { target, onFail });
      asks.push({ key, ...wanted });
      flushSoon();
      return () => {
        target.context.clearRect(target.left, 0, wanted.width, wanted.height);
        if (!waiting.delete(key)) return;
        drops.push(key);
        flushSoon();
      };
    },
  };
}

function draw({ context, left, corner }: Target, picture: ImageBitmap): void {
  context.save();
  context.beginPath();
  context.roundRect(left, 0, picture.width, picture.height, corner);
  context.clip();
  context.drawImage(picture, left, 0);
  context.restore();
}
