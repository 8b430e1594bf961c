import { ActionIcon, Button, Switch, TagsInput, TextInput } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useT } from '../i18n/use-t.ts';
import type { Member } from './member.ts';
import classes from './settings.module.css';
import { WorkingHours } from './WorkingHours.tsx';

interface MemberCardProps {
  readonly member: Member;
  readonly usualHours: Member['workingHours'] & object;
  readonly onMember: (member: Member) => void;
  readonly onRemove: () => void;
}

/** One member of the team: who, for which areas and products, when at work, and when away. */
export function MemberCard({ member, usualHours, onMember, onRemove }: MemberCardProps) {
  const t = useT();
  const set = (part: Partial<Member>) => onMember({ ...member, ...part });
  const { absences } = member;
  return (
    <fieldset className={classes.member}>
      <legend className="unseen">{member.name || t('team.newMember')}</legend>
      <div className={classes.row}>
        <TextInput
          label={t('team.name')}
          description={t('team.nameText')}
          maxLength={80}
          value={member.name}
          onChange={(event) => set({ name: event.currentTarget.value })}
        />
        <TextInput
          type="email"
          label={t('team.email')}
          description={t('team.emailText')}
          value={member.email ?? ''}
          onChange={(event) => set({ email: event.currentTarget.value || null })}
        />
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('team.remove', { name: member.name })}
          onClick={onRemove}
        >
          <IconTrash size={16} aria-hidden="true" />
        </ActionIcon>
      </div>
      <div className={classes.row}>
        <TagsInput
          label={t('team.areas')}
          description={t('team.areasText')}
          placeholder="75"
          value={member.areas}
          onChange={(areas) =>
            set({
              areas: areas.map((area) => area.toUpperCase()).filter((area) => /^[0-9A-Z]{1,8}$/.test(area)),
            })
          }
        />
        <TagsInput
          label={t('team.products')}
          description={t('team.productsText')}
          value={member.products}
          onChange={(products) => set({ products })}
        />
      </div>
      <Switch
        label={t('team.takesLeads')}
        checked={member.takesLeads}
        onChange={(event) => set({ takesLeads: event.currentTarget.checked })}
      />
      <Switch
        label={t('team.ownHours')}
        checked={member.workingHours !== null}
        onChange={(event) => set({ workingHours: event.currentTarget.checked ? usualHours : null })}
      />
      {member.workingHours !== null && (
        <WorkingHours hours={member.workingHours} onHours={(workingHours) => set({ workingHours })} />
      )}
      {absences.map((absence, place) => {
        const put = (part: Partial<typeof absence>) =>
          set({ absences: absences.with(place, { ...absence, ...part }) });
        return (
          <div key={`absence ${String(place)}`} className={classes.row}>
            <TextInput
              type="date"
              label={t('team.awayFrom')}
              value={absence.from}
              max={absence.to}
              onChange={(event) => event.currentTarget.value && put({ from: event.currentTarget.value })}
            />
            <TextInput
              type="date"
              label={t('team.awayTo')}
              value={absence.to}
              min={absence.from}
              onChange={(event) => event.currentTarget.value && put({ to: event.currentTarget.value })}
            />
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={t('team.removeAbsence', { from: absence.from })}
              onClick={() => set({ absences: absences.toSpliced(place, 1) })}
            >
              <IconTrash size={16} aria-hidden="true" />
            </ActionIcon>
          </div>
        );
      })}
      <div className={classes.buttons}>
        <Button
          size="compact-sm"
          variant="subtle"
          onClick={() => {
            const today = new Date().toISOString().slice(0, 10);
            set({ absences: [...absences, { from: today, to: today }] });
          }}
        >
          {t('team.addAbsence')}
        </Button>
      </div>
    </fieldset>
  );
}
