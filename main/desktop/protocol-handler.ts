// What answers `xinmao://app/…`: the same app as behind every host. Runs and is tested without Electron.
import type { App } from '../app/create-app.ts';
import { Problems } from '../app/problems.ts';
import { secure } from '../app/security-headers.ts';
import { ArchiveError } from '../../shared/errors.ts';
import { isAllowedNavigation } from './permissions.ts';

/**
 * A handler for Electron's `protocol.handle`. Electron's requests carry no abort signal; long answers
 * end when their body is cancelled, see [Note: Dropped streams].
 */
export function createProtocolHandler(app: App): (request: Request) => Promise<Response> {
  const problems = new Problems((line) => process.stderr.write(`${line}\n`));
  return async (request) => {
    try {
      if (!isAllowedNavigation(request.url)) throw new ArchiveError('forbidden');
      return await app.fetch(request, { basePath: '/' });
    } catch (error) {
      // An error thrown here would show as a network failure without words.
      return secure(problems.toResponse(error));
    }
  };
}
