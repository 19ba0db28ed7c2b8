import { defineCheck } from '../../rules/define.ts';

export default defineCheck({
  ask: 'What do the conditions of the route, and of its Gateway, say?',
  about: 'service',
  run: [
    {
      command: 'kubectl describe httproute -n {namespace} <route>',
      changes: false,
      needs: ['kubectl'],
    },
    {
      command: 'kubectl describe gateway -n <namespace-of-the-gateway> <gateway>',
      changes: false,
      needs: ['kubectl'],
    },
  ],
  answers: {
    'backend not found': {
      says: '`ResolvedRefs` is False: BackendNotFound.',
      when: {
        record: {
          phrase: {
            oneOf: ['gwapi-route-backendnotfound', 'gwapi-istio-backend-not-found', 'KIA1402'],
          },
        },
      },
    },
    'reference not permitted': {
      says: '`ResolvedRefs` is False: RefNotPermitted.',
      when: {
        record: {
          phrase: {
            oneOf: ['gwapi-refnotpermitted', 'gwapi-istio-backend-not-accessible', 'gateway-api-ref-not-permitted'],
          },
        },
      },
    },
    'route not accepted': {
      says: '`Accepted` of the route is False: no listener takes it.',
      when: {
        record: {
          phrase: {
            oneOf: [
              'gwapi-route-notallowedbylisteners',
              'gwapi-route-nomatchinglistenerhostname',
              'gwapi-istio-host-not-allowed',
              'gwapi-istio-host-no-match',
              'gwapi-istio-section-not-found',
            ],
          },
        },
      },
    },
    'listener in conflict': {
      says: '`Conflicted` of a listener is True.',
      when: {
        record: {
          phrase: {
            oneOf: ['gwapi-hostnameconflict', 'gwapi-protocolconflict', 'gateway-api-listener-conflict'],
          },
        },
      },
    },
    'address pending': {
      says: '`Programmed` of the Gateway is False: the address is pending.',
      when: {
        record: {
          phrase: 'gateway-api-address-pending',
        },
      },
    },
    'nobody looked': {
      says: 'All conditions are Unknown: “Waiting for controller”, or there are none.',
      when: {
        record: {
          phrase: 'gateway-api-no-controller',
        },
      },
    },
    'all true': {
      says: 'All conditions are True.',
    },
  },
});
