import type { Alive } from '../browser/measure-alive.ts';
import type { Level } from '../browser/measure-levels.ts';
import type { Load } from '../browser/measure-load.ts';
import type { SubjectName } from '../browser/subjects.ts';
import type { Format } from '../files/log-file.ts';
import type { QuestionCost } from '../questions.ts';
import type { Series } from '../rounds.ts';
import type { Results } from './results.ts';
import { ratiosOf, type Spread, spreadOf } from './statistics.ts';

type DoneLoad = Extract<Load, { ok: true }>;

/** The figures that tables and goals are made of. Null wherever something was not measured, or failed. */
export class Measured {
  private readonly results: Results;

  constructor(results: Results) {
    this.results = results;
  }

  find(subject: SubjectName, rows: number, format: Format = 'csv'): Series | undefined {
    return this.results.series.find(
      ({ subject: name, file }) => name === subject && file.rows === rows && file.format === format,
    );
  }

  fails(subject: SubjectName, rows: number): boolean {
    return this.find(subject, rows)?.loads.some((load) => !load.ok) ?? false;
  }

  median(
    subject: SubjectName,
    rows: number,
    format: Format,
    figure: (load: DoneLoad) => number | null,
  ): number | null {
    const loads = this.find(subject, rows, format)?.loads ?? [];
    return medianOf(loads.map((load) => (load.ok ? figure(load) : null)));
  }

  ratio(subject: SubjectName, of: SubjectName, rows: number, format: Format = 'csv'): number | null {
    return this.ratios(subject, of, rows, format)?.median ?? null;
  }

  ratios(subject: SubjectName, of: SubjectName, rows: number, format: Format = 'csv'): Spread | null {
    return ratiosOf(timesOf(this.find(subject, rows, format)), timesOf(this.find(of, rows, format)));
  }

  perByteRatio(format: Format, rows: number): number | null {
    const [series, csv] = [this.find('page', rows, format), this.find('page', rows)];
    const ratio = ratiosOf(timesOf(series), timesOf(csv))?.median;
    return series && csv && ratio ? (ratio * csv.file.bytes) / series.file.bytes : null;
  }

  /** Of medians: the two files may have been measured in runs of their own. */
  growth(from: number, to: number): number | null {
    const time = (rows: number) => this.median('page', rows, 'csv', ({ ms }) => ms);
    const [short, long] = [time(from), time(to)];
    return short === null || long === null ? null : long / short;
  }

  slowestQuestion(rows: number, figure: (cost: QuestionCost) => number): number | null {
    const costs = this.results.questions.find((each) => each.rows === rows)?.costs ?? [];
    return costs.length === 0 ? null : Math.max(...costs.map(figure));
  }

  cancelMs(rows: number): number | null {
    return medianOf(this.results.cancels.find((each) => each.rows === rows)?.ms ?? []);
  }

  alive(rows: number, figure: (alive: Alive) => number | null | undefined): number | null {
    const { rounds = [] } = this.results.alive.find((each) => each.rows === rows) ?? {};
    return medianOf(rounds.map((round) => figure(round) ?? null));
  }

  /** By how much the page holds more after its last five loads than after its third to seventh. What is kept on purpose is there by then. */
  risen(rows: number, figure: (level: Level) => number | null): number | null {
    const { levels = [] } = this.results.levels.find((each) => each.rows === rows) ?? {};
    const [early, late] = [levels.slice(3, 8), levels.slice(-5)].map((part) => medianOf(part.map(figure)));
    return early == null || late == null ? null : late - early;
  }
}

function medianOf(values: readonly (number | null)[]): number | null {
  return spreadOf(values.filter((each) => each !== null))?.median ?? null;
}

export function timesOf(series: Series | undefined): readonly (number | null)[] {
  return series?.loads.map((load) => (load.ok ? load.ms : null)) ?? [];
}
