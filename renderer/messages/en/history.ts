// The history of decisions.

export const history = {
  'history.root': 'photo folder {{subject}}',
} as const satisfies Record<string, string>;
