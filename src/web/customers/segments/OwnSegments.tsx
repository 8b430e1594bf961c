import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { call } from '../../api/call.ts';
import { Panel } from '../../parts/Panel.tsx';
import parts from '../../parts/parts.module.css';
import { RemoveButton } from '../../parts/RemoveButton.tsx';
import { tellError, tellUndo } from '../../parts/tell.tsx';
import { type OwnSegment, ownSegmentsQuestion } from '../book/book-questions.ts';
import { useBookWords } from '../book/use-book-words.ts';
import classes from './segments.module.css';

/** Segments that somebody defined, with their conditions; how to make one where there is none. */
export function OwnSegments() {
  const { t, condition } = useBookWords();
  const client = useQueryClient();
  const { data } = useQuery(ownSegmentsQuestion());
  const renewed = () =>
    Promise.all([
      client.invalidateQueries({ queryKey: ownSegmentsQuestion().queryKey }),
      client.invalidateQueries({ queryKey: ['facts', 'segments'] }),
    ]);
  const again = useMutation({
    mutationFn: ({ name, conditions }: OwnSegment) => call('createSegment', { body: { name, conditions } }),
    onSuccess: renewed,
    onError: (error) => tellError(error, t),
  });
  const drop = useMutation({
    mutationFn: ({ id }: OwnSegment) => call('dropSegment', { params: { id } }),
    onSuccess: async (_, segment) => {
      await renewed();
      tellUndo(t('segment.dropped', { name: segment.name }), t, () => again.mutate(segment));
    },
    onError: (error) => tellError(error, t),
  });
  if (!data) return null;
  return (
    <Panel title={t('segment.own')}>
      {data.segments.length === 0 && (
        <p className={parts.quiet}>
          {t('segment.noOwn')} <Link to="/customers">{t('segment.toList')}</Link>
        </p>
      )}
      <table className={parts.table}>
        <tbody>
          {data.segments.map((one) => (
            <tr key={one.id}>
              <th scope="row">
                <Link to="/customers" search={{ view: one.id }} className={classes.name}>
                  {one.name}
                </Link>
              </th>
              <td>{one.conditions.map(condition).join(' · ')}</td>
              <td>
                <Link to="/customers" search={{ only: one.conditions }}>
                  {t('segment.change')}
                </Link>
              </td>
              <td className={parts.number}>
                <RemoveButton
                  label={t('segment.drop', { name: one.name })}
                  onClick={() => drop.mutate(one)}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  );
}
