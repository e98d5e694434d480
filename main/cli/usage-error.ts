import type { CommanderError } from 'commander';
import { ArchiveError } from '../../shared/errors.ts';
import type { Terminal } from './terminal.ts';

/** Puts Commander's English complaints into the reader's language. */
export function describeUsageError(
  error: CommanderError,
  args: readonly string[],
  terminal: Terminal,
): ArchiveError {
  const name = /'([^']*)'/.exec(error.message)?.[1] ?? '';
  const [first = ''] = args;
  const command = first === '' || first.startsWith('-') ? '' : `${first} `;
  return new ArchiveError('usage', { detail: detailOf() }, { cause: error });

  function detailOf(): string {
    switch (error.code) {
      case 'commander.unknownOption': {
        return terminal.text('unknown-option', { name, command });
      }
      case 'commander.unknownCommand': {
        return terminal.text('unknown-command', { name });
      }
      case 'commander.missingArgument':
      case 'commander.missingMandatoryOptionValue': {
        return terminal.text('missing-argument', { name });
      }
      case 'commander.excessArguments': {
        return terminal.text('excess-arguments', { name: args.join(' ') });
      }
      case 'commander.optionMissingArgument':
      case 'commander.invalidArgument': {
        return terminal.text('bad-option', { name });
      }
      default: {
        return error.message.replace(/^error: /, '');
      }
    }
  }
}
