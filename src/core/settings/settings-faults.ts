import type { FieldFault } from '../errors/faults.ts';
import type { WorkspaceSettings } from './workspace.ts';

type Hours = WorkspaceSettings['workingHours'];

/** What contradicts itself in a change of settings: hours that overlap, names given twice, absences that end too soon. */
export function settingsFaults(change: Partial<WorkspaceSettings>): readonly FieldFault[] {
  const { workingHours, members = [], stages, lossReasons = [] } = change;
  return [
    ...(workingHours ? hourFaults('workingHours', workingHours) : []),
    ...twice(
      'members',
      members.map(({ name }) => name),
    ),
    ...twice(
      'stages',
      (stages ?? []).map(({ id }) => id),
    ),
    ...twice('lossReasons', lossReasons),
    ...members.flatMap(({ workingHours: own, absences }, index) => [
      ...(own ? hourFaults(`members[${index}].workingHours`, own) : []),
      ...absences.flatMap(({ from, to }, place): FieldFault[] =>
        to < from
          ? [{ field: `members[${index}].absences[${place}]`, fault: 'ends_before', values: { from, to } }]
          : [],
      ),
    ]),
  ];
}

function hourFaults(field: string, hours: Hours): readonly FieldFault[] {
  return hours.flatMap((blocks, day): FieldFault[] => {
    const wrong = blocks.some(([from, to], place) => to <= from || from < (blocks[place - 1]?.[1] ?? 0));
    return wrong ? [{ field: `${field}[${day}]`, fault: 'blocks_overlap' }] : [];
  });
}

function twice(field: string, names: readonly string[]): readonly FieldFault[] {
  return names.flatMap((value, index): FieldFault[] =>
    names.indexOf(value) < index
      ? [{ field: `${field}[${index}]`, fault: 'named_twice', values: { value } }]
      : [],
  );
}
