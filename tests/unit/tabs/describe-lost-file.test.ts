import { describe, expect, it } from 'vitest';
import { describeLostFile } from '../../../src/tabs/describe-lost-file.ts';

describe('describeLostFile', () => {
  it('asks nobody to clear the whole log because of one file that has changed', () => {
    const { title, meaning } = describeLostFile({ file: 'a.csv', code: 'changed' });
    expect(title).toBe('a.csv has changed since it was loaded');
    expect(meaning).toContain('remove it, and drop it again');
    expect(meaning).not.toContain('clear');
  });
});
