import { afterAll, beforeAll, expect, vi } from 'vitest';
import { StrictDecompression } from '../../support/strict-decompression.ts';

/* The same cases where the platform unpacks first, as in browsers: what it finds wrong is read anew by our own readers. */

beforeAll(() => {
  vi.stubGlobal('DecompressionStream', StrictDecompression);
});

afterAll(() => {
  vi.unstubAllGlobals();
  const { opened, completed } = StrictDecompression;
  expect(completed).toBeGreaterThan(10);
  expect(opened - completed).toBeGreaterThan(10);
});

await import('./b-compression.test.ts');
