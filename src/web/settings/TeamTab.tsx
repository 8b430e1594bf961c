import { Button, NumberInput, Select, TagsInput } from '@mantine/core';
import { useState } from 'react';
import { useWorkspace, type Workspace } from '../api/use-workspace.ts';
import { useT } from '../i18n/use-t.ts';
import { AssignmentRules } from './AssignmentRules.tsx';
import { MemberCard } from './MemberCard.tsx';
import type { Member } from './member.ts';
import { ResponseTargets } from './ResponseTargets.tsx';
import { SettingsForm } from './SettingsForm.tsx';
import classes from './settings.module.css';
import { useChangeSettings } from './use-change-settings.ts';

type Draft = Partial<Omit<Workspace['settings'], 'currencyChosen'>>;
/** `row` stays with a member while the list changes. */
type Row = Member & { readonly row: number };

/** Who works leads, how they are shared out, when an answer is late, and why leads are lost. */
export function TeamTab() {
  const t = useT();
  const { settings } = useWorkspace();
  const change = useChangeSettings();
  const [rows, setRows] = useState<readonly Row[] | null>(null);
  const [draft, setDraft] = useState<Draft>({});
  const members = rows ?? settings.members.map((member, row) => ({ ...member, row }));
  const now = { ...settings, ...draft };
  const set = (part: Draft) => setDraft({ ...draft, ...part });
  const names = members.map(({ name }) => name.trim().toLowerCase());
  const valid = names.every((name, place) => name !== '' && names.indexOf(name) === place);
  const discard = () => {
    setRows(null);
    setDraft({});
  };
  const untouched = rows === null && Object.keys(draft).length === 0;
  const add = () =>
    setRows([
      ...members,
      {
        row: Math.max(0, ...members.map(({ row }) => row)) + 1,
        name: '',
        email: null,
        areas: [],
        products: [],
        workingHours: null,
        absences: [],
        takesLeads: true,
      },
    ]);
  return (
    <SettingsForm
      sending={change}
      disabled={untouched || !valid}
      onSend={() =>
        change.mutate(
          {
            ...draft,
            ...(rows
              ? { members: rows.map(({ row: _, ...member }) => ({ ...member, email: member.email || null })) }
              : {}),
          },
          { onSuccess: discard },
        )
      }
      others={
        !untouched && (
          <Button variant="subtle" onClick={discard}>
            {t('action.discard')}
          </Button>
        )
      }
    >
      <section>
        <h2>{t('team.members')}</h2>
        <p className={classes.soft}>{t('team.membersText')}</p>
      </section>
      {members.map((member) => (
        <MemberCard
          key={member.row}
          member={member}
          usualHours={settings.workingHours}
          onMember={(next) =>
            setRows(members.map((one) => (one.row === member.row ? { ...next, row: one.row } : one)))
          }
          onRemove={() => setRows(members.filter(({ row }) => row !== member.row))}
        />
      ))}
      <div className={classes.buttons}>
        <Button variant="default" onClick={add}>
          {t('team.add')}
        </Button>
      </div>
      <AssignmentRules rules={now.assignment} onRules={(assignment) => set({ assignment })} />
      <ResponseTargets
        targets={now.responseTargets}
        usual={settings.responseTargetMinutes}
        onTargets={(responseTargets) => set({ responseTargets })}
      />
      <NumberInput
        label={t('team.escalate')}
        description={t('team.escalateText')}
        min={1}
        max={100}
        hideControls
        value={now.escalateAfter}
        onChange={(value) => Number(value) >= 1 && set({ escalateAfter: Number(value) })}
      />
      <Select
        label={t('team.bant')}
        description={t('team.bantText')}
        allowDeselect={false}
        data={['1', '2', '3', '4']}
        value={String(now.bantNeeded)}
        onChange={(value) => value && set({ bantNeeded: Number(value) })}
      />
      <Select
        label={t('team.publicHolidays')}
        description={t('team.publicHolidaysText')}
        allowDeselect={false}
        data={[
          { value: 'none', label: t('team.noHolidays') },
          { value: 'fr', label: t('team.holidaysFrance') },
          { value: 'fr_alsace_moselle', label: t('team.holidaysAlsace') },
        ]}
        value={now.publicHolidays}
        onChange={(value) =>
          set({ publicHolidays: value === 'fr' || value === 'fr_alsace_moselle' ? value : 'none' })
        }
      />
      <TagsInput
        label={t('team.lossReasons')}
        description={t('team.lossReasonsText')}
        maxTags={60}
        value={now.lossReasons}
        onChange={(lossReasons) => set({ lossReasons })}
      />
    </SettingsForm>
  );
}
