#!/usr/bin/env node
// Starts the program, on a Node.js that can run it, before anything is loaded that an older one cannot read.
import { existsSync } from 'node:fs';
import * as nodeModule from 'node:module';
import { fileURLToPath } from 'node:url';
import { findPinnedNode, isNodeNewEnough, runOnNode } from './pinned-node.mjs';

const pinned = findPinnedNode();

if (isNodeNewEnough()) {
  nodeModule.enableCompileCache?.();
  const compiled = new URL('./cli/main.js', import.meta.url);
  const source = new URL('./cli/main.ts', import.meta.url);
  const entry = existsSync(fileURLToPath(compiled)) ? compiled : source;
  const { main } = await import(entry.href);
  process.exitCode = await main(process.argv.slice(2));
} else if (pinned !== null) {
  await runOnNode(pinned, [fileURLToPath(import.meta.url), ...process.argv.slice(2)]);
} else {
  const version = process.versions.node;
  // The texts of `node-too-old` in shared/error-texts.ts, which this Node cannot load.
  process.stderr.write(
    `当前的 Node.js 是 ${version}，需要 22.18 或更新版本。请用 npm 运行（npm start），它会带上合适的版本。\n` +
      `This is Node.js ${version}; 22.18 or newer is needed. Run it through npm (npm start), which brings the right one.\n`,
  );
  process.exitCode = 3;
}
