import { ALL_HOSTS } from './all-hosts.ts';
import { describeHost } from './contract-suite.ts';

for (const [name, start] of Object.entries(ALL_HOSTS)) describeHost(name, start);
