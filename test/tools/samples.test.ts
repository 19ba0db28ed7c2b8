import { expect, test } from 'vitest';
import { mostReadable, type Sample } from '../../src/site/data/samples.ts';

const sample = (id: string, text: string, origin = 'lab:x@1.40.0'): Sample => ({
  id,
  strength: 'proves',
  title: id,
  text,
  origin,
});

test('a page shows a recorded line before our own words, a whole log and JSON', () => {
  const line = sample('line', '[2026-11-02T09:14:11.219Z] "GET / HTTP/1.1" 503 UH');
  const own = sample('own', 'no healthy upstream', 'written');
  const log = sample('log', 'debug\n'.repeat(20));
  const json = sample('json', '{"response_code":503}');
  expect(mostReadable([json, log, own, line])).toBe(line);
  expect(mostReadable([json, log, own])).toBe(own);
  expect(mostReadable([json, log])).toBe(log);
  expect(mostReadable([])).toBeUndefined();
});
