/** An HTTP/2 client that may also misbehave; what it got is written as curl would. */
import { connect, constants, type IncomingHttpHeaders } from 'node:http2';
import { connect as connectTcp } from 'node:net';
import type { Door } from '../build/set-up.ts';
import type { H2Step } from './steps.ts';
import type { Seen } from './take.ts';

const lines = (headers: IncomingHttpHeaders) =>
  Object.entries(headers).flatMap(([key, value]) => (key.startsWith(':') ? [] : [`${key}: ${String(value)}`]));

const isText = (body: Buffer) => !body.includes(0);

export function takeH2(step: H2Step, door: Door): Promise<Seen> {
  return new Promise((done) => {
    const session = connect(`http://${door.address}:${door.port}`, {
      createConnection: () => connectTcp({ host: door.address, port: door.port, localAddress: door.from }),
    });
    const shown: string[] = [];
    const parts: Buffer[] = [];
    const end = (...errors: readonly string[]) => {
      clearTimeout(limit);
      session.destroy();
      const body = Buffer.concat(parts);
      const text = body.length > 0 && isText(body) ? [body.toString('latin1').replace(/\n$/, '')] : [];
      done({ reply: [...shown, ...(shown.length > 0 ? [''] : []), ...text, ...trailers, ...errors].join('\n') });
    };
    const trailers: string[] = [];
    const limit = setTimeout(() => end('no reply'), step.patience);
    session.on('error', (error) => end(error.message));
    const headers = {
      ':method': step.method,
      ':path': step.path,
      ':authority': step.host ?? door.host,
      'user-agent': step.agent,
      ...step.headers,
    };
    for (let i = 0; i < (step.resetsBefore ?? 0); i++) {
      const early = session.request(headers).on('error', () => {});
      early.on('ready', () => setTimeout(() => early.close(constants.NGHTTP2_CANCEL), 20 + 10 * i));
    }
    if (step.beside !== undefined)
      session
        .request({ ...headers, ':path': step.beside })
        .on('error', () => {})
        .resume();
    const stream = session.request(headers, { endStream: step.body === undefined });
    stream.on('response', (headers) => shown.push(`HTTP/2 ${headers[':status']}`, ...lines(headers)));
    stream.on('trailers', (headers) => trailers.push(...lines(headers)));
    stream.on('data', (chunk: Buffer) => parts.push(chunk));
    stream.on('error', (error) => end(error.message));
    stream.on('end', () => end());
    if (step.readsBody === false) stream.pause();
    if (step.body !== undefined) stream.end(Buffer.from(step.body, 'hex'));
    if (step.resetsAfter !== undefined) {
      setTimeout(() => {
        stream.close(constants.NGHTTP2_CANCEL);
        setTimeout(() => end('stream cancelled'), 40);
      }, step.resetsAfter);
    }
  });
}
