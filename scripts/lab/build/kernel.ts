/** What the kernel is told about the proxy's own connections. */

/** TCP_SYNCNT: one more SYN, and after three seconds the connect ends with ETIMEDOUT. By default that takes two minutes. */
export const impatientKernel = {
  upstream_bind_config: { socket_options: [{ level: 6, name: 7, int_value: 1, state: 'STATE_PREBIND' }] },
} as const;
