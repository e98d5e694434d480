// Photos for the slots of an article: why they are offered, what contradicts them, what is still missing.

export const matching = {
  'history.conflict': 'contradiction at "{{subject}}" looked at',

  'article.pairs': 'Choose a pair',
  'article.pair-one': 'fills before and after at once',
  'article.choose-pair': 'Use this pair: {{before}} and {{after}}',
  'article.pair-confirmed': 'Confirmed pair',
  'article.pair-auto': 'Pair by the rules',
  'article.pair-ask': 'Pair to be confirmed',
  'article.slot-missing-used': 'the fitting photos are used for other lines; one can be used again',
  'article.said-pair': 'Both photos are placed',
  'article.also-lines': 'This photo is also used for line {{lines}}',
  'article.what-is-it': 'Is this line a heading or a caption?',
  'article.yes-caption': 'It is a caption',
  'article.yes-heading': 'It is a heading',
  'article.said-seen': 'Noted as looked at',

  'conflict.list': 'Contradictions',
  'conflict.seen': 'Looked at',
  'conflict.seen-one': 'Looked at: {{conflict}}',
  'conflict.photo-said': 'The caption says {{said}}, the photo is {{found}}.',
  'conflict.photo-do': 'Check the caption, or choose another photo.',
  'conflict.article-figure': 'The caption says "{{said}}", line {{line}} of the text "{{found}}".',
  'conflict.article-town': 'The caption says {{said}}, line {{line}} says {{found}}.',
  'conflict.article-village':
    'The caption says {{said}}, its heading (line {{line}}) is {{found}}.',
  'conflict.article-published':
    'The caption says {{said}}, but the article was published on {{found}}.',
  'conflict.article-do': 'Find out which is right, then mend the article or the caption.',
  'conflict.half-order': 'The before is of {{said}}, the after is older: {{found}}.',
  'conflict.half-other': 'The before is {{said}}, the after is {{found}}.',
  'conflict.half-same-photo': 'Before and after are the same photo.',
  'conflict.half-do': 'Check them, or change one.',
  'conflict.phase': '"{{phase}}"',

  'gaps.summary': 'Captions of articles without a photo: {{count}}',
  'gaps.hint': 'When a photo is taken or found and added to the archive, its slot looks again.',
  'gaps.go': 'Go to the slot: line {{line}} {{caption}}',
  'gaps.no-place': 'No place given',
} as const satisfies Record<string, string>;
