import { test as base, expect } from '@playwright/test';

/**
 * The `test` of every journey: whatever it does, at its end the page must have written no error, broken no policy
 * (a breach is such an error) and asked for nothing but its own files.
 */
export const test = base.extend({
  page: async ({ page, baseURL }, use) => {
    const ownFolder = new URL('.', baseURL).href;
    const surprises: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') surprises.push(`console: ${message.text()}`);
    });
    page.on('pageerror', (error) => surprises.push(`thrown: ${error.message}`));
    page.on('request', (request) => {
      const isOwn = request.url().startsWith(ownFolder) || /^(data|blob):/.test(request.url());
      if (!isOwn) surprises.push(`request: ${request.url()}`);
    });
    await use(page);
    expect(surprises, 'errors, policy breaches and requests to elsewhere').toEqual([]);
  },
});

export { expect };
