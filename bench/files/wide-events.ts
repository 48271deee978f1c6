import { inventEvents, type SampleOptions } from '../../src/sample/invent-events.ts';
import type { SampleEvent } from '../../src/sample/sample-event.ts';

/** Some hexadecimal digits that differ from event to event, deterministically. */
const digitsOf = (time: number, salt: number): string =>
  (Math.imul(time % 0x7fffffff, salt) >>> 0).toString(16).padStart(8, '0');

/** The invented log with what large organizations have in every row: about 610 bytes a row instead of 490. */
export function* inventWideEvents(options: SampleOptions): Generator<SampleEvent, void> {
  for (const event of inventEvents(options)) {
    const workspace = `${digitsOf(event.time, 0x9e3779b1)}-4c1d-4b5e-9a37-1f${digitsOf(event.time, 0x85ebca6b)}d2`;
    yield { ...event, info: { ...event.info, organization_uuid: ORGANIZATION, workspace_uuid: workspace } };
  }
}

const ORGANIZATION = '6f1c2f0e-5d0a-4f0b-8a61-0c9a4d1b7e35';
