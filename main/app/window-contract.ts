// What the window keeps with its host; a part of the contract.
import { oc, type } from '@orpc/contract';
import { z } from 'zod';

/** Under whose name decisions are kept on this computer. */
export interface Editor {
  /** Empty where nobody is named. */
  name: string;
  /** The name of the account that the program runs under; it counts where no other was chosen. */
  account: string;
}

export const windowContract = {
  editor: oc.output(type<Editor>()),
  /** Holds from the next decision on; an empty name goes back to the account's. */
  chooseEditor: oc.input(z.object({ name: z.string().max(60) })).output(type<Editor>()),
  remembered: oc.output(type<Record<string, string>>()),
  remember: oc.input(z.object({ name: z.string().min(1).max(100), text: z.string().max(20_000) })),
};
