/** True in `npm run test:faults`, which kills and breaks by the hundred; `npm test` does so a few times. */
export const IS_LONG = process.env['XINMAO_FAULTS'] === 'long';
