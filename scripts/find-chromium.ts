import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright';

const { CHROMIUM_PATH, HOME = '', PATH = '' } = process.env;

const commandNames = ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser', 'chrome'];

/** Where installers put it when they do not put it on the PATH. */
const usualPlaces: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  linux: ['/opt/google/chrome/chrome', '/snap/bin/chromium'],
  darwin: ['', HOME].flatMap((home) => [
    `${home}/Applications/Google Chrome.app/Contents/MacOS/Google Chrome`,
    `${home}/Applications/Chromium.app/Contents/MacOS/Chromium`,
  ]),
  win32: ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((variable) =>
    [
      'Google/Chrome/Application/chrome.exe',
      'Chromium/Application/chrome.exe',
      'Microsoft/Edge/Application/msedge.exe',
    ].map((file) => join(process.env[variable] ?? '', file)),
  ),
};

const remedy =
  'The browser tests need a Chromium and none was found. Install Google Chrome or Chromium (on Debian: ' +
  'apt-get install chromium), or run "npx playwright install chromium", or set CHROMIUM_PATH to one that you have.';

/**
 * The Chromium that the browser tests drive: the one CHROMIUM_PATH names, else an installed one, else Playwright's
 * own download, else – as root on Debian – the distribution's package, which is then installed.
 */
export function findChromium(): string {
  if (CHROMIUM_PATH) {
    if (isProgram(CHROMIUM_PATH)) return CHROMIUM_PATH;
    throw new Error(`CHROMIUM_PATH is "${CHROMIUM_PATH}", but there is no program there.`);
  }
  const found = installedChromium() ?? playwrightChromium() ?? debianChromium();
  if (found === undefined) throw new Error(remedy);
  return found;
}

/** How the browser tests start it. The path is looked up on use, so that a run without a browser never installs one. */
export const chromiumLaunch = {
  get executablePath(): string {
    return findChromium();
  },
  get args(): string[] {
    return [
      // Chromium refuses to run its sandbox as root.
      ...(isRoot() ? ['--no-sandbox'] : []),
      // The browser's own traffic would be mistaken for the page's.
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-quic',
      '--no-first-run',
    ];
  },
};

function installedChromium(): string | undefined {
  const folders = PATH.split(delimiter).filter((folder) => folder !== '');
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const onPath = commandNames.flatMap((name) => folders.map((folder) => join(folder, name + suffix)));
  return [...onPath, ...(usualPlaces[process.platform] ?? [])].find(isProgram);
}

function playwrightChromium(): string | undefined {
  const path = chromium.executablePath();
  return isProgram(path) ? path : undefined;
}

function debianChromium(): string | undefined {
  if (!isRoot() || !existsSync('/etc/debian_version')) return undefined;
  console.error('No Chromium found. Installing the Debian package "chromium" with apt-get …');
  for (const step of [['update'], ['install', '-y', '--no-install-recommends', 'chromium']]) {
    // Its output goes to stderr: what a test runner prints on stdout may be read by a program.
    const run = spawnSync('apt-get', step, {
      stdio: ['ignore', 2, 2],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    if (run.status !== 0) return undefined;
  }
  return installedChromium();
}

function isRoot(): boolean {
  return process.getuid?.() === 0;
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
