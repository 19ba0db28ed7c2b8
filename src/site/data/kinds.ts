import type { TermKind } from '../../engine/types.ts';
import { knowledge } from '../../knowledge.ts';

/** The kinds of terms, as the reference tells them. */
export const kinds: Readonly<Record<TermKind, { readonly title: string; readonly says: string }>> = {
  'response-flag': {
    title: 'Response flags',
    says: 'The capitals in the access log: what Envoy thinks happened to a request.',
  },
  'code-details': {
    title: 'Response code details',
    says: 'The words beside the status in the access log: who made it, and why.',
  },
  'reset-reason': {
    title: 'Reset reasons',
    says: 'Why an upstream stream ended before its time, as the reply’s body says it.',
  },
  body: { title: 'Reply bodies', says: 'The texts that Envoy and Istio answer by themselves.' },
  'transport-failure': {
    title: 'Transport failures',
    says: 'What the connection’s socket said: connect errors, TLS errors, timeouts.',
  },
  'tls-reason': { title: 'TLS reasons', says: 'BoringSSL’s and OpenSSL’s reasons in capitals.' },
  x509: { title: 'Certificate errors', says: 'What the verification of a certificate says.' },
  errno: { title: 'Error numbers', says: 'Linux error numbers that reach a log.' },
  'codec-error': { title: 'Codec errors', says: 'What Envoy’s HTTP/1 and HTTP/2 readers object to.' },
  'termination-details': {
    title: 'Connection termination details',
    says: 'Why a connection was ended, beside the code details.',
  },
  neighbour: {
    title: 'Neighbours’ words',
    says: 'How curl, Go, Java, Node, Python, databases and Kubernetes say that a call failed.',
  },
  'log-message': {
    title: 'Log messages',
    says: 'What istiod, pilot-agent, istio-cni and Envoy write into their logs.',
  },
  'analysis-message': { title: 'Analysis messages', says: 'The IST codes of istioctl analyze.' },
  'validation-error': { title: 'Validation errors', says: 'Why the webhook rejects a configuration.' },
  ztunnel: { title: 'ztunnel', says: 'What the node proxy of ambient mode writes when a connection fails.' },
  kiali: { title: 'Kiali validations', says: 'The KIA codes: what Kiali finds wrong in a configuration.' },
  'grpc-status': {
    title: 'gRPC status codes',
    says: 'What a gRPC call ends with, and which HTTP status it comes from.',
  },
  port: { title: 'Ports', says: 'Who listens where in a mesh.' },
  release: { title: 'Releases', says: 'Which Istio lives, with which Kubernetes and Envoy.' },
};

/** The kinds that have terms, in the order of their table. */
export const kindsInUse: readonly TermKind[] = (Object.keys(kinds) as TermKind[]).filter((kind) =>
  Object.values(knowledge.texts).some((text) => text.kind === kind),
);
