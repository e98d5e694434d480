// Colours and fonts of the slides (ECMA-376 part 1, 20.1.6.9).

const CHINESE = `typeface="微软雅黑" panose="020B0503020204020204" pitchFamily="34" charset="-122"`;
/** Named by script for where 微软雅黑 is not to be had. */
const BY_SCRIPT = `<a:font script="Hans" typeface="等线"/><a:font script="Hant" typeface="微軟正黑體"/>`;
const FONT = `<a:latin ${CHINESE}/><a:ea ${CHINESE}/><a:cs typeface=""/>${BY_SCRIPT}`;

/** Paper, ink, and a colour for each phase: before, after, during. */
const COLOURS: Readonly<Record<string, string>> = {
  dk1: '1D1C1A',
  lt1: 'FFFFFF',
  dk2: '67645E',
  lt2: 'F7F6F3',
  accent1: '8A6A45',
  accent2: '2F7D5B',
  accent3: 'C08A1E',
  accent4: '2B5F9E',
  accent5: '4A4844',
  accent6: '8F8B83',
  hlink: '2B5F9E',
  folHlink: '67645E',
};

const FILL = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
const LINE = `<a:ln w="9525" cap="flat" cmpd="sng" algn="ctr">${FILL}<a:prstDash val="solid"/></a:ln>`;
const EFFECT = '<a:effectStyle><a:effectLst/></a:effectStyle>';

/** The theme of slides and of notes. */
export function themeXml(): string {
  const colours = Object.entries(COLOURS).map(
    ([name, value]) => `<a:${name}><a:srgbClr val="${value}"/></a:${name}>`,
  );
  const styles = [
    `<a:fillStyleLst>${FILL.repeat(3)}</a:fillStyleLst>`,
    `<a:lnStyleLst>${LINE.repeat(3)}</a:lnStyleLst>`,
    `<a:effectStyleLst>${EFFECT.repeat(3)}</a:effectStyleLst>`,
    `<a:bgFillStyleLst>${FILL.repeat(3)}</a:bgFillStyleLst>`,
  ];
  return `<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="新貌"><a:themeElements><a:clrScheme name="新貌">${colours.join('')}</a:clrScheme><a:fontScheme name="新貌"><a:majorFont>${FONT}</a:majorFont><a:minorFont>${FONT}</a:minorFont></a:fontScheme><a:fmtScheme name="新貌">${styles.join('')}</a:fmtScheme></a:themeElements></a:theme>`;
}
