// The page of the docs that shows every screen.
import { format } from 'prettier';
import { type Screen, themesOf } from '../support/screens/screen.ts';

const INTRO = `# 新貌的每个画面

由 \`npm run pictures\` 从示例档案截取，宽 1280 像素。示例照片都是程序画的。对比的画面总是深色。`;

/** Markdown with a heading and the pictures of each screen, light beside dark. */
export function screensPage(screens: readonly Screen[]): Promise<string> {
  const parts = screens.map((screen) => {
    const pictures = themesOf(screen).map(
      (theme) => `![${screen.caption}](pictures/${theme}/${screen.name}.jpg)`,
    );
    return [`## ${screen.caption}`, ...pictures].join('\n\n');
  });
  return format([INTRO, ...parts].join('\n\n'), { parser: 'markdown', printWidth: 100 });
}
