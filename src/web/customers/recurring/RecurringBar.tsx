import { Select } from '@mantine/core';
import { useAddress } from '../../address/use-address.ts';
import { useT } from '../../i18n/use-t.ts';
import { AsOfPicker } from '../../scope/AsOfPicker.tsx';
import { PeriodPicker } from '../../scope/PeriodPicker.tsx';
import scopeClasses from '../../scope/scope.module.css';
import value from '../value/value.module.css';

interface RecurringBarProps {
  readonly service: string | undefined;
  /** The services that there are. */
  readonly services: readonly string[];
}

/** Period and service of the page. */
export function RecurringBar({ service, services }: RecurringBarProps) {
  const t = useT();
  const [, change] = useAddress();
  const known = service === undefined || services.includes(service) ? services : [service, ...services];
  return (
    <section className={`${scopeClasses.bar} ${value.bar}`} aria-label={t('recurring.choices')}>
      <PeriodPicker />
      {known.length > 0 && (
        <Select
          size="xs"
          w={220}
          aria-label={t('recurring.service')}
          placeholder={t('recurring.allServices')}
          clearable
          searchable
          clearButtonProps={{ 'aria-label': t('recurring.allServices') }}
          data={[...known]}
          value={service ?? null}
          onChange={(id) => change({ service: id ?? undefined, cell: undefined })}
        />
      )}
      <AsOfPicker />
    </section>
  );
}
