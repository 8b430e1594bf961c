import type { Answer } from '../../api/endpoints.ts';
import { formatNumber, formatShare } from '../../core/words/figures.ts';
import { writtenDay } from '../../core/words/written-day.ts';
import type { Context } from '../context.ts';
import { renderTable } from './table.ts';

type Purpose = Answer<'recommendProof'>['purposes'][number];
type Measured = Extract<Purpose, { kind: 'proven' }>['gain']['ndcg10'];

/** How well the latest orders were foreseen: a table for each purpose, with what it says against what most buy. */
export function recommendProofText(context: Context, answer: Answer<'recommendProof'>): string {
  const { language, texts } = context;
  const say = texts.recommend;
  const { learnedUntil, chosenUntil, triedUntil } = answer;
  const day = (written: string | null): string => (written === null ? '–' : writtenDay(written, language));
  const head = say.proven(day(learnedUntil), day(chosenUntil), day(triedUntil));
  const parts = answer.purposes.map((one) => purposeText(context, one));
  return answer.orders === 0 ? `${say.none}\n` : `${head}\n\n${parts.join('\n')}`;
}

function purposeText(context: Context, one: Purpose): string {
  const { io, language, texts } = context;
  const say = texts.recommend;
  const title = say.purposes[one.purpose];
  if (one.kind === 'not_enough_data') return `${say.fewCases(title, one.found, one.needed)}\n`;
  const share = ({ value, low, high }: Measured): string =>
    `${formatShare(value, language, 1)} (${formatShare(low, language, 1)} – ${formatShare(high, language, 1)})`;
  const three = (value: number): string => formatNumber(value, language, 3, 3);
  const points = ({ value, low, high }: Measured): string =>
    `${three(value)} (${three(low)} – ${three(high)})`;
  const right = (name: string) => ({ title: name, align: 'right' as const });
  const table = renderTable(
    [
      { title: say.columns.method, align: 'left' },
      right(say.hit(5)),
      right(say.hit(10)),
      right(say.ndcg(5)),
      right(say.ndcg(10)),
    ],
    one.methods.map(({ method, hit5, hit10, ndcg5, ndcg10 }) => [
      say.methods[method],
      share(hit5),
      share(hit10),
      points(ndcg5),
      points(ndcg10),
    ]),
    { width: io.width, colour: io.colour },
  );
  const hitOf = (name: 'mixed' | 'popular') =>
    formatShare(one.methods.find(({ method }) => method === name)?.hit10.value ?? 0, language, 0);
  const verdict = one.gain.ndcg10.low > 0 ? say.better : say.notBetter;
  const used = Object.entries(one.weights).flatMap(([voice, weight]) =>
    weight > 0
      ? [`${say.methods[voice as keyof typeof one.weights]} ${formatShare(weight, language, 0)}`]
      : [],
  );
  return [
    say.cases(title, formatNumber(one.cases, language)),
    `${table}${verdict(hitOf('mixed'), hitOf('popular'))} ${say.weights(used.join(', '))}`,
    '',
  ].join('\n');
}
