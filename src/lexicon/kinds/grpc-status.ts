import { type Entry, entry } from '../entry.ts';
import table from '../tables/grpc-status-codes.json' with { type: 'json' };

/**
 * The gRPC status as each language writes it. Only a shell: what follows tells more, so no wording takes the text behind
 * it.
 */
export default (): readonly Entry[] =>
  table.items.map(({ code, name, camel, meaning, failure }) =>
    entry('grpc-status', {
      id: `grpc-${code}`,
      wordings: [
        `rpc error: code = ${camel}`,
        `code = ${camel} desc =`,
        `StatusRuntimeException: ${name}`,
        `StatusException: ${name}`,
        `StatusCode.${name}`,
        `StatusCode="${camel}"`,
        `StatusCode=${camel}`,
        `status: ${camel}, message:`,
        `code: '${camel}'`,
        ...(code > 0 ? [`${code} ${name}:`] : []),
        `Code: ${camel}`,
        `grpc-status: ${code}`,
        `grpc-status=${code}`,
        `grpc-status ${code}`,
        `"grpc_status":"${camel}"`,
      ],
      gives: { grpcStatus: code },
      failure,
      shell: true,
      title: `${code} ${name}`,
      means: meaning,
      saidBy: 'gRPC in every language; Envoy for a failed gRPC call',
      side: 'server, or a proxy between',
      aliases: [name, camel, `grpc ${code}`, `grpc-status ${code}`, `code = ${camel}`],
      source: `${table.source.repo} ${table.source.version} doc/statuscodes.md`,
    }),
  );
