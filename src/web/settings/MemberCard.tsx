import { Switch, TagsInput, TextInput } from '@mantine/core';
import { useT } from '../i18n/use-t.ts';
import { RemoveButton } from '../parts/RemoveButton.tsx';
import { Absences } from './Absences.tsx';
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
        <RemoveButton label={t('team.remove', { name: member.name })} onClick={onRemove} />
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
      <Absences absences={member.absences} onAbsences={(absences) => set({ absences })} />
    </fieldset>
  );
}
