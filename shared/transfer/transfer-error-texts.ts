/** The texts of errors about packages for the archive office; part of `ERROR_TEXTS`. */
export const TRANSFER_ERROR_TEXTS = {
  'transfer-incomplete': {
    'zh-CN':
      '{count} 张照片缺必填项：{names}。请补全后再移交；也可以选择仍然导出，缺项会列在包里的《缺项.csv》。',
    en: '{count} photos lack required fields: {names}. Fill them in, or export all the same; what is missing is then listed inside in 缺项.csv.',
  },
  'template-variable': {
    'zh-CN': '编号规则第 {position} 个字符处的“{name}”不是变量。可以用：{known}。',
    en: '"{name}" at character {position} of the number template is no variable. There are: {known}.',
  },
  'template-brace': {
    'zh-CN': '编号规则第 {position} 个字符处的花括号不成对。变量要写成 {example} 这样。',
    en: 'The brace at character {position} of the number template has no other half. Variables are written {example}.',
  },
  'template-character': {
    'zh-CN': '编号规则第 {position} 个字符“{character}”不能用在文件名里。请换成 - 或 ·。',
    en: 'Character {position} of the number template, "{character}", cannot be in a file name. Use - or · instead.',
  },
  'template-adjacent': {
    'zh-CN': '编号规则第 {position} 个字符处两个变量紧挨着，号码会分不清。请在中间加 -。',
    en: 'Two variables touch at character {position} of the number template, so numbers could be alike. Put a - between them.',
  },
  'template-lacks': {
    'zh-CN': '编号规则里缺 {name}，号码会重复。请把它加上。',
    en: 'The number template lacks {name}, so numbers would repeat. Add it.',
  },
  'template-unfit': {
    'zh-CN': '按编号规则得到的“{sample}”不能作为文件名（太长，或系统保留）。请改短或换个写法。',
    en: 'The number template gives "{sample}", which cannot be the name of a file (too long, or reserved). Shorten or change it.',
  },
  'fonds-unfit': {
    'zh-CN':
      '编号规则要用全宗号，而“{value}”不能用在文件名里。请填写全宗号，或从规则里去掉 {variable}。',
    en: 'The number template needs the fonds number, and "{value}" cannot be in a file name. Fill it in, or take {variable} out.',
  },
} as const;
