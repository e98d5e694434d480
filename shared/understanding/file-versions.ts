// Versions of one picture among files: copies, edits, RAW twins, collages. One table of marks, so that
// lists, dates and pairs agree on what a name is a version of.

/** What programs and people put behind the name of a copy: DSC_3302-编辑, 0007_上色修复后, P1(final). */
const VERSION_MARK =
  /(?:\s+|\s*[-_.~(（]\s*|(?<=[\d)）]))(?:的?副本|拷贝|复制|复件|备份|编辑后?|已编辑|修改[后版]?|修(?![\u4E00-\u9FFF])|修图后?|精修|修版|已修|调色后?|调整后?|裁剪后?|裁切|美颜后?|美化后?|去水印|加?水印|无水印|压缩后?|缩小|缩略图|小图|大图|原图|高清|放大|黑白|彩色|[上着]色(?:修复)?后?|修复后?|增强|锐化|HDR|旋转|转正|成片|定稿|终稿|最终版?|发布版|网络版|印刷版|edit(?:ed)?|copy|retouch(?:ed)?|resized?|small|web|crop(?:ped)?|final|compressed|enhanced|colou?ri[sz]ed|restored|export(?:ed)?|[vV]\d|ps)\d?[)）]?$/iu;

/** 村口副本: marks that no thing is called by need no separator. */
const GLUED_MARK = /(?<=[\u4E00-\u9FFF])(?:的?副本|拷贝|修图后?|精修|去水印|加水印)\d?$/u;

/** IMG_2316(1), IMG_2316 (2): a copy's number. */
const COPY_NUMBER = /(?<=\S)\s*[(（]\d{1,2}[)）]$/u;

/** The stem that a version was made of; a stem that is no version, as it is. `stem` is a name without its ending. */
export function originalStem(stem: string): string {
  let plain = stem;
  for (let rounds = 0; rounds < 3; rounds++) {
    const shorter = [COPY_NUMBER, VERSION_MARK, GLUED_MARK]
      .reduce((name, mark) => name.replace(mark, ''), plain)
      .trim();
    if (shorter === plain || shorter === '') break;
    plain = shorter;
  }
  return plain.replace(/^IMG_E(?=\d{4}$)/iu, 'IMG_');
}

/** A collage shows several times at once: 整治前后对比, 今昔拼图. */
const COLLAGE_NAME =
  /拼图|拼版|拼接|拼贴|[四六九]宫格|组图|合成图?(?=$|[^\u4E00-\u9FFF])|对比图|对照图|(?:^|前后|今昔|昔今|[新旧][旧新]|变化|[\s_-])(?:对比|对照)(?:照片?|版)?[\s\d_()（）-]*$|对比[\s\d_()（）-]*$|(?:今昔|昔今)[\s\d_()（）-]*$|(?<![a-z])(?:collage|montage|compar(?:e|ison)|before[ _-]?(?:and[ _-]?|&[ _-]?)?after|side[ _-]?by[ _-]?side)(?![a-z])/iu;

const COLLAGE_FOLDER = /拼图|拼版|拼接图|拼贴|合成图|collage/iu;

/** True for a file whose name, or whose folder, says that it shows several pictures as one. */
export function isCollage(names: readonly string[]): boolean {
  const file = (names.at(-1) ?? '').replace(/\.[^.]+$/u, '');
  return COLLAGE_NAME.test(file) || COLLAGE_FOLDER.test(names.at(-2) ?? '');
}
