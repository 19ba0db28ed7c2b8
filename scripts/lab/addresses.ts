/**
 * Where things stand. The lab runs on loopback, whose 16 million addresses mirror those of a cluster:
 *
 *     127.244.1.5   a pod           recorded as  10.244.1.5
 *     127.245.1.5   the application behind the sidecar of that pod, also 10.244.1.5
 *     127.96.7.12   a Service       recorded as  10.96.7.12
 *     127.203.113.9 a host outside  recorded as  203.0.113.9
 *     127.198.100.9 a client outside, recorded as 198.51.100.9
 *
 * So every port keeps its own number, and recording is a matter of replacing prefixes.
 */
import { hash } from './hash.ts';

/** A workload or Service by name and namespace, as in `cart.shop`. */
export type Workload = `${string}.${string}`;

/** A Service with its port, as in `cart.shop:8080`; with more dots it is a host outside of the mesh. */
export type Service = `${string}.${string}:${number}`;

export interface Address {
  readonly address: string;
  readonly port: number;
}

const octets = (of: string) => `${1 + hash(`third ${of}`, 4)}.${2 + hash(`fourth ${of}`, 250)}`;

export const podAddress = (of: Workload, replica = 0) => `127.244.${octets(`${of} ${replica}`)}`;
export const applicationAddress = (of: Workload, replica = 0) => `127.245.${octets(`${of} ${replica}`)}`;
export const serviceAddress = (of: Workload) => `127.96.${octets(of)}`;
export const outsideAddress = (host: string, replica = 0) => `127.203.113.${2 + hash(`${host} ${replica}`, 250)}`;
export const browserAddress = (name: string) => `127.198.100.${2 + hash(name, 250)}`;

/** The parts of `cart.shop:8080`. A name with two dots or more is a host outside, such as `api.bank.example`. */
export function partsOf(service: Service) {
  const [host = '', port = ''] = service.split(':');
  const [name = '', namespace = ''] = host.split('.');
  const outside = host.split('.').length > 2;
  return {
    workload: host as Workload,
    name,
    namespace,
    port: Number(port),
    outside,
    fqdn: outside ? host : `${name}.${namespace}.svc.cluster.local`,
  };
}

/** An address to which the kernel knows no way. */
export const nowhere = { address: '127.255.255.255', shown: '192.168.41.9' };

/** `text` with the lab's addresses as a cluster would show them. */
export const asInACluster = (text: string) =>
  text
    .replaceAll(/(?<![\d.])127\.24[45]\.(?=\d+\.\d+)/g, '10.244.')
    .replaceAll(/(?<![\d.])127\.96\.(?=\d+\.\d+)/g, '10.96.')
    .replaceAll(/(?<![\d.])127\.203\.113\.(?=\d+)/g, '203.0.113.')
    .replaceAll('127.255.255.255', nowhere.shown)
    .replaceAll(/(?<![\d.])127\.198\.100\.(?=\d+)/g, '198.51.100.');
