// Codes that are typed into a field become what they stand for: at once where it is one thing, by choice where it is
// several. While characters are composed, nothing happens; what no code is stays as it was typed.
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';

import { typedCode, type CodeChoice, type TypedCode } from '../../shared/captions/codes.ts';
import { useApi } from '../api.ts';
import { useToast } from '../components/toast-context.ts';
import { useListbox, type Listbox } from '../finding/use-listbox.ts';
import { useWords } from '../messages/words.ts';
import { problemText } from '../problem.ts';
import { insertText } from './insert-text.ts';

/** What is said of the code that was typed last. */
interface Answer {
  field: HTMLTextAreaElement;
  token: TypedCode;
  /** None for a code that nobody knows. */
  choices: readonly CodeChoice[];
}

export interface CodeExpansion {
  answer: Answer | null;
  listbox: Listbox;
  /** Looks for a code before the caret; for every change that typing made. */
  look: (field: HTMLTextAreaElement) => void;
  /** Leaves the code as it was typed. */
  leave: () => void;
}

export function useCodeExpansion(): CodeExpansion {
  const { queries } = useApi();
  const { language } = useWords();
  const queryClient = useQueryClient();
  const say = useToast();
  const isFilling = useRef(false);
  const [answer, setAnswer] = useState<Answer | null>(null);

  // The first question of a window takes longest: it is asked as the field opens.
  useQuery(
    queries.captions.codeChoices.queryOptions({ input: { code: '-' }, staleTime: Infinity }),
  );

  const leave = () => {
    setAnswer(null);
  };
  const fill = ({ field, token }: Answer, choice: CodeChoice) => {
    isFilling.current = true;
    insertText(field, token, choice.text);
    isFilling.current = false;
    leave();
  };
  const ask = async (field: HTMLTextAreaElement, token: TypedCode) => {
    const typed = field.value.slice(token.from, token.to);
    const input = { code: token.code };
    const all = await queryClient.query(
      queries.captions.codeChoices.queryOptions({ input, staleTime: 0 }),
    );
    const choices = token.pick === null ? all : all.slice(token.pick - 1, token.pick);
    const isThere = field.value.slice(token.from, token.to) === typed;
    if (!isThere || document.activeElement !== field) return;
    const [first, second] = choices;
    const found = { field, token, choices };
    if (first?.isInUse && second === undefined) fill(found, first);
    else if (field.selectionStart === token.to) setAnswer(found);
  };
  const listbox = useListbox({
    count: answer?.choices.length ?? 0,
    isOpen: answer !== null && answer.choices.length > 0,
    about: answer?.token.code ?? '',
    first: 0,
    onChoose: (at) => {
      const choice = answer?.choices[at];
      if (answer && choice) fill(answer, choice);
    },
  });
  return {
    answer,
    listbox,
    look: (field) => {
      if (isFilling.current) return;
      leave();
      const token = typedCode(field.value, field.selectionStart);
      if (token === null) return;
      ask(field, token).catch((error: unknown) => {
        say({ text: problemText(error, language), isProblem: true });
      });
    },
    leave,
  };
}
