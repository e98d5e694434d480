import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

// Relative addresses: each host serves the window under a prefix of its own.
export default defineConfig({
  root: 'renderer',
  base: './',
  plugins: [react()],
  build: {
    outDir: '../out/renderer',
    emptyOutDir: true,
    sourcemap: false,
    target: 'chrome120',
    assetsInlineLimit: 0,
  },
});
