import { TagsInput } from '@mantine/core';
import { originIn } from './origin-in.ts';

interface OriginsInputProps {
  readonly label: string;
  readonly description: string;
  readonly value: readonly string[];
  readonly onChange: (origins: string[]) => void;
}

/** Sites, each by its origin, however their addresses are written. */
export function OriginsInput({ label, description, value, onChange }: OriginsInputProps) {
  return (
    <TagsInput
      label={label}
      description={description}
      placeholder="https://www.example.com"
      maxTags={50}
      acceptValueOnBlur
      value={[...value]}
      onChange={(written) =>
        onChange([...new Set(written.map(originIn).filter((origin) => origin !== null))])
      }
    />
  );
}
