import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Scan } from '../../src/engine/scan/scan.ts';
import { knowledge } from '../../src/knowledge.ts';
import { chunksOf } from '../../src/site/client/scan/chunks.ts';
import { linesAt } from '../../src/site/client/scan/lines-at.ts';
import type { Starts } from '../../src/site/client/scan/messages.ts';

const text = async (file: File): Promise<readonly [string, number]> => {
  const decoder = new TextDecoder();
  let all = '';
  let read = 0;
  for await (const chunk of chunksOf(file, (bytes) => {
    read += bytes;
  }))
    all += decoder.decode(chunk, { stream: true });
  return [all, read];
};

test('a file comes in pieces as it is, packed or not; how far it is counts its own bytes', async () => {
  const whole = 'a line of the log\n'.repeat(400_000);
  const plain = new File([whole], 'proxy.log');
  expect(await text(plain)).toEqual([whole, plain.size]);
  const packed = new File([gzipSync(whole)], 'proxy.log.gz');
  expect(await text(packed)).toEqual([whole, packed.size]);
});

test('the lines of a file are found by their numbers, wherever a scan remembered a start', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.oneof(fc.string({ maxLength: 40 }), fc.constant('x'.repeat(3_000)), fc.constant('日本語')), {
        minLength: 1,
        maxLength: 60,
      }),
      fc.nat({ max: 70 }),
      fc.nat({ max: 20 }),
      fc.nat({ max: 3 }),
      async (written, from, more, every) => {
        const lines = written.map((line) => line.replace(/[\r\n]/g, ''));
        const file = new Blob([lines.join('\n')]);
        const starts: [number, number][] = [];
        let at = 0;
        for (const [index, line] of lines.entries()) {
          if (every > 0 && index % every === 0) starts.push([index + 1, at]);
          at += new TextEncoder().encode(line).length + 1;
        }
        const found = await linesAt(file, starts, from + 1, from + 1 + more);
        // A last line without a character is none.
        const all = lines.at(-1) === '' ? lines.slice(0, -1) : lines;
        expect(found.map(({ number, text: line }) => [number, line])).toEqual(
          all.map((line, index) => [index + 1, line]).slice(from, from + 1 + more),
        );
      },
    ),
  );
});

test('a scan remembers where lines begin', () => {
  const decoder = new TextDecoder();
  const starts: [number, number][] = [];
  const scan = new Scan(knowledge, {
    decode: (bytes) => decoder.decode(bytes),
    passed: (_, line, at) => void starts.push([line, at]),
  });
  scan.file('log');
  const lines = Array.from({ length: 200_000 }, (_, index) => `line ${index + 1} of this log`);
  const bytes = new TextEncoder().encode(lines.join('\n'));
  scan.write(bytes);
  scan.report();
  expect(starts.length).toBeGreaterThan(3);
  for (const [line, at] of starts as unknown as Starts)
    if (at < bytes.length) expect(decoder.decode(bytes.subarray(at, at + 40)).split('\n')[0]).toBe(lines[line - 1]);
});
