import { defineAccessLog } from './define.ts';

// Source: lexicon/tables/envoy-default-access-log.json, from Istio's own format string at that tag.
export default defineAccessLog({
  title: 'Istio’s access log, text, Istio 1.2',
  operators:
    '[%START_TIME%] "%REQ(:METHOD)% %REQ(X-ENVOY-ORIGINAL-PATH?:PATH)% %PROTOCOL%" %RESPONSE_CODE% %RESPONSE_FLAGS% "%DYNAMIC_METADATA(istio.mixer:status)%" "%UPSTREAM_TRANSPORT_FAILURE_REASON%" %BYTES_RECEIVED% %BYTES_SENT% %DURATION% %RESP(X-ENVOY-UPSTREAM-SERVICE-TIME)% "%REQ(X-FORWARDED-FOR)%" "%REQ(USER-AGENT)%" "%REQ(X-REQUEST-ID)%" "%REQ(:AUTHORITY)%" "%UPSTREAM_HOST%" %UPSTREAM_CLUSTER% %UPSTREAM_LOCAL_ADDRESS% %DOWNSTREAM_LOCAL_ADDRESS% %DOWNSTREAM_REMOTE_ADDRESS% %REQUESTED_SERVER_NAME%',
  samples: [
    '[2019-06-21T13:40:09.777Z] "POST /orders HTTP/1.1" 403 - "PERMISSION_DENIED:denyall.handler.istio-system:not allowed" "-" 17 76 12 11 "-" "okhttp/3.12.0" "2f3ab8ae-ed3b-98c0-8f0e-9c3c3a7f7b64" "orders.shop:80" "127.0.0.1:8080" inbound|80|http|orders.shop.svc.cluster.local - 10.40.2.4:8080 10.40.1.9:45100 -',
  ],
});
