import { type Message, useT } from '../i18n/use-t.ts';
import classes from './data.module.css';

const samples: readonly (readonly [file: string, name: Message])[] = [
  ['filon-couts.csv', 'sample.costs'],
  ['filon-leads.csv', 'sample.leads'],
  ['filon-commandes.csv', 'sample.orders'],
];

/** Three small files to try: costs, leads and orders that belong together. */
export function SampleFiles() {
  const t = useT();
  return (
    <span className={classes.samples}>
      {samples.map(([file, name]) => (
        <a key={file} href={`/samples/${file}`} download={file}>
          {t(name)}
        </a>
      ))}
    </span>
  );
}
