import { type Entry, entry } from '../entry.ts';

const messages = [
  {
    id: 'grpc-go-server-preface',
    wordings: [
      'HandleStreams failed to receive the preface from client: ⟨reason:read⟩',
      'http2Server.HandleStreams received bogus greeting from client: ⟨reason⟩',
      'failed to receive the preface from client',
    ],
    means: 'What connected to the gRPC server did not begin as HTTP/2 does: a probe, plain HTTP/1.1 or TLS',
    saidBy: 'gRPC-Go server',
    side: 'server',
    failure: 'protocol',
    source: 'grpc/grpc-go@v1.60.0 internal/transport/http2_server.go',
  },
  {
    id: 'grpc-os-error',
    wordings: ['details = "OS Error"'],
    means: 'The connection under the call failed; the operating system’s reason is not passed on',
    saidBy: 'gRPC core before 1.20 (Python, Ruby, PHP)',
    side: 'client',
    failure: 'reset',
    source: 'grpc/grpc@v1.16.0 src/core/lib/iomgr/error.cc',
  },
  {
    id: 'grpc-java-channel-closed',
    wordings: ['UNKNOWN: channel closed'],
    means: 'The connection ended before the call, and its first reason is not passed on',
    saidBy: 'gRPC-Java (Netty)',
    side: 'client',
    failure: 'closed-early',
    source: 'grpc/grpc-java@v1.60.0 netty/src/main/java/io/grpc/netty/Utils.java statusFromThrowable',
  },
  {
    id: 'grpc-java-ssl-exception',
    wordings: ['UNAVAILABLE: ssl exception'],
    means: 'The TLS handshake under the call failed; the cause below it says why',
    saidBy: 'gRPC-Java (Netty)',
    side: 'client',
    failure: 'tls-handshake',
    source: 'grpc/grpc-java@v1.60.0 netty/src/main/java/io/grpc/netty/Utils.java statusFromThrowable',
  },
  {
    id: 'grpc-debug-error-string',
    wordings: [
      'UNAVAILABLE',
      'PERMISSION_DENIED',
      'UNAUTHENTICATED',
      'RESOURCE_EXHAUSTED',
      'INTERNAL',
      'UNIMPLEMENTED',
    ].map((status) => `debug_error_string = "${status}:⟨reason:read⟩`),
    means: 'What gRPC core notes of a failed call: the status and its message once more',
    saidBy: 'gRPC core (Python, Ruby, PHP)',
    side: 'client',
    shell: true,
    source: 'grpc/grpc@v1.60.0 src/python/grpcio/grpc/_channel.py',
  },
  {
    id: 'grpc-method-not-found',
    wordings: [
      'Method not found!',
      'details = "Method not found!"',
      'Method not found: ⟨grpcMethod:word⟩',
      'code = Unimplemented desc = unknown service ⟨grpcService:word⟩',
      'details = "unknown service ⟨grpcService:word⟩"',
      'grpc-message: unknown service ⟨grpcService:word⟩',
    ],
    means: 'The gRPC server answered, and has no such method',
    saidBy: 'gRPC servers (Python, Java, Go)',
    side: 'server',
    generic: 'client',
    source:
      'grpc/grpc@v1.60.0 src/python/grpcio/grpc/_server.py; grpc/grpc-java@v1.60.0 ServerImpl.java; run grpc-go 1.74.2',
  },
];

/** What the libraries of gRPC say of a call that failed under them. */
export default (): readonly Entry[] => messages.map((item) => entry('neighbour', item));
