/**
 * A browser: `browser.ts open URL` goes there, `browser.ts fetch URL` asks for it from a page of another origin, with a
 * token, so that a preflight comes first. What is printed is what its console shows.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { chromium } from 'playwright';
import { findChromium } from '../../../test/chromium.ts';

const [how = 'open', url = ''] = process.argv.slice(2);

const shop = createServer((_, response) => {
  response.setHeader('content-type', 'text/html');
  response.end('<p>The shop</p>');
});
await new Promise<void>((ready) => shop.listen(0, '127.0.0.1', ready));
const { port } = shop.address() as AddressInfo;

const executablePath = await findChromium();
const browser = await chromium.launch({
  ...(executablePath === undefined ? {} : { executablePath }),
  args: [
    '--no-sandbox',
    '--disable-features=LocalNetworkAccessChecks,BlockInsecurePrivateNetworkRequests',
    `--host-resolver-rules=MAP shop.example:80 127.0.0.1:${port}`,
  ],
});
try {
  const page = await browser.newPage();
  page.on('console', (message) => console.log(message.text()));
  if (how === 'open') {
    await page.goto(url).catch((error: Error) => console.log(/net::\w+/.exec(error.message)?.[0] ?? error.message));
  } else {
    await page.goto('http://shop.example/');
    const said = await page.evaluate(
      (there) =>
        fetch(there, { headers: { authorization: 'Bearer a.b.c' } }).then(
          (reply) => `${reply.status}`,
          (error: unknown) => `Uncaught (in promise) ${String(error)}`,
        ),
      url,
    );
    console.log(said);
  }
} finally {
  await browser.close();
  shop.close();
}
