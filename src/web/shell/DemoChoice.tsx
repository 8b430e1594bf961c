import { Button } from '@mantine/core';
import { demoCompanies } from '../../core/settings/demo-companies.ts';
import { useT } from '../i18n/use-t.ts';
import { demoWords } from './demo-words.ts';
import classes from './shell.module.css';
import { useDemo } from './use-demo.ts';

/** One button for each company whose demo can be loaded. */
export function DemoChoice() {
  const t = useT();
  const { load, loading } = useDemo();
  return (
    <div className={classes.demoChoice}>
      {demoCompanies.map((company) => (
        <Button
          key={company}
          variant="default"
          loading={loading === company}
          disabled={loading !== null && loading !== company}
          onClick={() => void load(company)}
        >
          {t(demoWords[company].name)}
        </Button>
      ))}
    </div>
  );
}
