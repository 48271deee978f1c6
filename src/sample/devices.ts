import type { Random } from './random.ts';

/** What a row says about the machine it came from. */
export interface Device {
  readonly platform: string;
  readonly agent: string;
  readonly deviceId: string;
}

const ENGINE = 'AppleWebKit/537.36 (KHTML, like Gecko)';
const MAC = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)';
const WINDOWS = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64)';
const DESKTOP = [
  `${MAC} ${ENGINE} Claude/1.2.14 Chrome/142.0.7444.52 Electron/39.1.0 Safari/537.36`,
  `${WINDOWS} ${ENGINE} Claude/1.2.11 Chrome/142.0.7444.52 Electron/39.1.0 Safari/537.36`,
];
const BROWSERS = [
  `${WINDOWS} ${ENGINE} Chrome/143.0.0.0 Safari/537.36`,
  `${MAC} ${ENGINE} Chrome/143.0.0.0 Safari/537.36`,
  `${WINDOWS} ${ENGINE} Chrome/143.0.0.0 Safari/537.36 Edg/143.0.0.0`,
  `${MAC} AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.1 Safari/605.1.15`,
  'Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0',
];
const IOS = ['Claude/1.260104.2 CFNetwork/3860.300.31 Darwin/25.2.0'];
const ANDROID = ['com.anthropic.claude/1.260105.7 (Android 16; Pixel 9)'];
const SLACK = ['ClaudeEverywhere/1.0 (platform=slack)'];

/** The devices of one person; each stands as often as it is used, so that a plain pick is right. */
export function equip(random: Random): readonly Device[] {
  const device = (platform: string, agents: readonly string[], withoutId: number): Device => ({
    platform,
    agent: random.pick(agents),
    deviceId: random.chance(withoutId) ? '' : random.uuid(),
  });
  const desktop = device('desktop_app', DESKTOP, 0.22);
  const web = device('web_claude_ai', BROWSERS, 0.03);
  const likesDesktop = random.chance(0.62);
  const devices = [...Array(likesDesktop ? 17 : 2).fill(desktop), ...Array(likesDesktop ? 4 : 17).fill(web)];
  if (random.chance(0.22)) devices.push(...Array(3).fill(device('ios', IOS, 0)));
  else if (random.chance(0.13)) devices.push(...Array(2).fill(device('android', ANDROID, 0)));
  if (random.chance(0.05)) devices.push(device('claude_in_slack', SLACK, 1));
  return devices;
}

/** A dozen addresses of one person, from the blocks that are kept for documentation (RFC 5737, RFC 3849). */
export function addressesOf(random: Random): readonly string[] {
  return Array.from({ length: 4 + random.below(14) }, () => {
    if (random.chance(0.42)) return `2001:db8:${hex(random)}:${hex(random)}::${hex(random)}`;
    const block = random.pick(['192.0.2', '198.51.100', '203.0.113']);
    return `${block}.${1 + random.below(254)}`;
  });
}

function hex(random: Random): string {
  return (1 + random.below(65535)).toString(16);
}
