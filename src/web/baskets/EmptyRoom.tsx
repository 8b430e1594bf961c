import { DemoOffer } from '../cockpit/DemoOffer.tsx';
import { DropZone } from '../data/DropZone.tsx';
import { SampleFiles } from '../data/SampleFiles.tsx';
import { useUploads } from '../data/use-uploads.ts';
import { type Message, useT } from '../i18n/use-t.ts';
import parts from '../parts/parts.module.css';
import { BasketHead } from './BasketHead.tsx';
import classes from './baskets.module.css';

interface Teaching {
  /** What the room will say. */
  readonly says: Message;
  /** The columns it says it from. */
  readonly needs: Message;
}

const rooms = {
  figures: { says: 'basket.emptyFigures', needs: 'basket.needsFigures' },
  why: { says: 'basket.emptyWhy', needs: 'basket.needsWhy' },
  gaps: { says: 'basket.emptyGaps', needs: 'basket.needsGaps' },
  together: { says: 'basket.emptyTogether', needs: 'basket.needsTogether' },
  promotions: { says: 'basket.emptyPromotions', needs: 'basket.needsPromotions' },
  simulators: { says: 'basket.emptySimulators', needs: 'basket.needsSimulators' },
} as const satisfies Readonly<Record<string, Teaching>>;

/** A room of a workspace without facts: what it will say, which columns it takes, and how to bring them in. */
export function EmptyRoom({ room }: { readonly room: keyof typeof rooms }) {
  const t = useT();
  const { upload } = useUploads();
  const { says, needs } = rooms[room];
  return (
    <>
      <BasketHead />
      <div className={classes.emptyRoom}>
        <p className={parts.sentence}>{t(says)}</p>
        <p>{t(needs)}</p>
        <DropZone onFiles={upload} />
        <p>
          {t('basket.emptyCommand')} <code>filon import {t('basket.emptyFile')}</code>
        </p>
        <p>
          {t('empty.sample')} <SampleFiles />
        </p>
        <DemoOffer />
      </div>
    </>
  );
}
