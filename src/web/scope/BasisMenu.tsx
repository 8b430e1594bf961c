import { Menu } from '@mantine/core';
import { IconCheck, IconChevronDown } from '@tabler/icons-react';
import { useAddress, useScope } from '../address/use-address.ts';
import { type Message, useT } from '../i18n/use-t.ts';
import classes from './scope.module.css';

const bases = ['activity', 'cohort'] as const;
export const basisNames: Readonly<Record<(typeof bases)[number], Message>> = {
  activity: 'basis.activity',
  cohort: 'basis.cohort',
};
export const basisTexts: Readonly<Record<(typeof bases)[number], Message>> = {
  activity: 'basis.activityText',
  cohort: 'basis.cohortText',
};

/** On which day facts count: their own, or that of the lead that brought them. */
export function BasisMenu() {
  const t = useT();
  const [, change] = useAddress();
  const { scope } = useScope();
  return (
    <Menu position="bottom-start" width={320}>
      <Menu.Target>
        <button type="button" className={classes.choice} data-plain>
          <span className={classes.soft}>{t('scope.basis')}</span>
          <span>{t(basisNames[scope.basis])}</span>
          <IconChevronDown size={14} aria-hidden="true" />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {bases.map((basis) => (
          <Menu.Item
            key={basis}
            rightSection={scope.basis === basis && <IconCheck size={16} aria-hidden="true" />}
            onClick={() => change({ basis: basis === 'cohort' ? basis : undefined })}
          >
            <strong>{t(basisNames[basis])}</strong>
            <div className={classes.explained}>{t(basisTexts[basis])}</div>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
