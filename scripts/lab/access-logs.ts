/** The access log four times: Istio's text, Istio's JSON, the format built into Envoy, and Istio's text before 1.9. */
import type { Json, JsonObject } from './json.ts';

/** Set round what differs from run to run, so that `normalise` need not guess where a duration stands. */
export const mark = { open: '\u0001', close: '\u0002' } as const;
const duration = `${mark.open}%DURATION%${mark.close}`;
const serviceTime = `${mark.open}%RESP(X-ENVOY-UPSTREAM-SERVICE-TIME)%${mark.close}`;

/** Istio 1.23 to today. */
const istioText =
  '[%START_TIME%] "%REQ(:METHOD)% %REQ(X-ENVOY-ORIGINAL-PATH?:PATH)% %PROTOCOL%" %RESPONSE_CODE% %RESPONSE_FLAGS% %RESPONSE_CODE_DETAILS% ' +
  `%CONNECTION_TERMINATION_DETAILS% "%UPSTREAM_TRANSPORT_FAILURE_REASON%" %BYTES_RECEIVED% %BYTES_SENT% ${duration} ${serviceTime} ` +
  '"%REQ(X-FORWARDED-FOR)%" "%REQ(USER-AGENT)%" "%REQ(X-REQUEST-ID)%" "%REQ(:AUTHORITY)%" "%UPSTREAM_HOST%" %UPSTREAM_CLUSTER_RAW% ' +
  '%UPSTREAM_LOCAL_ADDRESS% %DOWNSTREAM_LOCAL_ADDRESS% %DOWNSTREAM_REMOTE_ADDRESS% %REQUESTED_SERVER_NAME% %ROUTE_NAME%\n';

/** Istio 1.5 to 1.8: neither the details of the response nor those of the connection's end. */
const istioTextOf18 =
  '[%START_TIME%] "%REQ(:METHOD)% %REQ(X-ENVOY-ORIGINAL-PATH?:PATH)% %PROTOCOL%" %RESPONSE_CODE% %RESPONSE_FLAGS% ' +
  `"%UPSTREAM_TRANSPORT_FAILURE_REASON%" %BYTES_RECEIVED% %BYTES_SENT% ${duration} ${serviceTime} ` +
  '"%REQ(X-FORWARDED-FOR)%" "%REQ(USER-AGENT)%" "%REQ(X-REQUEST-ID)%" "%REQ(:AUTHORITY)%" "%UPSTREAM_HOST%" %UPSTREAM_CLUSTER_RAW% ' +
  '%UPSTREAM_LOCAL_ADDRESS% %DOWNSTREAM_LOCAL_ADDRESS% %DOWNSTREAM_REMOTE_ADDRESS% %REQUESTED_SERVER_NAME% %ROUTE_NAME%\n';

const istioJson: JsonObject = {
  start_time: '%START_TIME%',
  route_name: '%ROUTE_NAME%',
  method: '%REQ(:METHOD)%',
  path: '%REQ(X-ENVOY-ORIGINAL-PATH?:PATH)%',
  protocol: '%PROTOCOL%',
  response_code: '%RESPONSE_CODE%',
  response_flags: '%RESPONSE_FLAGS%',
  response_code_details: '%RESPONSE_CODE_DETAILS%',
  connection_termination_details: '%CONNECTION_TERMINATION_DETAILS%',
  bytes_received: '%BYTES_RECEIVED%',
  bytes_sent: '%BYTES_SENT%',
  duration: '%DURATION%',
  upstream_service_time: '%RESP(X-ENVOY-UPSTREAM-SERVICE-TIME)%',
  x_forwarded_for: '%REQ(X-FORWARDED-FOR)%',
  user_agent: '%REQ(USER-AGENT)%',
  request_id: '%REQ(X-REQUEST-ID)%',
  authority: '%REQ(:AUTHORITY)%',
  upstream_host: '%UPSTREAM_HOST%',
  upstream_cluster: '%UPSTREAM_CLUSTER_RAW%',
  upstream_local_address: '%UPSTREAM_LOCAL_ADDRESS%',
  downstream_local_address: '%DOWNSTREAM_LOCAL_ADDRESS%',
  downstream_remote_address: '%DOWNSTREAM_REMOTE_ADDRESS%',
  requested_server_name: '%REQUESTED_SERVER_NAME%',
  upstream_transport_failure_reason: '%UPSTREAM_TRANSPORT_FAILURE_REASON%',
};

/** Envoy's own default, written out so that it can carry the marks. */
const envoyText =
  '[%START_TIME%] "%REQ(:METHOD)% %REQ(X-ENVOY-ORIGINAL-PATH?:PATH)% %PROTOCOL%" %RESPONSE_CODE% %RESPONSE_FLAGS% ' +
  `%BYTES_RECEIVED% %BYTES_SENT% ${duration} ${serviceTime} "%REQ(X-FORWARDED-FOR)%" "%REQ(USER-AGENT)%" ` +
  '"%REQ(X-REQUEST-ID)%" "%REQ(:AUTHORITY)%" "%UPSTREAM_HOST%"\n';

/** Istio 1.3 to 1.5: no details, neither of the code nor of the connection, and Mixer's verdict in their place. */
export const istio14Text =
  '[%START_TIME%] "%REQ(:METHOD)% %REQ(X-ENVOY-ORIGINAL-PATH?:PATH)% %PROTOCOL%" %RESPONSE_CODE% %RESPONSE_FLAGS% ' +
  `"%DYNAMIC_METADATA(istio.mixer:status)%" "%UPSTREAM_TRANSPORT_FAILURE_REASON%" %BYTES_RECEIVED% %BYTES_SENT% ${duration} ${serviceTime} ` +
  '"%REQ(X-FORWARDED-FOR)%" "%REQ(USER-AGENT)%" "%REQ(X-REQUEST-ID)%" "%REQ(:AUTHORITY)%" "%UPSTREAM_HOST%" %UPSTREAM_CLUSTER_RAW% ' +
  '%UPSTREAM_LOCAL_ADDRESS% %DOWNSTREAM_LOCAL_ADDRESS% %DOWNSTREAM_REMOTE_ADDRESS% %REQUESTED_SERVER_NAME% %ROUTE_NAME%\n';

/** One logger with a format of the mesh's own (`accessLogFormat`), which writes where Istio's text or JSON stands. */
export const ownAccessLog = (folder: string, format: string | JsonObject): readonly Json[] => [
  {
    name: 'envoy.access_loggers.file',
    typed_config: {
      '@type': 'type.googleapis.com/envoy.extensions.access_loggers.file.v3.FileAccessLog',
      path: `${folder}/${typeof format === 'string' ? 'access-istio.txt' : 'access-istio.json.txt'}`,
      log_format:
        typeof format === 'string' ? { text_format_source: { inline_string: format } } : { json_format: format },
    },
  },
];

export const accessFiles = [
  'access-istio.txt',
  'access-istio.json.txt',
  'access-envoy.txt',
  'access-istio-1.8.txt',
] as const;

const formats: Record<(typeof accessFiles)[number], JsonObject> = {
  'access-istio.txt': { text_format_source: { inline_string: istioText } },
  'access-istio.json.txt': { json_format: istioJson },
  'access-istio-1.8.txt': { text_format_source: { inline_string: istioTextOf18 } },
  'access-envoy.txt': { text_format_source: { inline_string: envoyText } },
};

/** The loggers, writing into `folder`; `filter` as Istio sets one on listeners, for what no filter chain takes. */
export const accessLogs = (folder: string, filter?: JsonObject): readonly Json[] =>
  accessFiles.map((file) => ({
    name: 'envoy.access_loggers.file',
    filter,
    typed_config: {
      '@type': 'type.googleapis.com/envoy.extensions.access_loggers.file.v3.FileAccessLog',
      path: `${folder}/${file}`,
      log_format: formats[file],
    },
  }));
