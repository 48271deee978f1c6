import { existsSync } from 'node:fs';
import { serveFolder } from '../../scripts/static-server.ts';

/** Serves the built page, with all headers, under a sub-path, where absolute addresses would break. */
export default async function servePage(): Promise<() => Promise<void>> {
  for (const page of ['dist/index.html', 'dist/usage-analytics.html']) {
    if (!existsSync(page)) throw new Error(`${page} is missing. Run: npm run build`);
  }
  const server = await serveFolder('dist', '/internal/tools/usage/');
  Object.assign(process.env, { SERVED_PAGE: server.address });
  return server.close;
}
