import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import remarkDirective from 'remark-directive';
import { remarkAsides } from './src/site/markdown/remark-asides.ts';
import { remarkSections } from './src/site/markdown/remark-sections.ts';
import { remarkTasks } from './src/site/markdown/remark-tasks.ts';
import { shikiClasses } from './src/site/markdown/shiki-classes.ts';
import { offline } from './src/site/offline/integration.ts';

export default defineConfig({
  site: 'https://example.org',
  srcDir: './src/site',
  publicDir: './src/site/public',
  trailingSlash: 'always',
  integrations: [mdx(), offline()],
  markdown: {
    processor: unified({ remarkPlugins: [remarkDirective, remarkAsides, remarkSections, remarkTasks] }), // MDX inherits it
    shikiConfig: {
      theme: 'css-variables',
      transformers: [shikiClasses()],
      langAlias: { haproxy: 'ini', promql: 'sql' },
    },
  },
  i18n: { locales: ['en', 'ja'], defaultLocale: 'en', routing: { prefixDefaultLocale: false } },
  vite: {
    build: {
      assetsInlineLimit: 0, // scripts and styles stay files, so the CSP needs few hashes
      rolldownOptions: { checks: { moduleLevelDirective: false } }, // else ten lines of warning an MDX file
    },
  },
  security: {
    csp: {
      directives: [
        "default-src 'self'",
        "img-src 'self' data:",
        "connect-src 'self'",
        "worker-src 'self'",
        "base-uri 'none'",
        "object-src 'none'",
      ],
    },
  },
});
