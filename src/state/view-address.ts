import type { IsoDate } from '../base/calendar-day.ts';
import { isTimeZone } from '../base/time-zone.ts';
import { EVENT_CATEGORIES } from '../model/event-catalogue.ts';
import { KNOWN_PLATFORMS, NO_PLATFORM } from '../model/platforms.ts';
import type { RangeChoice, Selection } from '../model/selection.ts';
import { FIRST_VIEW, type SortOrder, TAB_IDS, type View } from './view.ts';

/**
 * A view as the part of an address behind `#`: short, readable, and without anything that names a person. What is as at first is left out.
 *
 * The words of a person search stay out, and platforms that are not commonly known: they are text of a file.
 */
export function addressOf({ tab, selection, compares, sorts, columns }: View): string {
  const first = FIRST_VIEW.selection;
  const parts: string[] = [];
  const add = (key: string, value: string, firstValue: string) => {
    if (value !== firstValue) parts.push(`${key}=${value}`);
  };
  add('tab', tab, FIRST_VIEW.tab);
  add('range', rangeText(selection.range), rangeText(first.range));
  add('zone', selection.timeZone, first.timeZone);
  add('week', selection.weekStart, first.weekStart);
  add('by', selection.granularity, first.granularity);
  add('compare', compares ? 'before' : 'nothing', 'nothing');
  add('activity', selection.activity, first.activity);
  if (selection.platform === NO_PLATFORM) parts.push('platform=none');
  else if (KNOWN_PLATFORMS.includes(selection.platform ?? '')) parts.push(`platform=${selection.platform}`);
  add('category', selection.category ?? '', '');
  add('names', selection.hidesNames ? 'hidden' : 'shown', 'shown');
  for (const [table, { columnId, direction }] of Object.entries(sorts))
    parts.push(`sort.${table}=${columnId}.${direction === 'ascending' ? 'up' : 'down'}`);
  for (const [table, ids] of Object.entries(columns)) parts.push(`columns.${table}=${ids.join('.')}`);
  return parts.join('&');
}

/**
 * The view that an address tells of. An address can come from anybody: what is not understood is as at first.
 */
export function viewOf(address: string): View {
  const values = new Map<string, string>();
  for (const part of withoutEscapes(address.replace(/^#/, '').slice(0, MAX_LENGTH)).split('&')) {
    const split = part.indexOf('=');
    if (split > 0) values.set(part.slice(0, split), part.slice(split + 1));
  }
  const oneOf = <Word extends string>(key: string, words: readonly Word[]): Word | undefined =>
    words.find((word) => word === values.get(key));
  const zone = values.get('zone') ?? '';
  const first = FIRST_VIEW.selection;
  const selection: Selection = {
    ...first,
    range: readRange(values.get('range') ?? '') ?? first.range,
    timeZone: /^[\w+-]+(\/[\w+-]+)*$/.test(zone) && isTimeZone(zone) ? zone : first.timeZone,
    weekStart: oneOf('week', ['monday', 'sunday', 'saturday']) ?? first.weekStart,
    granularity: oneOf('by', ['day', 'week', 'month']) ?? first.granularity,
    activity: oneOf('activity', ['any', 'content']) ?? first.activity,
    platform: values.get('platform') === 'none' ? NO_PLATFORM : (oneOf('platform', KNOWN_PLATFORMS) ?? null),
    category: oneOf('category', EVENT_CATEGORIES) ?? null,
    hidesNames: values.get('names') === 'hidden',
  };
  return {
    tab: oneOf('tab', TAB_IDS) ?? FIRST_VIEW.tab,
    selection,
    compares: values.get('compare') === 'before',
    sorts: readSorts(values),
    columns: readColumns(values),
    panel: null,
  };
}

const MAX_LENGTH = 1000;

/** Programs that pass links on like to escape them: `Europe%2FBerlin`. */
function withoutEscapes(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function rangeText(range: RangeChoice): string {
  switch (range.kind) {
    case 'all':
      return 'all';
    case 'last':
      return `${range.days}d`;
    case 'dates':
      return `${range.from}..${range.to}`;
  }
}

function readRange(text: string): RangeChoice | null {
  const last = /^([1-9]\d{0,4})d$/.exec(text);
  if (last !== null) return { kind: 'last', days: Number(last[1]) };
  const [from = '', to = '', ...rest] = text.split('..');
  if (!isDate(from) || !isDate(to) || rest.length > 0) return null;
  return from <= to ? { kind: 'dates', from, to } : { kind: 'dates', from: to, to: from };
}

/** Whether a text is a day of the calendar that logs can have, written `yyyy-mm-dd`. */
function isDate(text: string): text is IsoDate {
  if (!/^20\d\d-\d\d-\d\d$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

function readSorts(values: ReadonlyMap<string, string>): Readonly<Record<string, SortOrder>> {
  const sorts: Record<string, SortOrder> = {};
  for (const [key, value] of values) {
    const table = /^sort\.([a-z]{1,20})$/.exec(key)?.[1];
    const [, columnId, way] = /^(\w{1,40})\.(up|down)$/.exec(value) ?? [];
    if (table === undefined || columnId === undefined) continue;
    sorts[table] = { columnId, direction: way === 'up' ? 'ascending' : 'descending' };
  }
  return sorts;
}

function readColumns(values: ReadonlyMap<string, string>): View['columns'] {
  const columns: Record<string, readonly string[]> = {};
  for (const [key, value] of values) {
    const table = /^columns\.([a-z]{1,20})$/.exec(key)?.[1];
    if (table !== undefined && /^\w{0,40}(\.\w{1,40})*$/.test(value))
      columns[table] = value.split('.').filter((id) => id !== '');
  }
  return columns;
}
