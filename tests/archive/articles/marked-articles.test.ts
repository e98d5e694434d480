// Manuscripts and saved pages: lines as a reader sees them, and which of them stand under pictures.
import { expect, test } from 'vitest';
import { readArticleFile } from '../../../main/archive/articles/article-text.ts';
import { wordFile } from '../../support/word-file.ts';

const BODY =
  '去年以来，全区继续推进搬迁安置，群众出行难、吃水难的问题一个一个得到解决，村里的变化看得见、摸得着，大家都说日子越过越有盼头。';

const read = (name: string, content: string | Buffer) =>
  readArticleFile({ name, bytes: Buffer.from(content) });

/** Each line with what its markup says: h1 a heading, * below a picture, c the text of one. */
const marks = async (name: string, content: string | Buffer) =>
  (await read(name, content)).lines.map(
    ({ text, hint: { headingLevel, followsImage, isImageText } }) =>
      `${headingLevel === null ? '' : `h${headingLevel} `}${followsImage ? '* ' : ''}${isImageText ? 'c ' : ''}${text}`,
  );

const WECHAT = `<!DOCTYPE html><html><head><meta property="og:title" content="山乡换新颜"><title></title>
<script>var createTime = '2022-05-20 09:30';</script></head><body>
<h1 id="activity-name">山乡换新颜</h1><div id="js_tags"><a href="#">阅读原文和更多内容请点这里</a></div>
<div id="js_content" style="visibility: hidden; opacity: 0;"><section>
<p style="text-align:justify;font-size:16px"><span>${BODY}</span></p>
<p style="text-align:center"><img class="rich_pages" data-src="https://a.cn/1.jpg" data-w="1080" src="data:,"></p>
<p style="text-align:center;font-size:14px;color:#888">大卡阳村搬迁前道路原貌\u200b</p>
<section><img data-src="https://a.cn/2.jpg" data-w="1080"></section>
<p style="text-align:justify;font-size:16px">${BODY}</p>
<p><img data-src="https://a.cn/line.gif" data-w="64"></p>
<p style="text-align:justify;font-size:16px">黑沟村&nbsp;“四旁”绿化(𠮷)<br>农屋 &lt;改造&gt; 后</p>
<p style="display:none">看不见的话</p><script>alert(1)</script>
</section></div><div><a href="#">相关文章一</a></div></body></html>`;

test('a page saved from WeChat is its article, with what stands under pictures', async () => {
  const article = await read('网页.html', WECHAT);
  expect(article.date).toBe('2022-05-20');
  expect(await marks('网页.html', WECHAT)).toEqual([
    'h1 山乡换新颜',
    BODY,
    '* 大卡阳村搬迁前道路原貌',
    BODY,
    '黑沟村\u00a0“四旁”绿化(𠮷)',
    '农屋 <改造> 后',
  ]);
});

test('a page of a county site keeps its article and its day, and drops what leads elsewhere', async () => {
  const page = `<html><head><title>旧貌换新颜_湟中区人民政府</title></head><body>
  <nav><a href="/">首页</a></nav><div class="menu"><a href="/a">政务公开</a><a href="/b">新闻</a></div>
  <h1>旧貌换新颜</h1><div class="info">发布时间：2021年3月8日\u3000来源：区融媒体中心</div>
  <div class="TRS_Editor"><p>\u3000\u3000${BODY}</p>
  <figure><img src="a.jpg" width="600"><figcaption>图为黑沟村新村一角。 李明 摄</figcaption></figure>
  <table><tr><td><img src="b.jpg"></td><td><img src="c.jpg"></td></tr>
  <tr><td>改造前</td><td>改造后</td></tr></table><p>\u3000\u3000${BODY}</p></div>
  <ul><li><a href="/1">全区召开工作会议安排部署</a></li></ul><footer>版权所有</footer></body></html>`;
  const article = await read('a.htm', Buffer.from(page));
  expect(article.date).toBe('2021-03-08');
  expect(await marks('a.htm', page)).toEqual([
    'h1 旧貌换新颜',
    BODY,
    'c 图为黑沟村新村一角。 李明 摄',
    '* 改造前',
    '* 改造后',
    BODY,
  ]);
});

test('what is pasted from a page is read as one, in GBK too', async () => {
  const pasted = '<meta charset="gbk"><p>大卡阳村</p><p>搬迁前</p>';
  expect(await marks('粘贴的稿件', pasted)).toEqual(['大卡阳村', '搬迁前']);
  const gbk = Buffer.from('3c703eb4f3bfa8d1f4b4e53c2f703e', 'hex');
  expect(await marks('a.html', gbk)).toEqual(['大卡阳村']);
});

test('a manuscript of Word keeps its lines, and gives each picture its caption', async () => {
  const pictures = ['一', '二', '三'].map((text) => Buffer.from(text));
  const bytes = wordFile(
    [
      { text: '山乡换新颜', style: 'Title' },
      { text: '基础设施', style: 'heading 1' },
      { text: `\u3000\u3000${BODY}` },
      { picture: 0 },
      { text: '大卡阳村搬迁前道路原貌 𠮷“引号”', isCentred: true },
      { text: BODY },
      {
        rows: [
          [{ picture: 1 }, { picture: 2 }],
          [{ text: '改造前' }, { text: '改造后' }],
        ],
      },
      { text: '上一行\n下一行' },
    ],
    pictures,
  );
  expect(await marks('稿件.docx', bytes)).toEqual([
    'h1 山乡换新颜',
    'h1 基础设施',
    BODY,
    '* 大卡阳村搬迁前道路原貌 𠮷“引号”',
    BODY,
    '* 改造前',
    '* 改造后',
    '上一行',
    '下一行',
  ]);
  const { pictures: found } = await read('稿件.docx', bytes);
  expect(found.map(({ line, bytes: content }) => [line, Buffer.from(content).toString()])).toEqual([
    [4, '一'],
    [6, '二'],
    [7, '三'],
  ]);
});

test('a zip that would fill the memory is refused before it is unpacked', async () => {
  const bytes = wordFile([{ text: '字'.repeat(8_000_000) }]);
  expect(bytes.length).toBeLessThan(1_000_000);
  await expect(read('炸弹.docx', bytes)).rejects.toMatchObject({ code: 'article-too-large' });
});

test('a page is read as deep as browsers read it, and one that goes on is refused', async () => {
  const nested = (depth: number) => `${'<div>'.repeat(depth)}大卡阳村${'</div>'.repeat(depth)}`;
  expect(await marks('深.html', nested(500))).toEqual(['大卡阳村']);
  await expect(read('深.html', nested(100_000))).rejects.toMatchObject({
    code: 'article-not-text',
  });
});
