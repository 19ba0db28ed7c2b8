/** Healthy traffic: many requests in turn, as callers send them. */
import { Agent, request } from 'node:http';
import { type ClientHttp2Session, connect } from 'node:http2';
import { connect as connectTcp } from 'node:net';
import type { Door } from '../build/set-up.ts';
import type { TrafficRequest, TrafficStep } from './steps.ts';
import type { Seen } from './take.ts';

const perConnection = 25;

function overHttp(one: TrafficRequest, door: Door, agent: Agent): Promise<void> {
  return new Promise((done) => {
    const headers = {
      host: one.host ?? door.host,
      'user-agent': one.agent,
      ...one.headers,
      ...(one.body === undefined ? {} : { 'content-length': one.body.length }),
    };
    const { address: host, port, from: localAddress } = door;
    const sent = request({ host, port, localAddress, agent, method: one.method, path: one.path, headers }, (reply) => {
      reply.resume().on('end', () => setImmediate(done));
      if (one.leavesAfter === undefined) return;
      reply.on('error', () => setTimeout(done, 20));
      setTimeout(() => sent.destroy(), one.leavesAfter);
    });
    sent.on('error', () => setTimeout(done, 20)).end(one.body);
  });
}

function overGrpc(one: TrafficRequest, door: Door, session: ClientHttp2Session): Promise<void> {
  return new Promise((done) => {
    const stream = session.request({
      ':method': 'POST',
      ':path': one.path,
      ':authority': one.host ?? door.host,
      'content-type': 'application/grpc',
      te: 'trailers',
      'user-agent': one.agent,
    });
    stream.on('close', done).on('error', () => {});
    stream.resume().end(Buffer.from('00000000030a0161', 'hex'));
  });
}

export async function takeTraffic({ requests, grpc }: TrafficStep, door: Door): Promise<readonly Seen[]> {
  for (let from = 0; from < requests.length; from += perConnection) {
    const batch = requests.slice(from, from + perConnection);
    if (grpc) {
      const { address: host, port, from: localAddress } = door;
      const session = connect(`http://${host}:${port}`, {
        createConnection: () => connectTcp({ host, port, localAddress }),
      });
      for (const one of batch) await overGrpc(one, door, session);
      session.close();
    } else {
      const agent = new Agent({ keepAlive: true, maxSockets: 1 });
      for (const one of batch) await overHttp(one, door, agent);
      agent.destroy();
    }
  }
  return [];
}
