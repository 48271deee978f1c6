import { readFileSync } from 'node:fs';
import { test as base, expect, type FrameLocator, type Page } from '@playwright/test';
import { bundleFor, type LibrarySetName, NEWEST, STARTER, tailwind } from './libraries.ts';

export interface FrameOptions {
  readonly libraries?: LibrarySetName;
  /** Uploads that `window.fs` can read; without them there is no `window.fs`. */
  readonly uploads?: Readonly<Record<string, string>>;
  readonly tailwind?: 3 | 4;
  readonly starter?: string;
}

/** The `test` of every artifact: at its end it must have written no error and asked for nothing. */
export const test = base.extend<{ open: (options?: FrameOptions) => Promise<FrameLocator> }>({
  open: async ({ page }, use) => {
    const surprises: string[] = [];
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) surprises.push(message.text());
    });
    page.on('pageerror', (error) => surprises.push(`thrown: ${error.message}`));
    page.on('request', (request) => {
      if (!/^(about|data|blob):/.test(request.url())) surprises.push(`request: ${request.url()}`);
    });
    await use((options) => openFrame(page, options));
    expect(surprises, 'errors, warnings and requests').toEqual([]);
  },
});

export { expect } from '@playwright/test';

/** Draws the artifact as Claude does: in a frame without an origin. */
async function openFrame(
  page: Page,
  { libraries = NEWEST, uploads, tailwind: version, starter = STARTER }: FrameOptions = {},
) {
  const script = await bundleFor(libraries, starter);
  const style = version === undefined ? '' : await tailwind(version, readFileSync(starter, 'utf8'));
  const fs =
    uploads === undefined
      ? ''
      : `const uploads = ${JSON.stringify(uploads)};
         window.fs = { readFile: async (name, options) => {
           if (!Object.hasOwn(uploads, name)) throw new Error('File not found: ' + name);
           return options?.encoding === 'utf8' ? uploads[name] : new TextEncoder().encode(uploads[name]);
         } };`;
  const scripts = [fs, script].map((text) => `<script>${text.replaceAll('</script', '<\\/script')}</script>`);
  const document = `<!doctype html><html lang="en"><head><title>Artifact</title><style>body { margin: 0 }</style><style>${style}</style></head><body><div id="root"></div>${scripts.join('')}</body></html>`;
  await page.setContent(
    '<style>html, body { margin: 0; height: 100% } iframe { width: 100%; height: 100%; border: 0; display: block }</style><iframe sandbox="allow-scripts"></iframe>',
  );
  await page.locator('iframe').evaluate((frame, html) => {
    (frame as HTMLIFrameElement).srcdoc = html;
  }, document);
  return page.frameLocator('iframe');
}
