import { type Entry, entry, slug } from '../entry.ts';
import table from '../tables/envoy-response-code-details.json' with { type: 'json' };

interface Message {
  readonly message: string;
  readonly meaning: string;
  readonly failure: string;
  readonly generic?: string | undefined;
  readonly wordings?: readonly string[] | undefined;
}

/** What the HTTP codecs say of a message that they refuse, and the HTTP/1 parser's own reasons inside it. */
export default (): readonly Entry[] => [
  ...table.codec_error_messages.map((item) =>
    codecError('codec', item, 'source/common/http/http1/codec_impl.cc, source/common/http/http2/codec_impl.cc'),
  ),
  ...table.http1_parser_errors.map((item) => codecError('parser', item, 'source/common/http/http1/balsa_parser.cc')),
];

function codecError(prefix: string, item: Message, path: string): Entry {
  const { message, wordings } = item;
  return entry('codec-error', {
    id: `${prefix}-${slug(message.replace(/\{\w+\}/, ''))}`,
    wordings: wordings ?? [message],
    // With a hole, the reason stands in the hole.
    gives: { parserError: message.includes('{') ? undefined : message },
    failure: item.failure,
    generic: item.generic,
    shell: message.endsWith('{parser_error}'),
    title: message,
    means: item.meaning,
    saidBy: 'Envoy: HTTP codec',
    side: 'the proxy that read the message: the caller’s bytes, or the upstream’s with UPE',
    source: `${table.source.repo}@${table.source.commit.slice(0, 12)} ${path}`,
  });
}
