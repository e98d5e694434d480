/** The texts of errors about captions, templates and codes; part of `ERROR_TEXTS`. */
export const CAPTION_ERROR_TEXTS = {
  'caption-empty': {
    'zh-CN': '说明不能是空的。不想改，就用“稿件原文”。',
    en: "A caption cannot be empty. To leave it as it was, use the article's words.",
  },
  'caption-unseen': {
    'zh-CN': '第 {at} 个字是看不见的字符 {code}，不能用在说明里。请去掉它再保存。',
    en: 'Character {at} is {code}, which nobody sees; a caption cannot have it. Remove it, then save.',
  },
  'caption-no-line': {
    'zh-CN': '第 {line} 行不是图片说明，没有改。请刷新后再试。',
    en: 'Line {line} is no caption, so nothing was changed. Refresh and try again.',
  },
  'template-plain': {
    'zh-CN': '模板里至少要有一个变量，例如 {村}。',
    en: 'A template needs at least one variable, such as {village}.',
  },
  'template-variable-unknown': {
    'zh-CN': '第 {at} 个字起：没有“{words}”这个变量。请从变量表里选。',
    en: 'At character {at}: there is no variable "{words}". Choose one of the list.',
  },
  'template-brace-open': {
    'zh-CN': '第 {at} 个字的 { 没有配上 }。花括号本身要写两遍。',
    en: 'The { at character {at} is not closed by }. To print a brace, write it twice.',
  },
  'template-brace-alone': {
    'zh-CN': '第 {at} 个字的 } 前面没有 {。花括号本身要写两遍。',
    en: 'No { stands before the } at character {at}. To print a brace, write it twice.',
  },
  'template-part-open': {
    'zh-CN': '第 {at} 个字的 [ 没有配上 ]。方括号本身要写两遍。',
    en: 'The [ at character {at} is not closed by ]. To print a bracket, write it twice.',
  },
  'template-part-alone': {
    'zh-CN': '第 {at} 个字的 ] 前面没有 [。方括号本身要写两遍。',
    en: 'No [ stands before the ] at character {at}. To print a bracket, write it twice.',
  },
  'template-part-nested': {
    'zh-CN': '第 {at} 个字：方括号里不能再套方括号。请分成并排的两段。',
    en: 'At character {at}: brackets cannot stand within brackets. Put them side by side.',
  },
  'template-part-plain': {
    'zh-CN': '第 {at} 个字的方括号里没有变量，不知道什么时候该省去。方括号本身要写两遍。',
    en: 'The brackets at character {at} hold no variable that could be unknown. To print a bracket, write it twice.',
  },
  'code-invalid': {
    'zh-CN': '代码“{code}”不能用。请写 1 到 20 个字母、数字或 . _ -，不带空格。',
    en: 'The code "{code}" cannot be used. Write 1 to 20 letters, digits or . _ - without blanks.',
  },
  'code-taken': {
    'zh-CN': '已有代码“{code}”。请改它，或另取一个。',
    en: 'There is a code "{code}" already. Change that one, or take another.',
  },
  'code-file-unreadable': {
    'zh-CN':
      '这个文件里没有代码表。每行应是“代码、制表符、文字”，和 Photo Mechanic 的代码替换文件一样。',
    en: 'There are no codes in this file. Each line needs a code, a tab and a text, as in a code replacement file of Photo Mechanic.',
  },
} as const;
