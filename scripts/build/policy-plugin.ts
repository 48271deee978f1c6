import type { Plugin } from 'vite';
import { servedPolicy, withPolicy } from './policy.ts';
import { shellPage } from './shell.ts';

/**
 * Puts the content policy into the built page. The dev server goes without: its live reload needs what the
 * policy refuses. For the page in one file it must come after the plugin that inlines script and style,
 * because the hashes are taken over exactly what ends up between the tags.
 */
export function contentPolicy(isOneFile: boolean): Plugin {
  return {
    name: 'content-policy',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        for (const file of Object.values(bundle)) {
          if (file.type !== 'asset' || !file.fileName.endsWith('.html')) continue;
          const html = String(file.source);
          file.source = isOneFile ? shellPage(html) : withPolicy(html, servedPolicy());
        }
      },
    },
  };
}
