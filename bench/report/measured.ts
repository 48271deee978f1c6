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
    const figures = loads.map((load) => (load.ok ? figure(load) : null));
    return spreadOf(figures.filter((each) => each !== null))?.median ?? null;
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

  growth(from: number, to: number): number | null {
    return ratiosOf(timesOf(this.find('page', to)), timesOf(this.find('page', from)))?.median ?? null;
  }

  slowestQuestion(rows: number, figure: (cost: QuestionCost) => number): number | null {
    const costs = this.results.questions.find((each) => each.rows === rows)?.costs ?? [];
    return costs.length === 0 ? null : Math.max(...costs.map(figure));
  }

  cancelMs(rows: number): number | null {
    const measured = this.results.cancels.find((each) => each.rows === rows)?.ms ?? [];
    return spreadOf(measured.filter((each) => each !== null))?.median ?? null;
  }
}

export function timesOf(series: Series | undefined): readonly (number | null)[] {
  return series?.loads.map((load) => (load.ok ? load.ms : null)) ?? [];
}
