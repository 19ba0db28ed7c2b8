import type { Derivation } from '../derive.ts';

/**
 * Names by which streams without an end go: server-sent events as last part of the path, Hystrix's own `.stream`, the watches and
 * followed logs of the Kubernetes API.
 *
 *     /v1/orders/events?since=12
 *               ^^^^^^^
 */
const NAMES =
  /(?:\/(?:events|event-?stream|sse|stream)|\/[\w-]+\.stream)(?=\/?(?:\?|$))|[?&](?:watch|follow)=(?:true|1)(?=&|$)/i;

/** The reply has no end of its own: it is an event stream by its type, or by the name of what was asked for. */
export const endless: Derivation = (record) => {
  const type = record.first('contentType');
  if (type?.value.startsWith('text/event-stream')) return record.add('endless', 'yes', type);
  const path = record.first('path');
  const name = path && NAMES.exec(path.value);
  if (name) record.add('endless', 'yes', path, [name.index, name.index + name[0].length]);
};
