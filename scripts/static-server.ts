import { readFile, stat } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, resolve, sep } from 'node:path';
import { policyHeaders, policyOf, servedPolicy } from './build/policy.ts';

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.zip': 'application/zip',
};

interface StaticServer {
  /** Ends in a slash. */
  readonly address: string;
  close(): Promise<void>;
}

/**
 * Serves the files of a folder at a free port of this machine only, with the full header policy on every answer. It
 * stands in for any static host, so it does nothing that such a host would not do.
 *
 * @param basePath the sub-path the page lives under, with a slash at both ends
 */
export async function serveFolder(folder: string, basePath = '/'): Promise<StaticServer> {
  const root = resolve(folder);
  const server = createServer((request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return answer(response, 405, 'Method not allowed');
    void findFile(root, basePath, request.url ?? '/').then(
      (file) => answer(response, 200, file.content, file.type),
      () => answer(response, 404, 'Not found'),
    );
  });
  await new Promise<void>((done, fail) => {
    server.once('error', fail);
    server.listen(0, '127.0.0.1', done);
  });
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}${basePath}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

/** Rejects for whatever must be answered with "not found". */
async function findFile(
  root: string,
  basePath: string,
  url: string,
): Promise<{ content: Buffer; type: string }> {
  const path = decodeURIComponent(url.replace(/[?#].*$/, ''));
  if (!path.startsWith(basePath)) throw new Error('outside the sub-path');
  let file = resolve(join(root, path.slice(basePath.length)));
  // After decoding, `..` may still climb out of the folder.
  if (file !== root && !file.startsWith(root + sep)) throw new Error('outside the folder');
  if ((await stat(file)).isDirectory()) file = join(file, 'index.html');
  const type = contentTypes[extname(file).toLowerCase()] ?? 'application/octet-stream';
  return { content: await readFile(file), type };
}

function answer(
  response: ServerResponse,
  status: number,
  content: Buffer | string,
  type = 'text/plain',
): void {
  // A page names its policy itself; header and meta must agree, or both apply and the page in one file cannot run.
  const pagePolicy = type.startsWith('text/html') ? policyOf(String(content)) : null;
  response.writeHead(status, {
    ...policyHeaders(pagePolicy ?? servedPolicy()),
    'Content-Type': type,
    'Content-Length': Buffer.byteLength(content),
  });
  // For HEAD, Node itself leaves the body out.
  response.end(content);
}
