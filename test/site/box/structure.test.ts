import { describe, expect, test } from 'vitest';
import { visitor } from '../visit.ts';
import { diagnosed, healthy, INBOUND, LOG, NO_HOST, TIMEOUT } from './box.ts';
import { outlineOf } from './outline.ts';

const visit = visitor();

const lines = (many: number): string[] => Array.from({ length: many }, (_, id) => healthy(id));
const RECOGNISED =
  '2026-11-02T09:14:11.219Z\tinfo\tads\tPush debounce stable[5] 2 for config ServiceEntry/shop/cart: 100.2ms since last change';
const NOTHING = `Dear diary,\n${'today the weather was nice. '.repeat(5)}`;

interface State {
  readonly state: string;
  readonly path?: string;
  readonly paste?: string;
  readonly width?: number;
}
const states: readonly State[] = [
  { state: 'empty' },
  { state: 'certain', paste: INBOUND },
  { state: 'several-problems', paste: [INBOUND, NO_HOST, TIMEOUT].join('\n') },
  { state: 'recognised', paste: RECOGNISED },
  { state: 'nothing', paste: NOTHING },
  { state: 'healthy', paste: lines(40).join('\n') },
  { state: 'long-log', paste: [...lines(2500), NO_HOST, ...lines(2500), 'nobody knows this line'].join('\n') },
  { state: 'phone-empty', width: 390 },
  { state: 'phone', paste: LOG, width: 390 },
  { state: 'japanese-empty', path: '/ja/' },
  { state: 'japanese', path: '/ja/', paste: LOG },
];

describe('the structure of the page', () => {
  test.each(states)('$state', async ({ state, path = '/', paste, width }) => {
    const { page, complaints } = await visit(path);
    if (width) await page.setViewportSize({ width, height: 844 });
    if (paste) await diagnosed(page, paste);
    await expect(await outlineOf(page)).toMatchFileSnapshot(`./structure/${state}.txt`);
    expect(complaints).toEqual([]);
  });
});
