import { test as base, expect, type Frame, type Page } from '@playwright/test';

/**
 * The `test` of every journey: whatever it does, at its end the page must have written no error, broken no policy
 * (a breach is such an error) and asked for nothing but its own files.
 *
 * `page` is the application in both editions: in the page in one file it stands in a frame, and whatever looks into the document
 * looks into that one. `window` is the page around it, for the few tests that mean the window itself.
 */
export const test = base.extend<{ window: Page }>({
  window: ({ page: _page, context }, use) => use(context.pages()[0]!),
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
    await use(baseURL?.startsWith('file:') ? insideFrame(page) : page);
    expect(surprises, 'errors, policy breaches and requests to elsewhere').toEqual([]);
  },
});

/** What locators are made with: they find the frame whenever they are used. */
const FINDERS = new Set<PropertyKey>([
  'getByAltText',
  'getByLabel',
  'getByPlaceholder',
  'getByRole',
  'getByTestId',
  'getByText',
  'getByTitle',
  'locator',
]);

/** What is done in the document that stands there now. */
const DEEDS = new Set<PropertyKey>([
  'content',
  'dispatchEvent',
  'evaluate',
  'evaluateHandle',
  'waitForFunction',
]);

/** The page, but whatever looks into its document looks into the document of its frame. */
function insideFrame(page: Page): Page {
  return new Proxy(page, {
    get(target, key) {
      const owner = FINDERS.has(key)
        ? target.frameLocator('iframe')
        : DEEDS.has(key)
          ? appFrame(target)
          : target;
      const value: unknown = Reflect.get(owner, key);
      return typeof value === 'function' && key !== 'constructor' ? value.bind(owner) : value;
    },
  });
}

/** The frame that holds the application; the document itself where there is none. */
export function appFrame(page: Page): Frame {
  return page.mainFrame().childFrames()[0] ?? page.mainFrame();
}

export { expect };
