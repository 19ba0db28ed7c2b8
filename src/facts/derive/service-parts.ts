import type { Derivation } from '../derive.ts';

/** Name, namespace and port of the service, for the commands of checks. `api.example.com` is no `name.namespace`. */
export const serviceParts: Derivation = (record) => {
  const service = record.first('service');
  if (!service) return;
  const [name = '', namespace, ...more] = service.value.split('.');
  if (more.length === 0) {
    record.add('serviceName', name, service, [0, Math.min(name.length, service.end - service.start)]);
    if (namespace) {
      const from = Math.min(name.length + 1, service.end - service.start);
      record.add('namespace', namespace, service, [
        from,
        Math.min(from + namespace.length, service.end - service.start),
      ]);
    }
  }
  const authority = record.first('authority');
  const port = /:(\d{1,5})$/.exec(authority?.value ?? '')?.[1];
  if (authority && port)
    record.add('port', Number(port), authority, [authority.value.length - port.length, authority.value.length]);
};
