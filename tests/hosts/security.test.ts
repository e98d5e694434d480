import { ALL_HOSTS } from './all-hosts.ts';
import { describeHostSecurity } from './security-suite.ts';

for (const [name, start] of Object.entries(ALL_HOSTS)) describeHostSecurity(name, start);
