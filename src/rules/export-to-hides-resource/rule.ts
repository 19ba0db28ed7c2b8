import { defineRule } from '../define.ts';

export default defineRule({
  title: 'exportTo hides the resource from this caller',
  says: 'The resource for {service} exists and is exported to other namespaces only: this caller does not see it.',
  area: 'config',
  per: 'service',
  signs: {
    fits: [
      {
        when: {
          record: {
            flag: 'NC',
          },
        },
        because: 'A cluster is missing in this caller only, if its Service or DestinationRule is exported elsewhere.',
      },
    ],
  },
  asks: {
    'resource-by-name': {
      none: 'rulesOut',
      elsewhere: 'suggests',
      there: 'suggests',
    },
  },
  lookalikes: ['wrong-root-namespace'],
  applies: {
    istio: '>=1.1',
  },
  fixes: [
    {
      do: 'Ask every place where it can be set: the resource, the annotation of the Service, the mesh’s default.',
      snippet:
        "kubectl get virtualservice,destinationrule,serviceentry -A -o custom-columns='KIND:.kind,NAMESPACE:.metadata.namespace,NAME:.metadata.name,EXPORT:.spec.exportTo'\nkubectl get svc -A -o yaml | grep -B8 networking.istio.io/exportTo\nkubectl get configmap istio -n istio-system -o yaml | grep -i exportTo",
      risk: 'None: it only reads.',
      undo: 'Nothing to undo.',
      verify: 'You found an export without the caller’s namespace, or none at all.',
    },
    {
      do: 'Export to the namespace of the caller.',
      snippet: 'spec:\n  exportTo: [".", "<namespace-of-caller>"]',
      risk: 'Its rules act on that caller from now on.',
      undo: 'Remove the namespace.',
      verify: '`istioctl proxy-config clusters <pod> --fqdn <host>` of the caller lists it.',
    },
  ],
  sources: [
    {
      title: 'Istio docs: ServiceEntry, exportTo',
      url: 'https://istio.io/latest/docs/reference/config/networking/service-entry/',
      read: '2026-11-23',
    },
    {
      title: 'Istio 1.29, pilot/pkg/model/push_context.go',
      url: 'https://github.com/istio/istio/blob/1.29.0/pilot/pkg/model/push_context.go',
      read: '2026-11-23',
    },
  ],
});
