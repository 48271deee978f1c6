import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';
import { oneFilePolicy, servedPolicy, withPolicy } from './policy.ts';

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
          file.source = withPolicy(html, isOneFile ? policyByHash(html) : servedPolicy());
        }
      },
    },
  };
}

function policyByHash(html: string): string {
  const leftOutside = html.match(/<(?:script|link|img)\b[^>]*\b(?:src|href)="(?!data:)[^"]*"/i);
  if (leftOutside) throw new Error(`The one-file page still points to another file: ${leftOutside[0]}`);
  return oneFilePolicy([hashOfOnly('script', html)], [hashOfOnly('style', html)]);
}

/** Throws unless there is exactly one: a second would mean that a closing tag inside the code cut it in two. */
function hashOfOnly(tag: 'script' | 'style', html: string): string {
  const closings = html.match(new RegExp(`</${tag}`, 'gi'))?.length ?? 0;
  const content = html.match(new RegExp(`<${tag}\\b[^>]*>([\\s\\S]*?)</${tag}>`, 'i'))?.[1];
  if (closings !== 1 || content === undefined) {
    throw new Error(`The one-file page must hold one inline <${tag}>, but it closes ${closings}.`);
  }
  // The browser hashes what its HTML parser hands on, and that turns every line end into \n.
  const parsed = content.replace(/\r\n?/g, '\n');
  return `'sha256-${createHash('sha256').update(parsed).digest('base64')}'`;
}
