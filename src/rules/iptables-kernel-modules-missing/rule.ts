import { defineRule } from '../define.ts';

export default defineRule({
  title: 'The node’s kernel lacks parts of iptables',
  says: 'The rules that lead traffic to the proxy need kernel modules that are not loaded on this node.',
  area: 'injection',
  per: 'proxy',
  signs: {
    proves: [
      {
        when: {
          all: [
            {
              record: {
                phrase: {
                  oneOf: ['iptables-no-such-table', 'iptables-no-such-extension'],
                },
              },
            },
            {
              record: {
                phrase: 'istio-init-speaks',
              },
            },
          ],
          per: 'proxy',
        },
        because:
          'iptables itself asks whether a kernel module is missing, in the log of the container that makes the mesh’s rules.',
      },
    ],
    suggests: [
      {
        when: {
          record: {
            phrase: {
              oneOf: ['iptables-no-such-table', 'iptables-no-such-extension'],
            },
          },
        },
        because: 'iptables asks whether a kernel module is missing.',
      },
      {
        when: {
          record: {
            phrase: 'iptables-no-by-that-name',
          },
        },
        because:
          'A target or match of the rules (mostly REDIRECT or owner) is not there: its kernel module is not loaded.',
      },
      {
        when: {
          record: {
            phrase: {
              oneOf: [
                'log-iptables-restore-v-iptables-restore-unable-to-initialize',
                'log-iptables-binary-has-no-loaded-kernel-support-and-cannot-be',
              ],
            },
          },
          unless: {
            phrase: 'iptables-not-permitted',
          },
        },
        because:
          'The table nat could not be used at all, and no lack of rights is named: on newer systems (RHEL 8 and its like) its module is not loaded by itself.',
      },
    ],
    fits: [
      {
        when: {
          record: {
            phrase: 'iptables-restore-failed',
          },
        },
        because: 'The rules were refused; a match or target without its module does this.',
      },
    ],
  },
  supersedes: ['app-crash-loop', 'proxy-down-pod-unhealthy', 'rbac-permission-missing'],
  asks: {
    'log-of-init-container': {
      'not in the kernel': 'suggests',
      'not permitted': 'rulesOut',
      'there already': 'rulesOut',
      'another container': 'rulesOut',
    },
  },
  lookalikes: ['iptables-nft-legacy-mixed', 'pod-security-blocks-istio-init', 'istio-init-rerun'],
  scan: {
    no: 'It stands in the output of kubectl or of an init container, not in a proxy’s log.',
  },
  applies: {},
  fixes: [
    {
      do: 'Load the modules on each node, now and at each start.',
      snippet:
        "# on each node, as root\nprintf '%s\\n' br_netfilter nf_nat xt_REDIRECT xt_owner xt_conntrack iptable_nat iptable_mangle iptable_filter > /etc/modules-load.d/istio.conf\nsystemctl restart systemd-modules-load",
      risk: 'None known; ambient and TPROXY need xt_mark, xt_TPROXY, ip_set too.',
      undo: 'rm /etc/modules-load.d/istio.conf',
      verify: '`lsmod | grep -E "nat|xt_owner"` lists them, and the pod starts.',
    },
    {
      do: 'If the kernel has nf_tables only: use an Istio whose images bring iptables-nft, or its native nftables.',
      snippet: 'istioctl install --set values.global.nativeNftables=true',
      risk: 'All new pods get other rules; try one node first.',
      undo: 'Install without the value.',
      verify: 'The init container ends with 0.',
      applies: {
        istio: '>=1.27',
      },
    },
  ],
  sources: [
    {
      title: 'Istio 1.29, tools/istio-iptables',
      url: 'https://github.com/istio/istio/tree/1.29.0/tools/istio-iptables',
      read: '2026-11-23',
    },
    {
      title: 'Istio docs: platform requirements',
      url: 'https://istio.io/latest/docs/ops/deployment/platform-requirements/',
      read: '2026-11-23',
    },
  ],
});
