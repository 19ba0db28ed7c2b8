// Calls by HTTPS as services in Node do: https.ts URL ROOT. What is printed is Node's own error.
import { readFileSync } from 'node:fs';
import { get } from 'node:https';

const [url = '', root = ''] = process.argv.slice(2);
get(url, { ca: readFileSync(root) }, (reply) => {
  console.log(reply.statusCode);
  reply.pipe(process.stdout);
}).on('error', ({ message, code, syscall, errno }: NodeJS.ErrnoException) => {
  console.log(`Error: ${message}`, { code, ...(syscall && { syscall, errno }) });
});
