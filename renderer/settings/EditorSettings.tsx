import { Button, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';

import { useApi } from '../api.ts';
import { useToast } from '../components/toast-context.ts';
import { useWords } from '../messages/words.ts';
import { problemText } from '../problem.ts';
import { Section, Setting } from './Section.tsx';
import css from './SettingsPage.module.css';

/** Under whose name changes are kept, for as long as somebody else does not say otherwise. */
export function EditorSettings() {
  const { t } = useWords();
  const { queries } = useApi();
  // Another window of this computer may have changed it.
  const { data } = useQuery(queries.window.editor.queryOptions({ staleTime: 0 }));
  return (
    <Section title={t('settings.editor')} hint={t('settings.editor-hint')}>
      <Setting name={t('settings.editor-name')}>
        {data && <NameForm key={data.name} name={data.name} />}
        {data && data.account !== '' && (
          <p className={css.hint}>{t('settings.editor-account', { account: data.account })}</p>
        )}
        <Link to="/history">{t('settings.editor-history')}</Link>
      </Setting>
    </Section>
  );
}

function NameForm({ name }: { name: string }) {
  const { t, language } = useWords();
  const { queries } = useApi();
  const queryClient = useQueryClient();
  const say = useToast();
  const [typed, setTyped] = useState(name);
  const { mutate, isPending } = useMutation(
    queries.window.chooseEditor.mutationOptions({
      onSuccess: (editor) => {
        queryClient.setQueryData(queries.window.editor.queryKey(), editor);
        const shown = editor.name === '' ? t('history.nobody') : editor.name;
        say({ text: t('settings.editor-saved', { name: shown }) });
      },
      onError: (error) => {
        say({ text: problemText(error, language), isProblem: true });
      },
    }),
  );
  return (
    <form
      className={css.line}
      onSubmit={(event) => {
        event.preventDefault();
        mutate({ name: typed });
      }}
    >
      <TextInput
        aria-label={t('settings.editor-name')}
        maxLength={60}
        spellCheck={false}
        value={typed}
        onChange={({ currentTarget }) => {
          setTyped(currentTarget.value);
        }}
      />
      <Button type="submit" variant="default" disabled={isPending || typed.trim() === name}>
        {t('app.save')}
      </Button>
    </form>
  );
}
