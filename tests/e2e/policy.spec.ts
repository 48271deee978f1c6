import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test } from '@playwright/test';
import { expect, test as watchedTest } from './watched-page.ts';

/** A host that notes who called. Its own page has no policy: there, every way out must work, or it proves nothing. */
let outside: Server;
let host: string;
const calls: string[] = [];

test.beforeAll(async () => {
  outside = createServer((request, response) => {
    calls.push(request.url ?? '');
    response
      .writeHead(200, { 'Content-Type': 'text/html', 'Access-Control-Allow-Origin': '*' })
      .end('<title>outside</title>');
  });
  outside.on('upgrade', (request, socket) => {
    calls.push(request.url ?? '');
    socket.destroy();
  });
  await new Promise<void>((done) => outside.listen(0, '127.0.0.1', done));
  host = `http://127.0.0.1:${(outside.address() as AddressInfo).port}`;
});

test.beforeEach(() => {
  calls.length = 0;
});

test.afterAll(() => {
  outside.closeAllConnections();
  outside.close();
});

watchedTest('opens without an error and asks only for its own files', async ({ page }) => {
  await page.goto('');
  await expect(page).toHaveTitle('Claude Usage Analytics');
  await expect(page.locator('#root')).not.toBeEmpty();
});

test('carries its policy before anything that it governs', async ({ page }) => {
  await page.goto('');
  const first = page.locator('head > :first-child');
  await expect(first).toHaveAttribute('http-equiv', 'Content-Security-Policy');
  await expect(first).toHaveAttribute('content', /connect-src 'none'/);
});

test('lets no request out', async ({ page }) => {
  await page.goto(host);
  const ways = await page.evaluate(tryEveryWayOut, host);
  for (const way of ways) {
    await expect.poll(() => calls, { message: `${way} must work where no policy stands` }).toContain(way);
  }

  await page.goto('');
  calls.length = 0;
  await page.evaluate(tryEveryWayOut, host);
  await expect.poll(() => page.evaluate(() => [...new Set(window.refused)].sort())).toEqual(ways.sort());
  expect(calls).toEqual([]);
});

test('runs no code from text', async ({ page }) => {
  await page.goto('');
  const outcome = await page.evaluate(() => {
    const attempt = (action: () => unknown) => {
      try {
        action();
        return 'ran';
      } catch {
        return 'refused';
      }
    };
    return {
      markup: attempt(() => document.createElement('div').setHTMLUnsafe('<b>x</b>')),
      workerFromAddress: attempt(() => new Worker('worker.js')),
      ownPolicy: attempt(() =>
        (
          window as { trustedTypes?: { createPolicy(name: string, rules: object): unknown } }
        ).trustedTypes?.createPolicy('mine', {}),
      ),
    };
  });
  expect(outcome).toEqual({ markup: 'refused', workerFromAddress: 'refused', ownPolicy: 'refused' });
});

declare global {
  interface Window {
    /** The paths that the page's policy stopped, so far. */
    refused: string[];
  }
}

/** Runs in the page. Returns the paths it tries to call; what stops a call may throw at once or much later. */
function tryEveryWayOut(target: string): string[] {
  window.refused = [];
  document.addEventListener('securitypolicyviolation', ({ blockedURI, effectiveDirective }) => {
    if (!URL.canParse(blockedURI)) return;
    // Of a frame, the browser tells only the host.
    window.refused.push(effectiveDirective === 'frame-src' ? '/frame' : new URL(blockedURI).pathname);
  });
  const attached = <Kind extends 'iframe' | 'link' | 'video'>(
    kind: Kind,
    properties: Partial<HTMLElementTagNameMap[Kind]>,
  ) => document.body.append(Object.assign(document.createElement(kind), properties));
  const ways: Record<string, (url: string) => unknown> = {
    '/fetch': (url) => fetch(url),
    '/xhr': (url) => {
      const request = new XMLHttpRequest();
      request.open('GET', url);
      request.send();
    },
    '/beacon': (url) => navigator.sendBeacon(url, 'x'),
    '/websocket': (url) => new WebSocket(url.replace('http', 'ws')),
    '/eventsource': (url) => new EventSource(url),
    '/image': (url) => Object.assign(new Image(), { src: url }),
    '/style': (url) => attached('link', { rel: 'stylesheet', href: url }),
    '/font': (url) => new FontFace('x', `url(${url})`).load(),
    '/frame': (url) => attached('iframe', { src: url }),
    '/video': (url) => attached('video', { src: url }),
    '/script': (url) => import(/* @vite-ignore */ url),
  };
  for (const [path, go] of Object.entries(ways)) {
    void (async () => go(target + path))().catch(() => {});
  }
  return Object.keys(ways);
}
