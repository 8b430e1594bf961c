import { cpus, loadavg, totalmem } from 'node:os';
import type { Asked } from './ask-once.ts';
import type { CockpitBench } from './bench-cockpit.ts';
import type { CohortsBench } from './bench-cohorts.ts';
import type { CustomersBench } from './bench-customers.ts';
import type { ImportBench } from './bench-import.ts';
import type { LeadsBench } from './bench-leads.ts';
import type { LongWork, ScoreBench } from './bench-score.ts';
import type { WriteBench } from './bench-writes.ts';
import type { WebSize } from './measure-web.ts';

export interface BenchResults {
  readonly scale: number;
  readonly duckdbVersion: string;
  readonly cockpit: CockpitBench | null;
  readonly smallCockpit: CockpitBench | null;
  readonly import: ImportBench | null;
  readonly smallImport: ImportBench | null;
  readonly writes: WriteBench | null;
  readonly leads: LeadsBench | null;
  readonly score: ScoreBench | null;
  readonly pairs: CustomersBench | null;
  readonly recommend: CustomersBench | null;
  readonly lifetime: CustomersBench | null;
  readonly cohorts: CohortsBench | null;
  readonly web: WebSize | null;
}

interface Line {
  readonly what: string;
  readonly value: string;
  readonly against: string;
  readonly ratio: string;
  readonly goal: string;
}

const questions: Readonly<Record<Asked, string>> = {
  pairs: 'pairs of 50,000 articles, lines of baskets',
  recommend: 'learning and proving recommendations, lines and orders',
  sets: 'sets of up to four, the same',
  bg_nbd: 'BG/NBD with back-test, orders of customers',
  value: 'lifetime value three ways, by channel, the same',
};

const milliseconds = (value: number) =>
  value >= 10_000 ? `${(value / 1000).toFixed(1)} s` : `${Math.round(value)} ms`;
const megabytes = (value: number) => `${Math.round(value)} MB`;
const times = (value: number) => `${value.toFixed(2)} ×`;

function lines(results: BenchResults): Line[] {
  const {
    cockpit,
    smallCockpit,
    import: imported,
    smallImport,
    writes,
    leads,
    score,
    pairs,
    recommend,
    lifetime,
    cohorts,
    web,
  } = results;
  const list: Line[] = [];
  const add = (what: string, value: string, against: string, ratio: string, goal: string) =>
    list.push({ what, value, against, ratio, goal });
  if (cockpit) {
    add(
      'cockpit, whole answer, against the leanest SQL',
      milliseconds(cockpit.filon.median),
      milliseconds(cockpit.lean.median),
      times(cockpit.filon.median / cockpit.lean.median),
      '≤ 1.3 ×',
    );
    add(
      'the same, best runs',
      milliseconds(cockpit.filon.best),
      milliseconds(cockpit.lean.best),
      times(cockpit.filon.best / cockpit.lean.best),
      '',
    );
    add(
      'the same, processor time',
      milliseconds(cockpit.filon.cpu),
      milliseconds(cockpit.lean.cpu),
      times(cockpit.filon.cpu / cockpit.lean.cpu),
      '',
    );
    if (cockpit.postgres) {
      add(
        `cockpit, against PostgreSQL ${cockpit.postgresVersion}`,
        milliseconds(cockpit.filon.median),
        milliseconds(cockpit.postgres.median),
        `1/${(cockpit.postgres.median / cockpit.filon.median).toFixed(1)}`,
        '≤ 1/5',
      );
    }
  }
  if (imported) {
    add(
      `import of ${thousands(imported.rows)} orders, against bare read_csv`,
      milliseconds(imported.filon.ms),
      milliseconds(imported.bare.ms),
      times(imported.filon.ms / imported.bare.ms),
      '≤ 5 ×',
    );
    add(
      'the same, processor time',
      milliseconds(imported.filon.cpuMs),
      milliseconds(imported.bare.cpuMs),
      times(imported.filon.cpuMs / imported.bare.cpuMs),
      '',
    );
    add(
      'the same, peak memory of the process',
      megabytes(imported.filon.peakMegabytes),
      megabytes(imported.bare.peakMegabytes),
      '',
      '< 1000 MB',
    );
  }
  if (cockpit && smallCockpit) {
    add(
      `cockpit with 10 times the facts (scale ${smallCockpit.scale} → ${cockpit.scale})`,
      milliseconds(cockpit.filon.median),
      milliseconds(smallCockpit.filon.median),
      times(cockpit.filon.median / smallCockpit.filon.median),
      '≤ 10 ×',
    );
  }
  if (imported && smallImport) {
    add(
      `import of 10 times the rows (${thousands(smallImport.rows)} → ${thousands(imported.rows)})`,
      milliseconds(imported.filon.ms),
      milliseconds(smallImport.filon.ms),
      times(imported.filon.ms / smallImport.filon.ms),
      '≤ 10 ×',
    );
    add(
      'the same, processor time',
      milliseconds(imported.filon.cpuMs),
      milliseconds(smallImport.filon.cpuMs),
      times(imported.filon.cpuMs / smallImport.filon.cpuMs),
      '',
    );
  }
  if (writes) {
    const into = `into ${thousands(writes.leads)} leads`;
    const cpu = (value: number) => `${milliseconds(value)} of processor`;
    const each = (count: number, ms: number) => `${thousands(Math.round((1000 * count) / ms))} facts/s`;
    const { one, fifty, hundred, event } = writes;
    add(`one lead by call, ${into}`, milliseconds(one.median), cpu(one.cpu), each(1, one.median), '≈ 30 ms');
    add(
      'fifty callers at once',
      milliseconds(fifty.median),
      cpu(fifty.cpu),
      each(50, fifty.median),
      '< 500 ms',
    );
    add(
      'a hundred in one call',
      milliseconds(hundred.median),
      cpu(hundred.cpu),
      each(100, hundred.median),
      '',
    );
    add('one event of a lead', milliseconds(event.median), cpu(event.cpu), each(1, event.median), '');
  }
  if (leads) {
    for (const [question, { median, best, cpu }] of Object.entries(leads.times)) {
      add(
        `50 of ${thousands(leads.leads)} leads: ${question}`,
        milliseconds(median),
        `${milliseconds(best)} at best`,
        `${milliseconds(cpu)} of processor`,
        '≤ 100 ms',
      );
    }
  }
  for (const bench of [pairs, recommend, lifetime]) {
    for (const [question, { ms, cpuMs, peakMegabytes }] of Object.entries(bench?.asked ?? {})) {
      add(
        `${questions[question as Asked]}, ${thousands(bench?.rows ?? 0)}`,
        milliseconds(ms),
        `${milliseconds(cpuMs)} of processor`,
        megabytes(peakMegabytes),
        // Learning goes on aside and was promised no time.
        bench === recommend ? '' : '< 10 s, < 1000 MB',
      );
    }
  }
  if (cohorts) {
    const { filon, lean } = cohorts;
    add(
      `cohort table by month of ${thousands(cohorts.orders)} orders, against the leanest SQL`,
      milliseconds(filon.median),
      milliseconds(lean.median),
      times(filon.median / lean.median),
      '≤ 1.5 ×',
    );
    add(
      'the same, processor time',
      milliseconds(filon.cpu),
      milliseconds(lean.cpu),
      times(filon.cpu / lean.cpu),
      '',
    );
  }
  if (score) {
    const long = (what: string, work: LongWork, goal: string): void => {
      const others = `pages of leads meanwhile ≤ ${milliseconds(work.slowestPageMs)}, silent ≤ ${milliseconds(work.stalledMs)}`;
      add(what, milliseconds(work.ms), `${milliseconds(work.cpuMs)} of processor`, others, goal);
    };
    long(
      `score learned from ${thousands(score.learnedLeads)} leads with ${score.fields} fields, ${score.used} used, with both proofs`,
      score.learn,
      '< 20 s',
    );
    long(`first scores of ${thousands(score.scoredLeads)} leads`, score.score, '< 10 s');
    long('the same again by another version', score.again, '< 10 s');
  }
  if (web) {
    add(
      `first load of the web page, gzip (${web.firstFiles} files)`,
      `${(web.firstLoad / 1024).toFixed(0)} KB`,
      `${(web.everything / 1024).toFixed(0)} KB all pages`,
      '',
      '< 350 KB',
    );
  }
  return list;
}

function thousands(value: number): string {
  return value.toLocaleString('en-GB');
}

/** The table as Markdown, with the conditions under which it was made. */
export function writeReport(results: BenchResults): string {
  const { cockpit } = results;
  const rows = lines(results).map(
    ({ what, value, against, ratio, goal }) => `| ${what} | ${value} | ${against} | ${ratio} | ${goal} |`,
  );
  const [processor] = cpus();
  const conditions = [
    `Scale ${results.scale}. Node ${process.version}, DuckDB ${results.duckdbVersion}, ${processor?.model.trim() ?? 'unknown processor'}, ${cpus().length} threads, ${Math.round(totalmem() / 2 ** 30)} GB, ${process.platform}; load average at the end ${loadavg()[1]?.toFixed(1)}.`,
    ...(cockpit
      ? [
          `Facts: ${Object.entries(cockpit.rows)
            .map(([name, count]) => `${thousands(count)} ${name.replace('_', ' ')}`)
            .join(', ')}; database ${megabytes(cockpit.databaseMegabytes)}.`,
        ]
      : []),
    ...(results.import ? [`Order file: ${megabytes(results.import.fileMegabytes)}, Windows-1252.`] : []),
  ];
  return [
    '| measured | Filon | against | ratio | goal |',
    '|---|---|---|---|---|',
    ...rows,
    '',
    ...conditions,
  ].join('\n');
}
