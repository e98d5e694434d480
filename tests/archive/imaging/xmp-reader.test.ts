import { describe, expect, test } from 'vitest';
import { XmpProperties } from '../../../main/archive/imaging/xmp-reader.ts';

const packet = (body: string, attributes = ''): string =>
  `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">
  <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
  <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
    xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" ${attributes}>${body}</rdf:Description>
  </rdf:RDF></x:xmpmeta><?xpacket end="w"?>`;

describe('XmpProperties', () => {
  test('reads properties written as elements and as attributes', () => {
    const xmp = XmpProperties.parse(
      packet('<photoshop:Headline>易地搬迁</photoshop:Headline>', 'photoshop:Credit="融媒体中心"'),
    );
    expect(xmp.text('photoshop', 'Headline')).toBe('易地搬迁');
    expect(xmp.text('photoshop', 'Credit')).toBe('融媒体中心');
    expect(xmp.text('dc', 'description')).toBeNull();
  });

  test('prefers the default language, else the first that says something', () => {
    const alternatives = (items: string): XmpProperties =>
      XmpProperties.parse(packet(`<dc:description><rdf:Alt>${items}</rdf:Alt></dc:description>`));
    const en = '<rdf:li xml:lang="en">before</rdf:li>';
    expect(
      alternatives(`${en}<rdf:li xml:lang="x-default">搬迁前</rdf:li>`).text('dc', 'description'),
    ).toBe('搬迁前');
    expect(
      alternatives(`<rdf:li xml:lang="x-default"> </rdf:li>${en}`).text('dc', 'description'),
    ).toBe('before');
  });

  test('reads lists', () => {
    const items = '<rdf:li>新房</rdf:li><rdf:li/><rdf:li> 道路 </rdf:li>';
    const xmp = XmpProperties.parse(packet(`<dc:subject><rdf:Bag>${items}</rdf:Bag></dc:subject>`));
    expect(xmp.list('dc', 'subject')).toEqual(['新房', '道路']);
  });

  test('decodes entities once, and CDATA', () => {
    const text = '王&amp;李 &lt;新房&gt; &#26449;&#x6751; &amp;lt;<![CDATA[ <a&amp;b> ]]>&bad;';
    const xmp = XmpProperties.parse(packet(`<photoshop:Headline>${text}</photoshop:Headline>`));
    expect(xmp.text('photoshop', 'Headline')).toBe('王&李 <新房> 村村 &lt; <a&amp;b> &bad;');
  });

  test('goes by namespace and not by prefix', () => {
    const xmp = XmpProperties.parse(
      packet('<q:title>新</q:title>', 'xmlns:q="http://purl.org/dc/elements/1.1/"'),
    );
    expect(xmp.text('dc', 'title')).toBe('新');
  });

  test('does not take what describes a part for the photo', () => {
    const inner =
      '<mwg:Regions xmlns:mwg="m"><rdf:Bag><rdf:li><rdf:Description dc:description="张三">' +
      '<photoshop:Headline>张三</photoshop:Headline></rdf:Description></rdf:li></rdf:Bag></mwg:Regions>';
    const xmp = XmpProperties.parse(packet(inner));
    expect(xmp.text('dc', 'description')).toBeNull();
    expect(xmp.text('photoshop', 'Headline')).toBeNull();
  });

  test('gives what comes before a break', () => {
    const whole = packet('<photoshop:Headline>新房</photoshop:Headline><dc:subject><rdf:Bag>');
    const cut = whole.slice(0, whole.indexOf('</rdf:Description>'));
    expect(XmpProperties.parse(cut).text('photoshop', 'Headline')).toBe('新房');
    expect(XmpProperties.parse('no xml').text('dc', 'title')).toBeNull();
  });

  test.each([
    ['open comments', '<!--'],
    ['open tags', '<a b="'],
    ['deep nesting', '<a>'],
    ['entities', '&#'],
    ['lone brackets', '<'],
  ])('is done with a megabyte of %s', (_, part) => {
    const hostile = part.repeat(1_000_000 / part.length);
    expect(XmpProperties.parse(hostile).text('dc', 'title')).toBeNull();
  });
});
