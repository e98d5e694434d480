// The compare view and the editor of points by themselves: with photos and alignments that a test makes up, and
// without a program behind them. Runs in the browser of the tests.
import '../../../renderer/styles/layers.css';
import '@mantine/core/styles.layer.css';
import '../../../renderer/styles/tokens.css';
import '../../../renderer/styles/global.css';

import { MantineProvider } from '@mantine/core';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';

import { CompareView } from '../../../renderer/compare/CompareView.tsx';
import { FIRST_LOOK } from '../../../renderer/compare/compare-look.ts';
import { PointsEditor } from '../../../renderer/compare/points/PointsEditor.tsx';
import { startWords } from '../../../renderer/messages/words.ts';
import { theme } from '../../../renderer/theme.ts';
import type { ComparePageProps } from './props.ts';

const root = document.getElementById('root');
const text = new URLSearchParams(location.search).get('props');
if (!root || text === null) throw new Error('the page needs #root and ?props=');
const props = JSON.parse(text) as ComparePageProps;
const words = await startWords(localStorage);

createRoot(root).render(
  <I18nextProvider i18n={words}>
    <MantineProvider theme={theme} withCssVariables={false} withGlobalClasses={false}>
      <main
        className="dark"
        style={{ display: 'grid', height: '100%', background: 'var(--paper)', color: 'var(--ink)' }}
      >
        {props.screen === 'view' ? <View {...props} /> : <Editor {...props} />}
      </main>
    </MantineProvider>
  </I18nextProvider>,
);

function View({ photos, alignment }: Extract<ComparePageProps, { screen: 'view' }>) {
  const [look, setLook] = useState(FIRST_LOOK);
  const [before, after] = [photos.at(0), photos.at(-1)];
  if (!before || !after) throw new Error('the view needs two photos');
  const [chosen, setChosen] = useState({ before, after });
  return (
    <CompareView
      pairId="1"
      photos={photos}
      chosen={chosen}
      onChoose={setChosen}
      alignment={alignment}
      look={look}
      onLook={(change) => {
        setLook((known) => ({ ...known, ...change }));
      }}
    />
  );
}

function Editor({ photos, initial }: Extract<ComparePageProps, { screen: 'points' }>) {
  const [outcome, setOutcome] = useState('');
  const [before, after] = photos;
  if (!before || !after) throw new Error('the editor needs two photos');
  return (
    <>
      <PointsEditor
        before={before}
        after={after}
        initial={initial}
        onSave={(points) => {
          setOutcome(JSON.stringify(points));
        }}
        onCancel={() => {
          setOutcome('cancelled');
        }}
      />
      <output aria-label="outcome" hidden>
        {outcome}
      </output>
    </>
  );
}
