import { type Entry, entry } from '../entry.ts';

const refused = [
  {
    id: 'ws-netty-status',
    wordings: ['Invalid handshake response getStatus: ⟨status:number⟩ ⟨text⟩', 'Invalid handshake response getStatus:'],
    saidBy: 'Netty, and what is built on it: Reactor Netty, Spring Cloud Gateway, Vert.x',
    source: 'netty/netty@0bb88a3e codec-http WebSocketClientHandshaker13.java',
  },
  {
    id: 'ws-netty-headers',
    wordings: ['Invalid handshake response upgrade:', 'Invalid handshake response connection:'],
    saidBy: 'Netty, and what is built on it',
    means: 'The answer to the upgrade has no header `Upgrade` or `Connection`: it is no answer of a WebSocket server',
    source: 'netty/netty@0bb88a3e codec-http WebSocketClientHandshaker13.java',
  },
  {
    id: 'ws-tomcat-status',
    wordings: [
      'HTTP response from the server [⟨status:number⟩] did not permit the HTTP upgrade to WebSocket',
      'did not permit the HTTP upgrade to WebSocket',
    ],
    saidBy: 'Tomcat’s WebSocket client, Spring',
    source: 'apache/tomcat@84ac9af0 java/org/apache/tomcat/websocket/LocalStrings.properties',
  },
  {
    id: 'ws-tyrus-status',
    wordings: ['Response code was not 101: ⟨status:number⟩', 'Response code was not 101'],
    saidBy: 'Tyrus (Java)',
    source: 'eclipse-ee4j/tyrus core TyrusUpgradeResponse, LocalizationMessages; user reports',
  },
  {
    id: 'ws-jetty-status',
    wordings: [
      'Failed to upgrade to websocket: Unexpected HTTP Response Status Code: ⟨status:number⟩',
      'Failed to upgrade to websocket: Unexpected HTTP Response',
      'Failed to upgrade to websocket',
    ],
    saidBy: 'Jetty’s WebSocket client',
    source: 'jetty/jetty.project@jetty-10 websocket-core-client CoreClientUpgradeRequest.java',
  },
  {
    id: 'ws-xnio-answer',
    wordings: [
      'Upgrade responses cannot have a transfer coding',
      'Upgrade responses must have a content length of zero',
    ],
    saidBy: 'XNIO, the client of Undertow and WildFly',
    means: 'The answer to the upgrade has a body: it is an ordinary HTTP answer, of the server or of a proxy before it',
    source: 'xnio/xnio@262b9acf api/src/main/java/org/xnio/http/HttpUpgrade.java',
  },
  {
    id: 'ws-jdk-handshake',
    wordings: ['java.net.http.WebSocketHandshakeException', 'Unexpected HTTP response status code ⟨status:number⟩'],
    saidBy: 'Java’s own WebSocket client',
    source: 'openjdk 21 java.net.http, jdk.internal.net.http.websocket.OpeningHandshake',
  },
  {
    id: 'ws-dotnet-status',
    wordings: [
      "The server returned status code '⟨status:number⟩' when status code '101' was expected",
      "The server's response was missing the required header 'Upgrade'",
      "The server's response was missing the required header 'Connection'",
    ],
    saidBy: '.NET, ClientWebSocket',
    source: 'dotnet/runtime System.Net.WebSockets.Client Strings.resx, net_WebSockets_ConnectStatusExpected',
  },
  {
    id: 'ws-coder-status',
    wordings: ['expected handshake response status code 101 but got ⟨status:number⟩'],
    saidBy: 'coder/websocket, before nhooyr.io/websocket (Go)',
    source: 'coder/websocket@9c8faad dial.go',
  },
  {
    id: 'ws-coder-headers',
    wordings: ['WebSocket protocol violation: ⟨reason:read⟩'],
    saidBy: 'coder/websocket, before nhooyr.io/websocket (Go)',
    means: 'The answer to the upgrade is 101 without what a WebSocket server answers',
    source: 'coder/websocket@9c8faad dial.go',
  },
  {
    id: 'ws-dart-not-upgraded',
    wordings: ["Connection to '⟨url:word⟩' was not upgraded to websocket", 'was not upgraded to websocket'],
    saidBy: 'Dart and Flutter',
    source: 'dart-lang/sdk sdk/lib/_http/websocket_impl.dart',
  },
  {
    id: 'ws-chrome-header-missing',
    wordings: [
      "Error during WebSocket handshake: 'Upgrade' header is missing",
      "Error during WebSocket handshake: 'Connection' header is missing",
      "Error during WebSocket handshake: 'Sec-WebSocket-Accept' header is missing",
      'Error during WebSocket handshake: Invalid status line',
    ],
    saidBy: 'Chrome and Edge',
    means: 'The answer to the upgrade is no answer of a WebSocket server',
    source: 'chromium net/websockets/websocket_basic_handshake_stream.cc',
  },
  {
    id: 'ws-chrome-failed',
    wordings: ["WebSocket connection to '⟨url:word⟩' failed:", 'WebSocket connection to "⟨url:word⟩" failed:'],
    saidBy: 'Chrome, Edge, Safari',
    means: 'The browser got no WebSocket; without more words it does not tell why',
    source:
      'chromium third_party/blink/renderer/modules/websockets/websocket_channel_impl.cc; WebKit WebSocketChannel.cpp',
    shell: true,
  },
  {
    id: 'ws-firefox-failed',
    wordings: ['Firefox can’t establish a connection to the server at ws⟨url:word⟩'],
    saidBy: 'Firefox',
    means: 'The browser got no WebSocket; it does not tell why',
    source: 'mozilla-central dom/locales/en-US/chrome/appstrings.properties, connectionFailure',
  },
].map((item) => ({
  means: 'The upgrade to WebSocket was answered with something else than 101',
  ...item,
}));

const cut = [
  {
    id: 'ws-gorilla-abnormal',
    wordings: [
      'websocket: close 1006 (abnormal closure)',
      'websocket: close 1006 unexpected EOF',
      'websocket: close 1006',
    ],
    saidBy: 'gorilla/websocket (Go)',
    source: 'gorilla/websocket@e064f32 conn.go, CloseError.Error',
  },
  {
    id: 'ws-dotnet-closed',
    wordings: ['The remote party closed the WebSocket connection without completing the close handshake'],
    saidBy: '.NET, ClientWebSocket',
    source: 'dotnet/runtime System.Net.WebSockets Strings.resx, net_Websockets_ConnectionClosedPrematurely',
  },
  {
    id: 'ws-firefox-interrupted',
    wordings: ['The connection to ws⟨url:word⟩ was interrupted while the page was loading'],
    saidBy: 'Firefox',
    source: 'mozilla-central dom/locales/en-US/chrome/appstrings.properties, netInterrupt',
  },
].map((item) => ({
  ...item,
  means:
    'A WebSocket that stood was cut without a closing frame (code 1006): by a proxy, a timeout or the death of the peer',
}));

/** How clients of WebSockets say that the upgrade was refused, or that the socket was cut. */
export default (): readonly Entry[] =>
  [...refused, ...cut].map((item) => entry('neighbour', { ...item, failure: 'websocket', side: 'client' }));
