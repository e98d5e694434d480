// A page that nobody debugs. Playwright has the browser keep a copy of what its pages fetch, a hundred megabytes of it, and
// tell of every request, which takes time from a page that is being measured.
import type { Browser, CDPSession } from '@playwright/test';

export interface PlainTab {
  /** Runs a function in the page, which sees nothing of what stands around it here. */
  evaluate: <Result, Given = undefined>(
    run: (given: Given) => Result | Promise<Result>,
    given?: Given,
  ) => Promise<Result>;
  /** Turns the wheel in the middle of the page. */
  wheel: (deltaPx: number) => Promise<void>;
}

interface Answer {
  id?: number;
  result?: unknown;
  error?: { message: string };
}

/** Opens `url` in a browser that Playwright started, out of its sight. The tab ends with the browser. */
export async function openPlainTab(
  browser: Browser,
  url: string,
  viewport: { width: number; height: number },
): Promise<PlainTab> {
  const session = await browser.newBrowserCDPSession();
  // Playwright leaves alone what is in a context that it doesn't know.
  const { browserContextId } = await session.send('Target.createBrowserContext');
  const { targetId } = await session.send('Target.createTarget', {
    url: 'about:blank',
    browserContextId,
    ...viewport,
  });
  const send = await attach(session, targetId);
  await send('Emulation.setDeviceMetricsOverride', {
    ...viewport,
    deviceScaleFactor: 1,
    mobile: false,
  });
  await send('Emulation.setFocusEmulationEnabled', { enabled: true });
  await send('Page.navigate', { url });
  return {
    evaluate: async (run, given) => {
      const { result, exceptionDetails } = (await send('Runtime.evaluate', {
        expression: `(${run.toString()})(${JSON.stringify(given)})`,
        awaitPromise: true,
        returnByValue: true,
      })) as { result: { value: never }; exceptionDetails?: { text: string } };
      if (exceptionDetails) throw new Error(exceptionDetails.text);
      return result.value;
    },
    wheel: async (deltaPx) => {
      await send('Input.dispatchMouseEvent', {
        type: 'mouseWheel',
        x: viewport.width / 2,
        y: viewport.height / 2,
        deltaX: 0,
        deltaY: deltaPx,
      });
    },
  };
}

async function attach(
  session: CDPSession,
  targetId: string,
): Promise<(method: string, params: object) => Promise<unknown>> {
  const waiting = new Map<number, PromiseWithResolvers<unknown>>();
  let lastId = 0;
  // Not flat: messages of sessions that it did not open itself, Playwright would drop.
  const { sessionId } = await session.send('Target.attachToTarget', { targetId });
  session.on('Target.receivedMessageFromTarget', ({ message }) => {
    const { id, result, error } = JSON.parse(message) as Answer;
    const waits = id === undefined ? undefined : waiting.get(id);
    if (id !== undefined) waiting.delete(id);
    if (error) waits?.reject(new Error(error.message));
    else waits?.resolve(result);
  });
  return async (method, params) => {
    const answer = Promise.withResolvers<unknown>();
    lastId += 1;
    waiting.set(lastId, answer);
    const message = JSON.stringify({ id: lastId, method, params });
    await session.send('Target.sendMessageToTarget', { sessionId, message });
    return await answer.promise;
  };
}
