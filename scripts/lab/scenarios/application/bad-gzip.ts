import { httpFilter } from '../../build/filters.ts';
import { typed } from '../../build/http.ts';
import { clientSidecar, defineScenario, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'application',
  shows: 'The reply says gzip and is not: the decompressor gives up in silence and the body is lost.',
  cause: 'response-decompression-failed',
  tells: ['reply.txt', 'envoy.log'],
  setUp: () =>
    clientSidecar({
      of: 'reader.library',
      to: 'epub.library:8288',
      endpoints: [
        peer('answers', {
          headers: { 'content-encoding': 'gzip', 'content-type': 'text/plain' },
          body: 'this is not gzip at all\n',
        }),
      ],
      filters: [
        httpFilter('decompressor', 'decompressor.v3.Decompressor', {
          decompressor_library: typed('gzip', 'envoy.extensions.compression.gzip.decompressor.v3.Gzip'),
        }),
      ],
    }),
  request: get('/books/moby-dick', { agent: 'KOReader/2024.04', headers: { 'accept-encoding': 'gzip' } }),
});
