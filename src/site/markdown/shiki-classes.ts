import type { ShikiTransformer } from 'shiki';

/** Turns Shiki's inline styles into classes (`tk-keyword`, `tk-string` …), which the site's CSS colours. */
export function shikiClasses(): ShikiTransformer {
  return {
    name: 'shiki-classes',
    enforce: 'post',
    span(node) {
      const names = String(node.properties['style'] ?? '').matchAll(
        /var\(--(?:astro-code|shiki)-(?:token-)?([a-z-]+)\)/g,
      );
      delete node.properties['style'];
      for (const [, name] of names) this.addClassToHast(node, `tk-${name}`);
    },
    pre(node) {
      delete node.properties['style'];
    },
  };
}
