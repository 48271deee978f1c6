import { createHash } from 'node:crypto';
import { frameSandbox, oneFilePolicy, withPolicy } from './policy.ts';

/**
 * Makes the page in one file out of the page with everything inlined: an outer page without any script, and in it one
 * frame, which holds the application.
 *
 * A policy cannot stop a page from leading itself elsewhere, and an address can carry data. A frame, though, is led
 * by what the page around it allows (`frame-src 'none'`), and its sandbox refuses windows, forms and the outer page. The
 * frame has no origin of its own either: no storage, and no way into frames that it makes. So what is
 * deleted in it stays deleted, and WebRTC – which no policy directive stops – is.
 */
export function shellPage(inlined: string): string {
  const guarded = inlined.replace('<head>', () => `<head>\n    <script>${withoutWebRtc}</script>`);
  refuseOutside(guarded);
  const scripts = hashesOf('script', guarded);
  const styles = hashesOf('style', guarded);
  if (scripts.length !== 2 || styles.length !== 1) {
    throw new Error(
      `The frame must hold two scripts and one style, not ${scripts.length} and ${styles.length}.`,
    );
  }
  const frame = withPolicy(guarded, oneFilePolicy(scripts, styles));
  const outer = outerPage(headOf(inlined), frame);
  // A frame from `srcdoc` inherits the policy of the page around it, so that one has to allow what the frame holds.
  return withPolicy(outer, oneFilePolicy(scripts, [...styles, hash(outerStyle)]));
}

/** The frame's first statement. */
const withoutWebRtc =
  'for (const name of Object.getOwnPropertyNames(self)) if (/^(webkit)?RTC/.test(name)) delete self[name];';

/** The frame fills the window, so that what is dropped on the window is dropped on the frame. */
const outerStyle =
  'html, body { margin: 0; height: 100%; overflow: hidden } iframe { position: fixed; inset: 0; width: 100%; height: 100%; border: 0 }';

function outerPage(head: string, frame: string): string {
  return `<!doctype html>
<html lang="en" translate="no">
  <head>
${head}
    <style>${outerStyle}</style>
  </head>
  <body>
    <iframe title="Claude Usage Analytics" sandbox="${frameSandbox}" srcdoc="${attribute(frame)}"></iframe>
    <noscript>This page needs JavaScript.</noscript>
  </body>
</html>
`;
}

/** What browser and search engines read off the head: everything but code and looks. */
function headOf(html: string): string {
  const head = html.slice(html.indexOf('<head>') + '<head>'.length, html.indexOf('<script'));
  const kept = head.match(/<(?:meta|title|link)\b[^>]*>(?:[^<]*<\/title>)?/g) ?? [];
  if (!kept.some((element) => element.startsWith('<title')))
    throw new Error('The page has no title to keep.');
  return kept.map((element) => `    ${element}`).join('\n');
}

function attribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
}

function refuseOutside(html: string): void {
  const leftOutside = html.match(/<(?:script|link|img)\b[^>]*\b(?:src|href)="(?!data:)[^"]*"/i);
  if (leftOutside) throw new Error(`The one-file page still points to another file: ${leftOutside[0]}`);
}

/** Throws when a closing tag inside the code cut an element in two. */
function hashesOf(tag: 'script' | 'style', html: string): readonly string[] {
  const closings = html.match(new RegExp(`</${tag}`, 'gi'))?.length ?? 0;
  const contents = [...html.matchAll(new RegExp(`<${tag}\\b[^>]*>([\\s\\S]*?)</${tag}>`, 'gi'))];
  if (closings !== contents.length) throw new Error(`The one-file page closes ${closings} <${tag}>.`);
  return contents.map(([, content = '']) => hash(content));
}

function hash(content: string): string {
  // The browser hashes what its HTML parser hands on, and that turns every line end into \n.
  return `'sha256-${createHash('sha256').update(content.replace(/\r\n?/g, '\n')).digest('base64')}'`;
}
