import { spawn } from 'node:child_process';
import { serveFolder } from './static-server.ts';

const server = await serveFolder('dist');
console.log(`\nUsage Analytics is at ${server.address}\nIt runs on this machine only. Ctrl+C stops it.`);

const { CI } = process.env;
if (process.stdout.isTTY && !CI) openBrowser(server.address);

/** A convenience: where it cannot open one, the printed address is enough. */
function openBrowser(address: string): void {
  const openers: Partial<Record<NodeJS.Platform, [string, string[]]>> = {
    darwin: ['open', [address]],
    win32: ['cmd', ['/c', 'start', '', address]],
  };
  const [command, parameters] = openers[process.platform] ?? ['xdg-open', [address]];
  const opener = spawn(command, parameters, { stdio: 'ignore', detached: true });
  opener.on('error', () => {});
  opener.unref();
}
