import { defineAccessLog } from './define.ts';

// Source: lexicon/tables/envoy-default-access-log.json, from Istio's own format string at that tag.
export default defineAccessLog({
  title: 'Istio’s access log, text, Istio 1.3 to 1.7',
  operators:
    '[%START_TIME%] "%REQ(:METHOD)% %REQ(X-ENVOY-ORIGINAL-PATH?:PATH)% %PROTOCOL%" %RESPONSE_CODE% %RESPONSE_FLAGS% "%DYNAMIC_METADATA(istio.mixer:status)%" "%UPSTREAM_TRANSPORT_FAILURE_REASON%" %BYTES_RECEIVED% %BYTES_SENT% %DURATION% %RESP(X-ENVOY-UPSTREAM-SERVICE-TIME)% "%REQ(X-FORWARDED-FOR)%" "%REQ(USER-AGENT)%" "%REQ(X-REQUEST-ID)%" "%REQ(:AUTHORITY)%" "%UPSTREAM_HOST%" %UPSTREAM_CLUSTER% %UPSTREAM_LOCAL_ADDRESS% %DOWNSTREAM_LOCAL_ADDRESS% %DOWNSTREAM_REMOTE_ADDRESS% %REQUESTED_SERVER_NAME% %ROUTE_NAME%',
  samples: [
    '[2020-01-14T22:05:51.020Z] "GET /v1/price HTTP/2" 503 UC "-" "-" 0 95 41 - "-" "grpc-java-netty/1.26.0" "ce7d6d6e-5ed8-9ea1-9ad9-62b3a8ab03ad" "pricing.shop.svc.cluster.local:7070" "10.40.7.21:7070" outbound|7070|v1|pricing.shop.svc.cluster.local 10.40.1.9:40112 10.51.9.2:7070 10.40.1.9:51828 - default',
  ],
});
