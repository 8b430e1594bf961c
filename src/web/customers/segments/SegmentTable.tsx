import { Link } from '@tanstack/react-router';
import { segmentWords } from '../../../core/customers/segment-words.ts';
import { customerSegments } from '../../../core/customers/segments.ts';
import parts from '../../parts/parts.module.css';
import { Scroller } from '../../parts/Scroller.tsx';
import { useBookWords } from '../book/use-book-words.ts';
import { MeasureCell } from './MeasureCell.tsx';
import type { SegmentGroup, Segments } from './segment-questions.ts';
import classes from './segments.module.css';

/** Groups of customers with their figures; each name opens its customers. */
export function SegmentTable({ answer }: { readonly answer: Segments }) {
  const { t, minor, share, count, segment, fieldHead } = useBookWords();
  const cells = (group: SegmentGroup) => (
    <>
      <td className={parts.number}>{count(group.customers)}</td>
      <td className={parts.number}>{share(group.share)}</td>
      <td className={parts.number}>{minor(group.revenueMinor)}</td>
      <MeasureCell measure={group.basket} write={minor} />
      <MeasureCell measure={group.marginPerCustomer} write={minor} />
      <MeasureCell measure={group.repeatRate} write={share} />
      <MeasureCell measure={group.retention} write={share} />
      <td className={parts.number}>{minor(group.expectedMinor)}</td>
    </>
  );
  return (
    <Scroller label={t('segment.table')}>
      <table className={parts.table}>
        <thead>
          <tr>
            <th scope="col">{t('segment.title')}</th>
            {[
              t('value.customers'),
              t('segment.share'),
              fieldHead('revenue'),
              fieldHead('basket'),
              t('segment.marginEach'),
              t('segment.repeat'),
              t('segment.retention'),
              fieldHead('expected_value'),
            ].map((name) => (
              <th key={name} scope="col" className={parts.number}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {answer.groups.map((group) => (
            <tr key={group.id ?? group.name ?? ''} data-group={group.name ?? ''}>
              <th scope="row">
                <Link to="/customers" search={addressOf(answer.by, group)} className={classes.name}>
                  {group.name === null ? t('segment.unknown') : segment(group.name)}
                </Link>
                {answer.by === 'segment' && <Means name={group.name} />}
              </th>
              {cells(group)}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('table.total')}</th>
            {cells(answer.all)}
          </tr>
        </tfoot>
      </table>
    </Scroller>
  );
}

/** The address of a group's customers. */
function addressOf(by: string, { name, id }: SegmentGroup) {
  if (id !== null) return { view: id };
  const plain = name === null || !name.includes('|') ? (name ?? '') : `"${name.replaceAll('"', '""')}"`;
  return { only: [`${by}=${plain}`] };
}

/** Who is in the segment, and what to do about them. */
function Means({ name }: { readonly name: string | null }) {
  const { language } = useBookWords();
  const known = customerSegments.find((one) => one === name);
  if (!known) return null;
  const { meaning, advice } = segmentWords[language][known];
  return (
    <span className={classes.means}>
      {meaning}
      {advice && `. ${advice[0]?.toUpperCase()}${advice.slice(1)}.`}
    </span>
  );
}
