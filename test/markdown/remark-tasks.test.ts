import { unified as asAstroDoes } from '@astrojs/markdown-remark';
import { expect, test } from 'vitest';
import { remarkTasks } from '../../src/site/markdown/remark-tasks.ts';

const processor = await asAstroDoes({ remarkPlugins: [remarkTasks] }).createRenderer({});
const html = async (markdown: string): Promise<string> => (await processor.render(markdown)).code;

test('a task is a box that can be ticked, with its sentence as its label', async () => {
  expect(await html('- [ ] We have **one** person.\n- [x] We test.')).toMatchInlineSnapshot(`
    "<ul>
    <li class="task">
    <label><input type="checkbox"> We have <strong>one</strong> person.</label>
    </li>
    <li class="task">
    <label><input type="checkbox" checked> We test.</label>
    </li>
    </ul>"
  `);
});

test('a list without boxes stays as it is', async () => {
  expect(await html('- One\n- [Two](/two/)')).toMatchInlineSnapshot(`
    "<ul>
    <li>One</li>
    <li><a href="/two/">Two</a></li>
    </ul>"
  `);
});
