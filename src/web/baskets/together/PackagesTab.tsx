import { Skeleton } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useAddress } from '../../address/use-address.ts';
import { ErrorNotice } from '../../parts/ErrorNotice.tsx';
import parts from '../../parts/parts.module.css';
import scopeClasses from '../../scope/scope.module.css';
import { NoLines } from './NoLines.tsx';
import { PackageDrawer } from './PackageDrawer.tsx';
import { PackageTable } from './PackageTable.tsx';
import { ShareInput } from './ShareInput.tsx';
import classes from './together.module.css';
import { packagesQuestion } from './together-questions.ts';
import { useTogetherWords } from './use-together-words.ts';

const usual = { discount: 0.1, takeup: 0.5 };

/** Packages that the baskets suggest, under an assumption that can be changed. */
export function PackagesTab() {
  const { t, count, share } = useTogetherWords();
  const [address, change] = useAddress();
  const write = useDebouncedCallback(
    (next: Parameters<typeof change>[0]) => change(next, { replace: true }),
    400,
  );
  const given = (name: 'discount' | 'takeup', most: number) => {
    const asked = Number(address[name] ?? usual[name]);
    return asked >= 0 && asked <= most ? asked : usual[name];
  };
  const chosen = { discount: given('discount', 0.9), takeup: given('takeup', 1) };
  const { data, error, isPlaceholderData, refetch } = useQuery(
    packagesQuestion({ discount: chosen.discount, takeUp: chosen.takeup }),
  );
  const choose = (name: 'discount' | 'takeup') => (value: number) =>
    write({ [name]: value === usual[name] ? undefined : String(value) });
  const part = address.part ?? [];
  if (data?.baskets === 0) return <NoLines />;
  return (
    <>
      <section className={`${scopeClasses.bar} ${classes.bar}`} aria-label={t('together.assumption')}>
        <ShareInput
          label={t('together.discount')}
          value={chosen.discount}
          most={0.9}
          onChange={choose('discount')}
        />
        <ShareInput label={t('together.takeUp')} value={chosen.takeup} onChange={choose('takeup')} />
      </section>
      {error && !data && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton height={420} aria-busy="true" />}
      {data && (
        <div className={isPlaceholderData ? parts.stale : undefined} aria-busy={isPlaceholderData}>
          <header className={classes.head}>
            <p className={parts.sentence}>{t('together.packagesHow', { baskets: count(data.baskets) })}</p>
            <p className={parts.sentence}>{t('together.assumed', { takeUp: share(data.takeUp, 0) })}</p>
          </header>
          {data.packages.length === 0 ? (
            <p className={parts.quiet}>{t('together.noPackages')}</p>
          ) : (
            <PackageTable packages={data.packages} onOpen={(articles) => change({ part: articles })} />
          )}
        </div>
      )}
      {part.length > 1 && <PackageDrawer articles={part} onClose={() => change({ part: undefined })} />}
    </>
  );
}
