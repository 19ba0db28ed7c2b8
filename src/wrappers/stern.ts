import { eachLine, prefix } from './cut.ts';
import { defineWrapper } from './define.ts';

/** `stern`: `cart-7d4b9c-x2x istio-proxy `, older ones with `›`; `kubetail`: `[cart-7d4b9c-x2x] `. */
export default defineWrapper({
  title: '`stern`, `kubetail`',
  shape: 'line',
  has: ' ',
  peel: prefix(
    /^(?:[+-] )?(?:(?<proxy>[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?-[a-z0-9]{1,10}) (?:› |» )?(?:(?<container>istio-proxy|istio-init|istio-validation|discovery|ztunnel|install-cni) |[a-z0-9]+(?:-[a-z0-9]+)* (?=\[|\{|\d{4}-\d\d))|\[[a-z0-9.-]+-[a-z0-9]{4,10}(?: [a-z0-9-]+)?\] )/d,
  ),
  wrap: (text) => eachLine(text, (line) => `web-6c9f7b5d8-x2kqp istio-proxy ${line}`),
  samples: [
    { wrapped: 'cart-7d4b9c-x2x istio-proxy [2026-11-02T09:14:11.219Z] "x"', bare: '[2026-11-02T09:14:11.219Z] "x"' },
    { wrapped: '[cart-7d4b9c-x2xqp] no healthy upstream', bare: 'no healthy upstream' },
  ],
});
