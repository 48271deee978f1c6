import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { hostConfigs } from '../../../scripts/build/host-configs.ts';
import { hostHeaders, policyHeaders, servedPolicy } from '../../../scripts/build/policy.ts';

describe('hostConfigs', () => {
  it('is what is checked in: to write it anew, npm run host-configs', () => {
    const checkedIn = Object.fromEntries(
      readdirSync('docs/hosting').map((name) => [name, readFileSync(`docs/hosting/${name}`, 'utf8')]),
    );
    expect(checkedIn).toEqual(hostConfigs());
  });

  it('says every header of npm start, for every host', () => {
    expect(hostHeaders('served')).toEqual(policyHeaders(servedPolicy()));
    for (const [host, text] of Object.entries(hostConfigs())) {
      const headers = hostHeaders(host.includes('one-file') ? 'one-file' : 'served');
      const said = host.endsWith('.json')
        ? JSON.stringify(JSON.parse(text)).replace('"ContentTypeOptions":{', '"nosniff" {')
        : text;
      for (const value of Object.values(headers)) expect(said, host).toContain(value);
    }
  });

  it('gives the page in one file no address at all, and no policy that its own hashes would break', () => {
    const { 'Content-Security-Policy': policy, 'Connection-Allowlist': allowed } = hostHeaders('one-file');
    expect(allowed).toBe('()');
    expect(policy).not.toContain('src');
  });

  it('closes every source that is not named', () => {
    expect(servedPolicy()).toMatch(/^default-src 'none'; /);
    expect(servedPolicy()).not.toMatch(/unsafe|\*|https?:/);
  });
});
