import { defineAccessLog } from './define.ts';

// Source: lexicon/tables/envoy-default-access-log.json, from Istio's own format string at that tag.
export default defineAccessLog({
  title: 'Istio’s access log, text, Istio 1.8',
  operators:
    '[%START_TIME%] "%REQ(:METHOD)% %REQ(X-ENVOY-ORIGINAL-PATH?:PATH)% %PROTOCOL%" %RESPONSE_CODE% %RESPONSE_FLAGS% "%UPSTREAM_TRANSPORT_FAILURE_REASON%" %BYTES_RECEIVED% %BYTES_SENT% %DURATION% %RESP(X-ENVOY-UPSTREAM-SERVICE-TIME)% "%REQ(X-FORWARDED-FOR)%" "%REQ(USER-AGENT)%" "%REQ(X-REQUEST-ID)%" "%REQ(:AUTHORITY)%" "%UPSTREAM_HOST%" %UPSTREAM_CLUSTER% %UPSTREAM_LOCAL_ADDRESS% %DOWNSTREAM_LOCAL_ADDRESS% %DOWNSTREAM_REMOTE_ADDRESS% %REQUESTED_SERVER_NAME% %ROUTE_NAME%',
  samples: [
    '[2020-12-03T06:45:12.311Z] "- - -" 0 UF,URX "TLS error: 268435703:SSL routines:OPENSSL_internal:WRONG_VERSION_NUMBER" 0 0 5 - "-" "-" "-" "-" "10.8.2.40:3306" outbound|3306||mysql.data.svc.cluster.local - 10.12.7.7:3306 10.8.1.33:57716 - -',
  ],
});
