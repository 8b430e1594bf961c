import { Button, NumberInput, Select, TagsInput, TextInput } from '@mantine/core';
import { useState } from 'react';
import { currencyDigits, currencySign } from '../../core/words/figures.ts';
import { useWorkspace, type Workspace } from '../api/use-workspace.ts';
import { useLanguage, useT } from '../i18n/use-t.ts';
import { SettingsForm } from './SettingsForm.tsx';
import { useChangeSettings } from './use-change-settings.ts';
import { WorkingHours } from './WorkingHours.tsx';

type Settings = Workspace['settings'];
type Draft = Partial<Omit<Settings, 'currencyChosen'>>;

/** Currency, zone, week, tax, hours: what decides how facts are counted. */
export function WorkspaceTab() {
  const t = useT();
  const language = useLanguage();
  const { settings } = useWorkspace();
  const change = useChangeSettings();
  const [draft, setDraft] = useState<Draft>({});
  const now: Settings = { ...settings, ...draft };
  const set = (part: Draft) => setDraft((before) => ({ ...before, ...part }));
  const untouched = Object.keys(draft).length === 0;
  const minor = 10 ** currencyDigits(now.currency);
  const currencies = Intl.supportedValuesOf('currency');
  const currencyNames = new Intl.DisplayNames(language, { type: 'currency' });
  const regions = new Intl.DisplayNames(language, { type: 'region' });
  return (
    <SettingsForm
      sending={change}
      onSend={() => change.mutate(draft, { onSuccess: () => setDraft({}) })}
      disabled={untouched}
      others={
        !untouched && (
          <Button variant="subtle" onClick={() => setDraft({})}>
            {t('action.discard')}
          </Button>
        )
      }
    >
      <Select
        label={t('settings.currency')}
        description={t('settings.currencyText')}
        searchable
        allowDeselect={false}
        limit={80}
        data={currencies.map((code) => ({
          value: code,
          label: `${code} — ${currencyNames.of(code) ?? code}`,
        }))}
        value={now.currency}
        onChange={(currency) => currency && set({ currency })}
      />
      <Select
        label={t('settings.zone')}
        description={t('settings.zoneText')}
        searchable
        allowDeselect={false}
        limit={80}
        data={[...new Set([now.zone, ...Intl.supportedValuesOf('timeZone')])]}
        value={now.zone}
        onChange={(zone) => zone && set({ zone })}
      />
      <Select
        label={t('settings.weekStart')}
        description={t('settings.weekStartText')}
        allowDeselect={false}
        data={[
          { value: '1', label: t('settings.monday') },
          { value: '7', label: t('settings.sunday') },
        ]}
        value={String(now.weekStart)}
        onChange={(value) => set({ weekStart: value === '7' ? 7 : 1 })}
      />
      <Select
        label={t('settings.tax')}
        description={t('settings.taxText')}
        allowDeselect={false}
        data={[
          { value: 'excluded', label: t('settings.taxExcluded') },
          { value: 'included', label: t('settings.taxIncluded') },
        ]}
        value={now.tax}
        onChange={(value) => set({ tax: value === 'included' ? 'included' : 'excluded' })}
      />
      <NumberInput
        label={t('settings.hourlyRate', { sign: currencySign(now.currency, language) })}
        description={t('settings.hourlyRateText')}
        min={0}
        decimalSeparator={language === 'fr' ? ',' : '.'}
        hideControls
        value={now.hourlyRateMinor === null ? '' : now.hourlyRateMinor / minor}
        onChange={(value) =>
          set({ hourlyRateMinor: value === '' ? null : Math.round(Number(value) * minor) })
        }
      />
      <NumberInput
        label={t('settings.responseTarget')}
        description={t('settings.responseTargetText')}
        min={1}
        allowDecimal={false}
        hideControls
        value={now.responseTargetMinutes}
        onChange={(value) => Number(value) >= 1 && set({ responseTargetMinutes: Number(value) })}
      />
      <WorkingHours hours={now.workingHours} onHours={(workingHours) => set({ workingHours })} />
      <TagsInput
        label={t('settings.holidays')}
        description={t('settings.holidaysText')}
        placeholder="2026-12-25"
        value={now.holidays}
        onChange={(days) => set({ holidays: days.filter((day) => /^\d{4}-\d{2}-\d{2}$/.test(day)).sort() })}
      />
      <TextInput
        label={t('settings.country')}
        description={t('settings.countryText', { name: regionName(now.country, regions) })}
        maxLength={2}
        value={now.country}
        onChange={(event) => set({ country: event.currentTarget.value.toUpperCase() })}
      />
    </SettingsForm>
  );
}

function regionName(country: string, regions: Intl.DisplayNames): string {
  return /^[A-Z]{2}$/.test(country) ? (regions.of(country) ?? country) : '';
}
