// Runs a script of a development tool on a Node.js that can run the program too: the one that called
// this, or the one that `npm ci` brought.
import { findPinnedNode, isNodeNewEnough, runOnNode } from '../main/pinned-node.mjs';

const node = isNodeNewEnough() ? process.execPath : (findPinnedNode() ?? process.execPath);
await runOnNode(node, process.argv.slice(2));
