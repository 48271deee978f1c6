import { readFile } from 'node:fs/promises';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type BrowserContext, chromium, expect, type Frame, test } from '@playwright/test';
import { chromiumLaunch } from '../../scripts/find-chromium.ts';
import { serveFolder } from '../../scripts/static-server.ts';
import { type Listener, listen, type Outcome } from './listening-host.ts';
import { appFrame } from './watched-page.ts';
import { type Target, WAYS_BY_LEAVING, WAYS_IN_PLACE } from './ways-out.ts';

/*
 * Tries every way out of the page from inside it, as a library gone bad would. A way counts only if it works on a page without
 * a policy, in the same browser and the same run.
 */

/** What is left open, by name. Everything else must bring nothing at all. */
const LEFT_OPEN = {
  /** Only the meta element: a host that sends no headers, or an engine without Connection-Allowlist. */
  'served, no headers': {
    location: 'delivered',
    'location, replaced': 'delivered',
    'navigation API': 'delivered',
    'location of the window on top': 'delivered',
    'meta refresh': 'delivered',
    'link, clicked': 'delivered',
    'link into a new window': 'delivered',
    'link to a download': 'delivered',
    'window.open': 'delivered',
    'WebRTC, STUN': 'delivered',
    'WebRTC, TURN over TCP': 'delivered',
    'WebRTC from a fresh window': 'delivered',
    'link, preconnect': 'connection',
    // Refused, but Chromium has connected ahead by then.
    'frame, src': 'connection',
    'frame, led elsewhere': 'connection',
    'form into a frame': 'connection',
    'form, sent': 'connection',
    'form, posted into a new window': 'connection',
  },
  'served, all headers': {},
  /** Led elsewhere, the frame is stopped before the request; Chromium has connected ahead by then. A connection carries no path. */
  'one file, from disk': {
    'link, preconnect': 'connection',
    'frame, src': 'connection',
    'frame, led elsewhere': 'connection',
    location: 'connection',
    'location, replaced': 'connection',
    'navigation API': 'connection',
    'meta refresh': 'connection',
    'link, clicked': 'connection',
    'link to a download': 'connection',
  },
} as const satisfies Record<string, Readonly<Record<string, Outcome>>>;

/** Long enough for the slowest way on a busy machine; what is refused never comes, however long one waits. */
const SETTLE_MS = 3000;

let context: BrowserContext;
let bareHost: Server;
let closeServed: () => Promise<void>;
const addresses: Record<string, string> = {};

test.beforeAll(async () => {
  const served = await serveFolder('dist');
  bareHost = await serveBare();
  const bare = `http://127.0.0.1:${(bareHost.address() as AddressInfo).port}`;
  closeServed = served.close;
  Object.assign(addresses, {
    'no policy': `${bare}/control`,
    'served, no headers': `${bare}/index.html`,
    'served, all headers': served.address,
    'one file, from disk': pathToFileURL('dist/usage-analytics.html').href,
  });
});

/** A browser of its own for each set-up: it learns which hosts a page calls, and connects to them ahead of time. */
test.beforeEach(async () => {
  // Private windows and the switch against background traffic would hide preconnects.
  context = await chromium.launchPersistentContext('', {
    executablePath: chromiumLaunch.executablePath,
    args: chromiumLaunch.args.filter((flag) => flag !== '--disable-background-networking'),
    ignoreDefaultArgs: ['--disable-background-networking'],
  });
});

test.afterEach(() => context.close());

test.afterAll(async () => {
  bareHost.closeAllConnections();
  bareHost.close();
  await closeServed();
});

test('this Chromium knows Connection-Allowlist', async () => {
  const page = await context.newPage();
  await page.goto(addresses['no policy']!.replace('control', 'allowlist'));
  const listener = await listen();
  await page.evaluate((url) => fetch(url).catch(() => {}), listener.url);
  expect(listener.outcome()).toBe('nothing');
  listener.close();
  await page.close();
});

test('every way works on a page without a policy', async () => {
  test.setTimeout(180_000);
  const outcomes = await tryEveryWay('no policy', 'delivered');
  const missed = Object.entries(outcomes).filter(([, outcome]) => outcome !== 'delivered');
  // A preconnect is nothing but a connection.
  expect(Object.fromEntries(missed)).toEqual({ 'link, preconnect': 'connection' });
});

for (const [setUp, left] of Object.entries(LEFT_OPEN)) {
  test(`${setUp}: ${describeOpen(left)}`, async () => {
    test.setTimeout(180_000);
    const outcomes = await tryEveryWay(setUp, 'nothing');
    const something = Object.entries(outcomes).filter(([, outcome]) => outcome !== 'nothing');
    expect(Object.fromEntries(something)).toEqual(left);
  });
}

function describeOpen(left: Readonly<Record<string, Outcome>>): string {
  const all = Object.keys(WAYS_IN_PLACE).length + Object.keys(WAYS_BY_LEAVING).length;
  return `${all - Object.keys(left).length} of ${all} ways bring nothing, the rest is named`;
}

/** What each way brought to its own host. A way that is expected to work is not waited for any longer than it takes. */
async function tryEveryWay(
  setUp: string,
  expected: 'delivered' | 'nothing',
): Promise<Record<string, Outcome>> {
  const outcomes: Record<string, Outcome> = {};
  const app = await open(setUp);
  const listeners = new Map<string, Listener>();
  for (const [name, way] of Object.entries(WAYS_IN_PLACE)) {
    const listener = await listen();
    listeners.set(name, listener);
    await attempt(app, way, listener);
  }
  await settle([...listeners.values()], expected);
  for (const [name, listener] of listeners) outcomes[name] = listener.outcome();

  const leaving = new Map<string, Listener>();
  for (const [name, way] of Object.entries(WAYS_BY_LEAVING)) {
    const listener = await listen();
    leaving.set(name, listener);
    await attempt(await open(setUp), way, listener);
  }
  await settle([...leaving.values()], expected);
  for (const [name, listener] of leaving) outcomes[name] = listener.outcome();
  for (const listener of [...listeners.values(), ...leaving.values()]) listener.close();
  return outcomes;
}

/** Nobody closes it before the browser: closed in the middle of being led elsewhere, it would take the browser with it. */
async function open(setUp: string): Promise<Frame> {
  const page = await context.newPage();
  await page.goto(addresses[setUp]!);
  return appFrame(page);
}

/** What stops a way may throw at once, much later, or end the page. */
async function attempt(frame: Frame, way: (target: Target) => unknown, { url, port }: Target): Promise<void> {
  const run = frame.evaluate(way as (target: Target) => void, { url, port }).catch(() => {});
  // Some wait for an answer that never comes.
  await Promise.race([run, new Promise((done) => setTimeout(done, 500))]);
}

async function settle(listeners: readonly Listener[], expected: 'delivered' | 'nothing') {
  const until = Date.now() + SETTLE_MS;
  const isDone = () =>
    expected === 'delivered' && listeners.every((listener) => listener.outcome() === 'delivered');
  while (Date.now() < until && !isDone()) await new Promise((done) => setTimeout(done, 50));
}

/** A host without a single security header: the built page as the poorest host would serve it, and pages of no policy at all. */
async function serveBare(): Promise<Server> {
  const types: Readonly<Record<string, string>> = {
    '.html': 'text/html',
    '.js': 'text/javascript',
    '.css': 'text/css',
  };
  const answer: RequestListener = (request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    if (path === '/control' || path === '/allowlist') {
      response.setHeader('Content-Type', 'text/html');
      if (path === '/allowlist') response.setHeader('Connection-Allowlist', '()');
      response.end('<!doctype html><title>no policy</title><body>');
      return;
    }
    readFile(join('dist', path)).then(
      (content) => response.writeHead(200, { 'Content-Type': types[extname(path)] ?? '' }).end(content),
      () => response.writeHead(404).end(),
    );
  };
  const server = createServer(answer);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return server;
}
