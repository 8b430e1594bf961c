import { IconX } from '@tabler/icons-react';
import { formatDay } from '../format/days.ts';
import { useLanguage, useT } from '../i18n/use-t.ts';
import scopeClasses from '../scope/scope.module.css';
import { useFilterWords } from './use-filter-words.ts';

interface FilterChipProps {
  readonly name: string;
  readonly values: readonly string[];
  readonly onRemove: () => void;
}

/** A filter in force, in words; its cross takes it away. */
export function FilterChip({ name, values, onRemove }: FilterChipProps) {
  const t = useT();
  const language = useLanguage();
  const words = useFilterWords();
  const flag = words.flag(name);
  const shown = values.map((value) =>
    name.startsWith('created') ? formatDay(value, language) : words.value(name, value),
  );
  const text = flag ?? t('filter.is', { name: words.name(name), values: shown.join(', ') });
  return (
    <span className={scopeClasses.chip}>
      <span>{text}</span>
      <button type="button" aria-label={t('filter.remove', { filter: text })} onClick={onRemove}>
        <IconX size={14} aria-hidden="true" />
      </button>
    </span>
  );
}
