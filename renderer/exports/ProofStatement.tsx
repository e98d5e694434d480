// The proof as a text that an office can keep: copied, or on paper.
import { Button } from '@mantine/core';
import { useState } from 'react';
import { createPortal, flushSync } from 'react-dom';

import type { ExportProof } from '../../shared/exports/export-proof.ts';
import { keyText } from '../commands/key-text.ts';
import { useToast } from '../components/toast-context.ts';
import { useWords } from '../messages/words.ts';
import { proofStatement } from './proof-statement.ts';
import css from './ProofStatement.module.css';

/** Buttons that copy and print a proof. */
export function ProofStatement({ proof }: { proof: ExportProof }) {
  const { t, language } = useWords();
  const say = useToast();
  const [isPrinting, setIsPrinting] = useState(false);
  const [heading, ...lines] = proofStatement(proof, t, language);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText([heading, ...lines].join('\n'));
      say({ text: t('exports.statement-copied') });
    } catch {
      // A browser or a policy that keeps the clipboard shut; it can be printed all the same.
      say({
        text: t('exports.statement-not-copied', { keys: keyText('mod+p', t) }),
        isProblem: true,
      });
    }
  };
  const print = () => {
    // What is drawn later is not on the paper.
    flushSync(() => {
      setIsPrinting(true);
    });
    window.print();
    setIsPrinting(false);
  };
  return (
    <div className={css.buttons}>
      <Button size="compact-sm" variant="default" onClick={() => void copy()}>
        {t('exports.copy-statement')}
      </Button>
      <Button size="compact-sm" variant="default" onClick={print}>
        {t('exports.print-statement')}
      </Button>
      {isPrinting &&
        createPortal(
          <div className={css.sheet}>
            <h1>{heading}</h1>
            {lines.map((line) => (
              <p key={line}>{line}</p>
            ))}
          </div>,
          document.body,
        )}
    </div>
  );
}
