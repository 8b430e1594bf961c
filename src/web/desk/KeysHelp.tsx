import { type Message, useT } from '../i18n/use-t.ts';
import { Dialog } from '../parts/Dialog.tsx';
import classes from './writing.module.css';

const keys: readonly (readonly [string, Message])[] = [
  ['/', 'keys.search'],
  ['↑ ↓', 'keys.move'],
  ['↵', 'keys.open'],
  ['X', 'keys.select'],
  ['⇧ ↑ ↓', 'keys.extend'],
  ['A', 'keys.assign'],
  ['B', 'keys.layout'],
  ['[ ]', 'keys.stage'],
  ['N', 'keys.note'],
  ['C', 'keys.call'],
  ['E', 'keys.mail'],
  ['R', 'keys.meeting'],
  ['B', 'keys.bant'],
  ['T', 'keys.task'],
  ['Q', 'keys.quote'],
  ['W', 'keys.won'],
  ['L', 'keys.lost'],
  ['D', 'keys.done'],
  ['M', 'keys.later'],
  ['Z', 'keys.undo'],
];

/** All keys of the lead desk. */
export function KeysHelp({ opened, onClose }: { readonly opened: boolean; readonly onClose: () => void }) {
  const t = useT();
  return (
    <Dialog opened={opened} onClose={onClose} size={560} title={t('desk.keys')}>
      <dl className={classes.keysList} data-own-keys>
        {keys.map(([key, what]) => (
          <div key={what}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{t(what)}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
