import { expect, test } from 'vitest';
import { diagnose } from '../../src/engine/diagnose.ts';
import { Scan } from '../../src/engine/scan/scan.ts';
import { knowledge } from '../../src/knowledge.ts';

const surest = (text: string) => diagnose([{ text }], knowledge).diagnoses[0]?.certainty;
const surestOfScan = (text: string) => {
  const scan = new Scan(knowledge, { decode: (bytes) => new TextDecoder().decode(bytes), head: 10 });
  scan.file('log');
  scan.write(new TextEncoder().encode(text));
  return scan.report().diagnoses[0]?.certainty;
};

const SAID = 'Jwt issuer is not configured';
const DENY = 'rbac_access_denied_matched_policy[ns[shop]-policy[deny]-rule[0]]';

test.each([
  `assertThat(response.body()).isEqualTo("${SAID}");`,
  `const expired = "${SAID}";`,
  `// ${SAID}: the token has to be renewed`,
  `if (body === "${SAID}") return renew();`,
  `{app="cart"} |= "${SAID}"`,
  `select count(*) from answers where body = '${SAID}'`,
  `  ✓ answers 401 ${SAID} (8 ms)`,
  `--- PASS: TestToken/${SAID} (0.01s)`,
  `  --body string   one of: "${SAID}", "RBAC: access denied"`,
  `If you see \`${SAID}\`, renew the token.`,
  `If the response body is \`RBAC: access denied\`, look for \`${DENY}\` in the log.`,
  `* Fixed: \`${SAID}\` was answered to tokens of the next second.`,
  `| ${SAID} | the token has to be renewed |`,
  `- \`${SAID}\`: the token has to be renewed`,
  `the answer is not "${SAID}", the token is good until tomorrow`,
  `We no longer see ${SAID} since yesterday.`,
  'if string.find(body, "ext_authz_denied") then',
  '    elif "ext_authz_denied" in details:',
  'kubectl logs deploy/cart -c istio-proxy | grep ext_authz_denied',
  '### `ext_authz_denied`',
  '  UAEX: ext_authz_denied',
  'ext_authz_denied: 0',
  '`ext_authz_denied` means that the service for authorization refused the call.',
  `How can I change the body "${SAID}"?`,
  `Expected: ${SAID}`,
  'I set a limit and expect 503 UO, but get 200.',
  'What is the difference between `ext_authz_denied` and `ext_authz_error`?',
  'denied calls :  "response_code_details":"ext_authz_denied"   response_flags "UAEX"',
  'response flag (UH, UF, UO, NR, URX, UC)',
])('who only mentions words proves nothing by them, in a paste and in a file: %s', (text) => {
  expect(surest(text)).toBe('possible');
  expect([undefined, 'possible']).toContain(surestOfScan(text));
});

test.each([
  SAID,
  `the gateway answers: ${SAID}`,
  `Error: request failed with "${SAID}"`,
  `When I call the cart I get "${SAID}"`,
  `| 15:00:01 | cart | ${SAID} |`,
  `could not log in: ${SAID}`,
  'expected 200 but got 403 ext_authz_denied',
  'msg=ext_authz_denied',
  `Why do I get "${SAID}"?`,
  `ERROR: ${SAID}`,
  'WARN: Jwt is expired',
  '[WARNING] - Jwt is expired',
  'FATAL: ext_authz_denied',
  `error.message = ${SAID}`,
  `http.response.body=${SAID}`,
  `Removed the sidecar, and still: ${SAID}`,
  `Fixed IP, same answer: ${SAID}`,
  `return code 401 "${SAID}"`,
])('who tells that they came is believed: %s', (text) => {
  expect(surest(text)).toBe('certain');
});

test('a mention beside the program’s own words takes nothing from them, in either order', () => {
  const mention = `If you see \`${SAID}\`, renew the token.`;
  expect(surest(`${mention}\n${SAID}`)).toBe('certain');
  expect(surest(`${SAID}\n${mention}`)).toBe('certain');
});
