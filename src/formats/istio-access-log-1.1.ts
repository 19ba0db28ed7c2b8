import { defineAccessLog } from './define.ts';

// Source: lexicon/tables/envoy-default-access-log.json, from Istio's own format string at that tag.
export default defineAccessLog({
  title: 'Istio’s access log, text, Istio 1.1',
  operators:
    '[%START_TIME%] "%REQ(:METHOD)% %REQ(X-ENVOY-ORIGINAL-PATH?:PATH)% %PROTOCOL%" %RESPONSE_CODE% %RESPONSE_FLAGS% "%DYNAMIC_METADATA(istio.mixer:status)%" %BYTES_RECEIVED% %BYTES_SENT% %DURATION% %RESP(X-ENVOY-UPSTREAM-SERVICE-TIME)% "%REQ(X-FORWARDED-FOR)%" "%REQ(USER-AGENT)%" "%REQ(X-REQUEST-ID)%" "%REQ(:AUTHORITY)%" "%UPSTREAM_HOST%" %UPSTREAM_CLUSTER% %UPSTREAM_LOCAL_ADDRESS% %DOWNSTREAM_LOCAL_ADDRESS% %DOWNSTREAM_REMOTE_ADDRESS% %REQUESTED_SERVER_NAME%',
  samples: [
    '[2019-04-02T08:11:32.104Z] "GET /catalog/items?page=2 HTTP/1.1" 503 UF "-" 0 91 3 - "-" "Go-http-client/1.1" "a1c5ad0b-65c8-9d0e-8d1c-6f1f3d5b8a77" "catalog:9090" "10.40.3.17:9090" outbound|9090||catalog.store.svc.cluster.local - 10.51.244.31:9090 10.40.1.9:45012 -',
  ],
});
