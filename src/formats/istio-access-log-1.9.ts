import { defineAccessLog } from './define.ts';

// Source: lexicon/tables/envoy-default-access-log.json, from Istio's own format string at that tag.
// From 1.23 on the cluster is UPSTREAM_CLUSTER_RAW: the same column.
export default defineAccessLog({
  title: 'Istio’s access log, text, Istio 1.9 and later',
  operators:
    '[%START_TIME%] "%REQ(:METHOD)% %REQ(X-ENVOY-ORIGINAL-PATH?:PATH)% %PROTOCOL%" %RESPONSE_CODE% %RESPONSE_FLAGS% %RESPONSE_CODE_DETAILS% %CONNECTION_TERMINATION_DETAILS% "%UPSTREAM_TRANSPORT_FAILURE_REASON%" %BYTES_RECEIVED% %BYTES_SENT% %DURATION% %RESP(X-ENVOY-UPSTREAM-SERVICE-TIME)% "%REQ(X-FORWARDED-FOR)%" "%REQ(USER-AGENT)%" "%REQ(X-REQUEST-ID)%" "%REQ(:AUTHORITY)%" "%UPSTREAM_HOST%" %UPSTREAM_CLUSTER% %UPSTREAM_LOCAL_ADDRESS% %DOWNSTREAM_LOCAL_ADDRESS% %DOWNSTREAM_REMOTE_ADDRESS% %REQUESTED_SERVER_NAME% %ROUTE_NAME%',
  samples: [
    '[2026-11-02T09:14:11.219Z] "GET /cart HTTP/1.1" 503 UH no_healthy_upstream - "-" 0 19 0 - "-" "curl/8.5.0" "6f3b2a4e-0d4b-4b6e-9c55-1f1d0a7c9e55" "cart:8080" "-" outbound|8080||cart.shop.svc.cluster.local - 10.96.33.7:8080 10.244.1.5:51234 - default',
    '[2022-03-08T17:20:30.001Z] "- - -" 0 - - - "-" 517 1043 128 - "-" "-" "-" "-" "142.250.74.110:443" PassthroughCluster 10.244.3.9:39914 142.250.74.110:443 10.244.3.9:39912 www.google.com -',
  ],
});
