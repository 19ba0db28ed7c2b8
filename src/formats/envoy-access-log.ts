import { defineAccessLog } from './define.ts';

// Source: Envoy's docs, configuration/observability/access_log/usage.rst: what Envoy writes where no format is given.
export default defineAccessLog({
  title: 'Envoy’s own default access log',
  operators:
    '[%START_TIME%] "%REQ(:METHOD)% %REQ(X-ENVOY-ORIGINAL-PATH?:PATH)% %PROTOCOL%" %RESPONSE_CODE% %RESPONSE_FLAGS% %BYTES_RECEIVED% %BYTES_SENT% %DURATION% %RESP(X-ENVOY-UPSTREAM-SERVICE-TIME)% "%REQ(X-FORWARDED-FOR)%" "%REQ(USER-AGENT)%" "%REQ(X-REQUEST-ID)%" "%REQ(:AUTHORITY)%" "%UPSTREAM_HOST%"',
  samples: [
    '[2016-04-15T20:17:00.310Z] "POST /api/v1/locations HTTP/2" 204 - 154 0 226 100 "10.0.35.28" "nsq2http" "cc21d9b0-cf5c-432b-8c7e-98aeb7988cd2" "locations" "tcp://10.0.2.1:80"',
    '[2024-05-07T11:00:09.004Z] "GET /healthz HTTP/1.1" 503 UF,URX 0 145 2012 - "-" "kube-probe/1.29" "7d5a1c60-0a44-4e0a-b55e-5b7c0f5e4e3f" "billing.internal" "10.2.9.14:8443"',
  ],
});
