// Where the window starts: words first, then the program behind it, then the pages.
import './styles/layers.css';
import '@mantine/core/styles.layer.css';
import './styles/tokens.css';
import './styles/global.css';

import { createRoot } from 'react-dom/client';

import { createApi } from './api.ts';
import { App } from './App.tsx';
import { startWords } from './messages/words.ts';
import { recall, tellHost } from './recall.ts';
import { createAppRouter } from './router.tsx';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

const api = createApi(document.baseURI);
await recall(api.client, localStorage);
tellHost(api.client, localStorage);
const words = await startWords(localStorage);
createRoot(root).render(
  <App words={words} api={api} router={createAppRouter(new URL(document.baseURI).pathname)} />,
);
