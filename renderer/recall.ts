// Carries what the window remembers to its host and back; see main/app/window-memory.ts.
import type { Client } from './api.ts';
import { REMEMBERED_EVENT, REMEMBERED_PREFIX } from './remembered.ts';

/** Dragging an edge remembers many widths a second. */
const PAUSE_MS = 400;

/** Fills a storage that knows less than the host does: in a browser each start has a storage of its own. */
export async function recall(client: Client, storage: Storage): Promise<void> {
  try {
    for (const [name, text] of Object.entries(await client.window.remembered())) {
      if (name.startsWith(REMEMBERED_PREFIX) && storage.getItem(name) === null) {
        storage.setItem(name, text);
      }
    }
  } catch {
    // The window opens as at first; that the program does not answer is told by the page itself.
  }
}

/** Tells the host of everything that is remembered from now on. */
export function tellHost(client: Client, storage: Storage): void {
  const waiting = new Map<string, ReturnType<typeof setTimeout>>();
  window.addEventListener(REMEMBERED_EVENT, (event) => {
    const name = (event as CustomEvent<string>).detail;
    clearTimeout(waiting.get(name));
    const send = () => {
      waiting.delete(name);
      const text = storage.getItem(name);
      if (text !== null) void remember(client, name, text);
    };
    waiting.set(name, setTimeout(send, PAUSE_MS));
  });
}

async function remember(client: Client, name: string, text: string): Promise<void> {
  try {
    await client.window.remember({ name, text });
  } catch {
    // Kept in this window all the same; only the next start may not know it.
  }
}
