import { Drawer } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconArrowDown, IconArrowUp, IconX } from '@tabler/icons-react';
import { useT } from '../i18n/use-t.ts';
import { LeadView } from './LeadView.tsx';
import classes from './lead.module.css';
import { useKeys } from './use-keys.ts';

interface LeadDrawerProps {
  readonly leadKey: string;
  /** Keys of the leads in the order in which they are listed. */
  readonly neighbours: readonly string[];
  readonly onOpen: (key: string) => void;
  readonly onClose: () => void;
}

/** A lead beside its list; arrows go on to the next one. */
export function LeadDrawer({ leadKey, neighbours, onOpen, onClose }: LeadDrawerProps) {
  const t = useT();
  const phone = useMediaQuery('(max-width: 700px)') ?? false;
  const place = neighbours.indexOf(leadKey);
  const step = (by: number) => {
    const next = neighbours[place + by];
    if (place >= 0 && next !== undefined) onOpen(next);
  };
  useKeys({
    down: () => step(1),
    up: () => step(-1),
    j: () => step(1),
    k: () => step(-1),
    escape: onClose,
  });
  return (
    <Drawer.Root
      opened
      onClose={onClose}
      position="right"
      size={phone ? '100%' : 'min(1180px, 94vw)'}
      transitionProps={{ duration: 120 }}
      returnFocus
      // Escape in a field or a window above must not close the lead with what is being written.
      closeOnEscape={false}
      classNames={{ content: classes.drawer ?? '' }}
    >
      <Drawer.Overlay backgroundOpacity={0.25} />
      <Drawer.Content aria-label={t('desk.leadDrawer')}>
        <Drawer.Body p={0}>
          <LeadView
            key={leadKey}
            leadKey={leadKey}
            beside={
              <span className={classes.steps}>
                <button
                  type="button"
                  aria-label={t('desk.previous')}
                  disabled={place <= 0}
                  onClick={() => step(-1)}
                >
                  <IconArrowUp size={18} aria-hidden="true" />
                </button>
                <button
                  type="button"
                  aria-label={t('desk.next')}
                  disabled={place < 0 || place >= neighbours.length - 1}
                  onClick={() => step(1)}
                >
                  <IconArrowDown size={18} aria-hidden="true" />
                </button>
                <button type="button" aria-label={t('action.close')} onClick={onClose}>
                  <IconX size={18} aria-hidden="true" />
                </button>
              </span>
            }
          />
        </Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  );
}
