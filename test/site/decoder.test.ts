import { expect, test } from 'vitest';
import { type Visit, visitor } from './visit.ts';

const visit = visitor();
const PATH = '/debugging/read-an-access-log/';
const OWN = '%START_TIME% "%REQ(X-TEAM)%" %RESPONSE_CODE% %RESPONSE_FLAGS%';
const LINE = '2026-11-02T09:14:11.219Z "team one" 503 UF,URX';

const rowsOf = async ({ page }: Visit) => {
  await page.locator('log-decoder .answer').filter({ visible: true }).waitFor();
  return page.locator('log-decoder .answer tbody tr').allTextContents();
};

test('the decoder reads a line in the reader’s own format, which stays on the machine', async () => {
  const visited = await visit(PATH);
  const { page, complaints } = visited;
  await page.getByText('Your own format', { exact: true }).click();
  await page.locator('[name="format"]').fill(OWN);
  await page.getByLabel('A line of your log').fill(LINE);
  await expect
    .poll(() => rowsOf(visited))
    .toEqual([
      expect.stringContaining('%START_TIME%'),
      expect.stringContaining('Request header x-team'),
      expect.stringContaining('503'),
      expect.stringMatching(/UF,URX.*UpstreamConnectionFailure.*UpstreamRetryLimitExceeded/),
    ]);
  await expect.poll(() => page.locator('.answer a[href$="/reference/response-flag/#UF"]').count()).toBe(1);
  await expect
    .poll(() => page.locator('.answer').textContent())
    .toContain('%RESPONSE_CODE_DETAILS%: why Envoy answered');

  await page.reload();
  await expect.poll(() => page.locator('[name="format"]').inputValue()).toBe(OWN);
  await page.getByLabel('A line of your log').fill('{"response_code":503,"response_flags":"UH"}');
  await expect.poll(() => page.locator('.answer').textContent()).toContain('This line is not of your format');
  expect(complaints).toEqual([]);
});

test('the decoder says why a format cannot be read back', async () => {
  const { page } = await visit(PATH);
  await page.getByText('Your own format', { exact: true }).click();
  await page.locator('[name="format"]').fill('%RESPONSE_CODE%%RESPONSE_FLAGS%');
  await page.getByLabel('A line of your log').fill('503UF');
  await expect.poll(() => page.locator('.answer').textContent()).toContain('Nothing stands between');
});

test('emptied, the decoder shows its example again', async () => {
  const visited = await visit(PATH);
  const line = visited.page.getByLabel('A line of your log');
  await line.fill('{"response_code":503,"response_flags":"UH"}');
  await rowsOf(visited);
  await line.fill('');
  await expect.poll(() => visited.page.locator('log-decoder .example').isVisible()).toBe(true);
  await expect.poll(() => visited.page.locator('log-decoder .answer').isVisible()).toBe(false);
});
