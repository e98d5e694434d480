// A request exactly as written, where `fetch` would tidy the path and forbid headers and methods.
import { once } from 'node:events';
import { connect } from 'node:net';

/** What came back over the wire, as text; empty where the connection was closed without a word. */
export interface RawAnswer {
  /** 0 where there was none. */
  status: number;
  /** Names in lower case. */
  headers: Record<string, string>;
  body: string;
}

/** Sends `lines` as the head of a request, then `body`, and reads until the other side closes. */
export async function rawExchange(
  port: number,
  lines: readonly string[],
  body = '',
): Promise<RawAnswer> {
  const socket = connect({ host: '127.0.0.1', port });
  let text = '';
  socket.setEncoding('utf8').on('data', (part: string) => (text += part));
  // A refusal may close the connection while we still write.
  socket.on('error', () => undefined);
  socket.write(`${lines.join('\r\n')}\r\n\r\n${body}`);
  await once(socket, 'close');
  return readAnswer(text);
}

function readAnswer(text: string): RawAnswer {
  const end = text.indexOf('\r\n\r\n');
  const [first = '', ...rest] = text.slice(0, end === -1 ? text.length : end).split('\r\n');
  const headers: Record<string, string> = {};
  for (const line of rest) {
    const at = line.indexOf(':');
    headers[line.slice(0, at).toLowerCase()] = line.slice(at + 1).trim();
  }
  const status = Number(/^HTTP\/1\.1 (\d{3})/.exec(first)?.[1] ?? 0);
  return { status, headers, body: end === -1 ? '' : text.slice(end + 4) };
}
