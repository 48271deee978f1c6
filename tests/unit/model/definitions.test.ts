import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DEFINITIONS } from '../../../src/model/definitions.ts';

const page = readFileSync('docs/definitions.md', 'utf8');
const lines = [...page.matchAll(/^- `(\w+)` \(\[(.+)\]\(#(.+)\)\): (.+)$/gm)];

describe('DEFINITIONS', () => {
  it('are, word for word, those of docs/definitions.md', () => {
    expect(Object.fromEntries(lines.map(([, name, , , text]) => [name, text]))).toEqual({ ...DEFINITIONS });
  });

  it('each name the section that says the same at length', () => {
    const sections = new Set([...page.matchAll(/^## (.+)$/gm)].map(([, title]) => title));
    for (const [, name, section, anchor] of lines) {
      expect(sections, name).toContain(section);
      expect(anchor, name).toBe(section!.toLowerCase().replaceAll(' ', '-'));
    }
  });
});
