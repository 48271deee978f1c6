import { hostHeaders } from './policy.ts';

type Headers = Readonly<Record<string, string>>;

const whole = 'usage-analytics.html';
const generated = 'Written by "npm run host-configs" from scripts/build/policy.ts. Do not edit.';

/** Ready configurations for static hosts, by file name in `docs/hosting/`. All say the same as `npm start`. */
export function hostConfigs(): Readonly<Record<string, string>> {
  const [page, oneFile] = [hostHeaders('served'), hostHeaders('one-file')];
  return {
    'nginx.conf': nginx(page, oneFile),
    'apache.htaccess': apache(page, oneFile),
    Caddyfile: caddy(page, oneFile),
    'cloudfront-page.json': cloudFront('usage-analytics-page', page),
    'cloudfront-one-file.json': cloudFront('usage-analytics-one-file', oneFile),
    'headers.txt': plain(page, oneFile),
  };
}

function nginx(page: Headers, oneFile: Headers): string {
  // A location with headers of its own inherits none, so each has them all.
  const location = (match: string, headers: Headers) =>
    `location ${match} {\n${lines(headers, (name, value) => `    add_header ${name} "${value}" always;`)}\n}\n`;
  return `# ${generated}
# Goes into the server block. The files of dist/ lie in <root>/usage/; for another sub-path change both lines.

${location('^~ /usage/', page)}
${location(`= /usage/${whole}`, oneFile)}`;
}

function apache(page: Headers, oneFile: Headers): string {
  const set = (headers: Headers, indent: string) =>
    lines(headers, (name, value) => `${indent}Header always set ${name} "${value}"`);
  return `# ${generated}
# Lies as .htaccess beside the files of dist/. Needs mod_headers and AllowOverride FileInfo.

${set(page, '')}

<Files "${whole}">
${set(oneFile, '  ')}
</Files>
`;
}

function caddy(page: Headers, oneFile: Headers): string {
  const block = (matcher: string, headers: Headers) =>
    `\theader ${matcher} {\n${lines(headers, (name, value) => `\t\t${name} "${value}"`)}\n\t}\n`;
  return `# ${generated}
# The name and the folder are yours to change.

analytics.example.com {
	root * /srv/usage-analytics
	file_server

	@page not path */${whole}
	@whole path */${whole}

${block('@page', page)}
${block('@whole', oneFile)}}
`;
}

/** What `aws cloudfront create-response-headers-policy --response-headers-policy-config file://…` takes. */
function cloudFront(name: string, headers: Headers): string {
  const {
    'Content-Security-Policy': policy,
    'Referrer-Policy': referrer,
    'X-Content-Type-Options': _nosniff,
    ...others
  } = headers;
  const config = {
    Name: name,
    Comment: generated,
    // CloudFront takes these three here and nowhere else.
    SecurityHeadersConfig: {
      ContentSecurityPolicy: { Override: true, ContentSecurityPolicy: policy },
      ContentTypeOptions: { Override: true },
      ReferrerPolicy: { Override: true, ReferrerPolicy: referrer },
    },
    CustomHeadersConfig: {
      Quantity: Object.keys(others).length,
      Items: Object.entries(others).map(([Header, Value]) => ({ Header, Value, Override: true })),
    },
  };
  return `${JSON.stringify(config, null, 2)}\n`;
}

function plain(page: Headers, oneFile: Headers): string {
  const block = (headers: Headers) => lines(headers, (name, value) => `${name}: ${value}`);
  return `${generated}

Every file but ${whole}:

${block(page)}

${whole}:

${block(oneFile)}
`;
}

function lines(headers: Headers, format: (name: string, value: string) => string): string {
  return Object.entries(headers)
    .map(([name, value]) => format(name, value))
    .join('\n');
}
