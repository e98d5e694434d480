import { Textarea, TextInput } from '@mantine/core';

import { useWords } from '../messages/words.ts';

/** A text that may have only so many characters; how many there are is said, and more are not cut off. */
export function CountedInput({
  label,
  value,
  limit,
  onChange,
  disabled,
  isLong = false,
}: {
  label: string;
  value: string;
  limit: number;
  onChange: (value: string) => void;
  disabled: boolean;
  isLong?: boolean;
}) {
  const { t } = useWords();
  // A character that needs two units of UTF-16, 𠮷, is one.
  const used = Array.from(value).length;
  const shared = {
    label,
    value,
    disabled,
    maxLength: 200,
    description: t('export.characters', { used, limit }),
    error: used > limit ? t('export.too-long', { over: used - limit }) : undefined,
    inputWrapperOrder: [
      'label' as const,
      'input' as const,
      'description' as const,
      'error' as const,
    ],
  };
  return isLong ? (
    <Textarea
      {...shared}
      autosize
      minRows={2}
      maxRows={5}
      onChange={(event) => {
        onChange(event.currentTarget.value);
      }}
    />
  ) : (
    <TextInput
      {...shared}
      onChange={(event) => {
        onChange(event.currentTarget.value);
      }}
    />
  );
}
