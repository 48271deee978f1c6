import { mkdirSync, writeFileSync } from 'node:fs';
import { hostConfigs } from './build/host-configs.ts';

/* Writes docs/hosting/. A test holds what is checked in against the same source. */

mkdirSync('docs/hosting', { recursive: true });
for (const [name, text] of Object.entries(hostConfigs())) writeFileSync(`docs/hosting/${name}`, text);
