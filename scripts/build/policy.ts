/**
 * The content policy of the page: what it may load, run and reach. Everything not named is refused.
 * It is written down here once; the built pages, the static server and the browser tests all read it from here.
 */
const directives = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  // Pictures are drawn in the page (chart to PNG); 'self' would let an address carry data to the host.
  'img-src': 'data: blob:',
  'font-src': "'none'",
  'connect-src': "'none'",
  // A blob worker inherits this policy; a worker from an address would need headers of its own.
  'worker-src': 'blob:',
  'frame-src': "'none'",
  'object-src': "'none'",
  'media-src': "'none'",
  'manifest-src': "'none'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'require-trusted-types-for': "'script'",
  'trusted-types': 'app-worker',
};

/** Browsers ignore these in a meta element, so only a server can add them. Modals: without them the page cannot print. */
const headerOnly =
  "frame-ancestors 'none'; sandbox allow-scripts allow-same-origin allow-downloads allow-modals";

/** What the frame of the page in one file may do: nothing here opens a window, leads the frame or the window elsewhere, or gives it an origin. */
export const frameSandbox = 'allow-scripts allow-downloads allow-modals';

/** The policy of the page in several files: script and style come from the page's own host. */
export function servedPolicy(): string {
  return policyText(directives);
}

/** The policy of the page in one file: exactly these scripts and styles, by their hashes, and nothing else. */
export function oneFilePolicy(scriptHashes: readonly string[], styleHashes: readonly string[]): string {
  return policyText({
    ...directives,
    'script-src': scriptHashes.join(' '),
    'style-src': styleHashes.join(' '),
  });
}

/** The response headers that go with a page whose meta element holds `metaPolicy` (or with a file of such a page). */
export function policyHeaders(metaPolicy: string): Record<string, string> {
  const isWholeInOneFile = !metaPolicy.includes("script-src 'self'");
  return {
    'Content-Security-Policy': `${metaPolicy}; ${headerOnly}`,
    'Connection-Allowlist': isWholeInOneFile ? '()' : '(response-origin)',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Embedder-Policy': 'require-corp',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
    'Permissions-Policy':
      'camera=(), microphone=(), geolocation=(), usb=(), serial=(), hid=(), payment=(), display-capture=()',
    'X-DNS-Prefetch-Control': 'off',
    'Cache-Control': 'no-cache',
  };
}

/**
 * The same for hosts that know nothing of the build: the hashes of the page in one file change with every build and stand in its own
 * meta element, so its header adds only what that cannot hold.
 */
export function hostHeaders(edition: 'served' | 'one-file'): Record<string, string> {
  const headers = policyHeaders(servedPolicy());
  return edition === 'served'
    ? headers
    : { ...headers, 'Content-Security-Policy': headerOnly, 'Connection-Allowlist': '()' };
}

const metaStart = '<meta http-equiv="Content-Security-Policy" content="';

/** Puts the policy first in `<head>`: a meta policy governs only what stands below it. */
export function withPolicy(html: string, policy: string): string {
  if (!html.includes('<head>')) throw new Error('The page has no plain <head> to put the policy in.');
  return html.replace('<head>', () => `<head>\n    ${metaStart}${policy}">`);
}

/** The policy that a built page carries, or null. */
export function policyOf(html: string): string | null {
  // Of the page in one file this is the outer one: what its frame may do, both must allow.
  const start = html.indexOf(metaStart);
  if (start === -1) return null;
  const from = start + metaStart.length;
  return html.slice(from, html.indexOf('"', from));
}

function policyText(rules: Readonly<Record<string, string>>): string {
  return Object.entries(rules)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');
}
