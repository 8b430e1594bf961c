import type { CSSProperties } from 'react';
import { formatNumber, formatShare } from '../../core/words/figures.ts';
import { useAddress } from '../address/use-address.ts';
import { useCatalogue } from '../api/use-workspace.ts';
import { ChangeText } from '../figures/ChangeText.tsx';
import { Figure } from '../figures/Figure.tsx';
import { methodNames } from '../figures/method-names.ts';
import { earlierOf, figureOf } from '../figures/row.ts';
import { Sparkline } from '../figures/Sparkline.tsx';
import { useCertaintyText } from '../figures/use-certainty-text.ts';
import { useLanguage, useT } from '../i18n/use-t.ts';
import classes from './cockpit.module.css';
import type { Cockpit } from './cockpit.ts';

interface FigureTilesProps {
  readonly cockpit: Cockpit;
  readonly chosen: string | undefined;
}

/** Figures that would pass for a proud zero where no cost is known. */
const ofCost = new Set(['cost', 'cost_per_lead', 'cost_per_qualified_lead', 'customer_acquisition_cost']);

/** Hardly anybody orders twice on one day: its course by day says nothing. */
const withinPeriod = 'repeat_rate';

/** The figures with trend, change, count and maturity. The name chooses the main curve, the number opens its proof. */
export function FigureTiles({ cockpit, chosen }: FigureTilesProps) {
  const t = useT();
  const language = useLanguage();
  const [, change] = useAddress();
  const { metrics } = useCatalogue();
  const certaintyText = useCertaintyText();
  const { totals, meta } = cockpit.totals;
  const maturity = meta.maturity?.totals ?? null;
  const ofClients = cockpit.metrics.includes('client_margin');
  return (
    <ul
      className={classes.tiles}
      aria-label={t('cockpit.figures')}
      style={{ '--columns': columnsFor(cockpit.metrics.length) } as CSSProperties}
    >
      {cockpit.metrics.map((id) => {
        const figure = meta.metrics[id];
        if (!figure) return null;
        const known = metrics.find((metric) => metric.id === id);
        const name = known?.name ?? id;
        const value = figureOf(totals, id);
        const n = meta.n.totals[id];
        const certainty = meta.certainty.totals[id];
        const few = certainty?.kind === 'not_enough_data';
        const unpaid = ofCost.has(id) && value === 0;
        return (
          <li key={id} className={classes.tile} data-chosen={id === chosen || undefined}>
            <button
              type="button"
              className={classes.tileName}
              aria-pressed={id === chosen}
              title={t('cockpit.showCurve')}
              onClick={() => change({ curve: id }, { replace: true })}
            >
              {name}
            </button>
            <Figure
              metric={id}
              label={name}
              value={unpaid ? null : value}
              shown={figure}
              certainty={certainty}
              large
            />
            <div className={classes.tileChange}>
              <ChangeText
                value={unpaid ? null : value}
                earlier={earlierOf(totals, id)}
                unit={figure.unit}
                better={few ? null : figure.better}
              />
            </div>
            {id === withinPeriod ? (
              <p className={classes.tileMeans}>{t('repeat.inPeriod')}</p>
            ) : (
              <Sparkline values={cockpit.trend.rows.map((row) => figureOf(row, id))} />
            )}
            <div className={classes.tileFoot}>
              {unpaid && <span>{t('cockpit.noCost')}</span>}
              {id === 'roi' && ofClients && value !== null && <span>{t('cockpit.roiApart')}</span>}
              {few && <span>{certaintyText(certainty, figure)}</span>}
              {!few && !unpaid && known?.ofCases && n ? <span>n = {formatNumber(n, language)}</span> : null}
              {certainty?.kind === 'interval' && (
                <span title={t(methodNames[certainty.method])}>{certaintyText(certainty, figure)}</span>
              )}
              {known?.ratio && !few && maturity !== null && (
                <span title={t('proof.maturityText', { share: formatShare(maturity, language, 0) })}>
                  {t('cockpit.mature', { share: formatShare(maturity, language, 0) })}
                </span>
              )}
            </div>
          </li>
        );
      })}
    </ul>
  );
}

/** Columns that leave no row half empty where that can be had: 8 figures in 4, 9 in 5 and 4, 10 in 5, 12 in 6. */
function columnsFor(count: number): number {
  return count <= 5 ? count : Math.ceil(count / 2);
}
