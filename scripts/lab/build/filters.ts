/** Filters as Istio's policies become: AuthorizationPolicy, RequestAuthentication, external authorization and others. */
import { partsOf, type Service } from '../addresses.ts';
import type { Json, JsonObject } from '../json.ts';
import { keySet } from '../tokens.ts';
import { clusterOf } from './extras.ts';
import { typed } from './http.ts';

const http = (name: string) => `envoy.extensions.filters.http.${name}`;

/** A rule of an AuthorizationPolicy, in Envoy's words. `any` lets everything through. */
export interface PolicyRule {
  readonly policy: string;
  /** Without one the name stands alone, as filters have it that istiod did not write from a policy. */
  readonly namespace?: string;
  readonly permissions?: readonly JsonObject[];
  readonly principals?: readonly JsonObject[];
}

const policies = (rules: readonly PolicyRule[]): JsonObject =>
  Object.fromEntries(
    rules.map((rule, i) => [
      rule.namespace === undefined
        ? rule.policy
        : `ns[${rule.namespace}]-policy[${rule.policy}]-rule[${rules.slice(0, i).filter((r) => r.policy === rule.policy).length}]`,
      { permissions: rule.permissions ?? [{ any: true }], principals: rule.principals ?? [{ any: true }] },
    ]),
  );

export const isPath = (path: string): JsonObject => ({ url_path: { path: { exact: path } } });
export const hasPrefix = (prefix: string): JsonObject => ({ url_path: { path: { prefix } } });
export const isMethod = (method: string): JsonObject => ({
  header: { name: ':method', string_match: { exact: method } },
});
export const isPort = (port: number): JsonObject => ({ destination_port: port });
export const isPrincipal = (identity: string): JsonObject => ({
  authenticated: { principal_name: { exact: `spiffe://${identity}` } },
});
export const fromNamespace = (namespace: string): JsonObject => ({
  authenticated: { principal_name: { safe_regex: { regex: `.*/ns/${namespace}/.*` } } },
});
export const fromAddress = (address_prefix: string, prefix_len: number): JsonObject => ({
  direct_remote_ip: { address_prefix, prefix_len },
});
export const hasClaim = (claim: string, value: string): JsonObject => ({
  metadata: {
    filter: 'envoy.filters.http.jwt_authn',
    path: [{ key: 'payload' }, { key: claim }],
    value: { string_match: { exact: value } },
  },
});

type Action = 'ALLOW' | 'DENY' | 'LOG';

/** AuthorizationPolicies of one action, as the HTTP filter. */
export const authorization = (action: Action, rules: readonly PolicyRule[], shadow = false): JsonObject =>
  typed('envoy.filters.http.rbac', `${http('rbac')}.v3.RBAC`, {
    [shadow ? 'shadow_rules' : 'rules']: { action, policies: policies(rules) },
    ...(shadow ? { shadow_rules_stat_prefix: 'istio_dry_run_allow_' } : {}),
  });

/** The same for TCP ports. */
export const tcpAuthorization = (action: Action, rules: readonly PolicyRule[], shadow = false): JsonObject =>
  typed('envoy.filters.network.rbac', 'envoy.extensions.filters.network.rbac.v3.RBAC', {
    stat_prefix: 'tcp.',
    [shadow ? 'shadow_rules' : 'rules']: { action, policies: policies(rules) },
  });

export interface Issuer {
  readonly issuer?: string;
  readonly audiences?: readonly string[];
  /** The key set, or where to fetch it. */
  readonly keys?: string;
  readonly keysFrom?: { readonly service: Service; readonly path: string };
}

/** RequestAuthentication: tokens are checked where they are present, and demanded if `demanded`. */
export function requestAuthentication(
  { issuer = 'https://login.example.com', audiences, keys, keysFrom }: Issuer,
  demanded = false,
): JsonObject {
  const source: JsonObject = keysFrom
    ? {
        remote_jwks: {
          http_uri: {
            uri: `http://${keysFrom.service}${keysFrom.path}`,
            cluster: clusterOf(keysFrom.service),
            timeout: '0.5s',
          },
          cache_duration: '300s',
        },
      }
    : { local_jwks: { inline_string: keys ?? keySet() } };
  const requirement: JsonObject = demanded
    ? { provider_name: 'origins-0' }
    : { requires_any: { requirements: [{ provider_name: 'origins-0' }, { allow_missing: {} }] } };
  return typed('envoy.filters.http.jwt_authn', `${http('jwt_authn')}.v3.JwtAuthentication`, {
    providers: {
      'origins-0': { issuer, audiences: audiences as Json, ...source, payload_in_metadata: 'payload', forward: true },
    },
    rules: [{ match: { prefix: '/' }, requires: requirement }],
  });
}

const grpcService = (service: Service, timeout = '0.5s'): JsonObject => ({
  // As Istio sets it; the cluster's own name would be no valid authority.
  envoy_grpc: { cluster_name: clusterOf(service), authority: partsOf(service).fqdn },
  timeout,
});

/** A CUSTOM policy: an authorizer decides, over gRPC or HTTP. */
export const externalAuthorization = (
  by: { readonly grpc: Service } | { readonly http: Service },
  over: JsonObject = {},
): JsonObject =>
  typed('envoy.filters.http.ext_authz', `${http('ext_authz')}.v3.ExtAuthz`, {
    transport_api_version: 'V3',
    ...('grpc' in by
      ? { grpc_service: grpcService(by.grpc) }
      : { http_service: { server_uri: { uri: `http://${by.http}`, cluster: clusterOf(by.http), timeout: '0.5s' } } }),
    ...over,
  });

export const fault = (config: JsonObject): JsonObject =>
  typed('envoy.filters.http.fault', `${http('fault')}.v3.HTTPFault`, config);

export const always: JsonObject = { numerator: 100, denominator: 'HUNDRED' };

/** What a filter that speaks gRPC needs beside it; the server's replies are raw bytes. */
export const rateLimit = (service: Service, over: JsonObject = {}): JsonObject =>
  typed('envoy.filters.http.ratelimit', `${http('ratelimit')}.v3.RateLimit`, {
    domain: 'ratelimit',
    timeout: '0.25s',
    rate_limit_service: { grpc_service: grpcService(service, '0.25s'), transport_api_version: 'V3' },
    ...over,
  });

/** The route's side of rate limiting: what is counted. */
export const countedByPath: JsonObject = {
  rate_limits: [{ actions: [{ request_headers: { header_name: ':path', descriptor_key: 'PATH' } }] }],
};

export const localRateLimit = (tokens: number): JsonObject =>
  typed('envoy.filters.http.local_ratelimit', `${http('local_ratelimit')}.v3.LocalRateLimit`, {
    stat_prefix: 'http_local_rate_limiter',
    token_bucket: { max_tokens: tokens, tokens_per_fill: tokens, fill_interval: '60s' },
    filter_enabled: { default_value: always },
    filter_enforced: { default_value: always },
    response_headers_to_add: [{ header: { key: 'x-local-rate-limit', value: 'true' } }],
  });

export const lua = (code: string): JsonObject =>
  typed('envoy.filters.http.lua', `${http('lua')}.v3.Lua`, { default_source_code: { inline_string: code } });

export const externalProcessing = (service: Service, over: JsonObject = {}): JsonObject =>
  typed('envoy.filters.http.ext_proc', `${http('ext_proc')}.v3.ExternalProcessor`, {
    grpc_service: grpcService(service),
    message_timeout: '0.25s',
    ...over,
  });

export const httpFilter = (name: string, message: string, config: JsonObject = {}): JsonObject =>
  typed(`envoy.filters.http.${name}`, http(message), config);
