// What an XMP sidecar of ours says of a photo. [Note: Our own sidecars] They also say, in a namespace of our own, what
// they are: when an index meets one, its caption is no evidence, for it only repeats what the archive said when it was
// written. One whose caption another program has changed since is evidence of that.
import { PROJECT_WORDS, SUBJECT_WORDS } from '../../../../shared/captions/fact-words.ts';
import type { CountyPlaces } from '../../../../shared/place.ts';
import { FACT_NAMES } from '../../../../shared/fact.ts';
import type { PhotoDetail } from '../../../../shared/photo.ts';
import { escapeXml, xmpDate } from '../../imaging/jpeg/xmp.ts';
import { XMP_NAMESPACES } from '../../imaging/xmp-reader.ts';

type County = Pick<CountyPlaces, 'name' | 'city' | 'province'>;

/** The sidecar of an original; `sha256` is the original's. docs/xmp-sidecars.md describes it for other programs. */
export function sidecarText(photo: PhotoDetail, sha256: string, county: County): string {
  const { facts, metadata, why } = photo;
  const place = [facts.county ?? county.name, facts.town, facts.village].filter(isSaid);
  const decided = FACT_NAMES.filter((fact) => why[fact]?.source === 'decision');
  const properties = [
    alternatives('dc:description', facts.caption),
    list('dc:creator', 'Seq', [metadata.creator].filter(isSaid)),
    list('dc:subject', 'Bag', keywordsOf(photo)),
    element('photoshop:Headline', metadata.headline),
    element('photoshop:Credit', facts.credit ?? metadata.credit),
    element('photoshop:DateCreated', xmpDate(facts.date?.iso ?? null)),
    element('photoshop:City', county.city),
    element('photoshop:State', county.province),
    element('Iptc4xmpCore:Location', place.length > 1 ? place.join('') : null),
    element('xinmao:ContentSha256', sha256),
    element('xinmao:WrittenDescription', facts.caption),
    element('xinmao:County', facts.county),
    element('xinmao:Town', facts.town),
    element('xinmao:Village', facts.village),
    element('xinmao:NaturalVillage', facts.sub),
    element('xinmao:Facility', facts.facility),
    element('xinmao:Household', facts.person),
    element('xinmao:Date', facts.date?.iso ?? null),
    element('xinmao:Phase', facts.phase),
    element('xinmao:Subject', facts.subject),
    element('xinmao:Category', facts.category),
    element('xinmao:Publishable', facts.publishable ? 'True' : 'False'),
    list('xinmao:DecidedByPerson', 'Bag', decided),
  ].filter((property) => property !== '');
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="${XMP_NAMESPACES.dc}" xmlns:photoshop="${XMP_NAMESPACES.photoshop}" xmlns:Iptc4xmpCore="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/" xmlns:xinmao="${XMP_NAMESPACES.xinmao}">
${properties.join('\n')}
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>
`;
}

/** Those of the original, then what the photo is looked for by. */
function keywordsOf({ facts, metadata }: PhotoDetail): string[] {
  const own = [
    facts.town,
    facts.village,
    facts.facility,
    PROJECT_WORDS[facts.category],
    SUBJECT_WORDS[facts.subject],
  ];
  return [...new Set([...metadata.keywords, ...own.filter(isSaid)])];
}

function isSaid(text: string | null): text is string {
  return text !== null && text !== '';
}

function element(name: string, text: string | null): string {
  return isSaid(text) ? `<${name}>${escapeXml(text)}</${name}>` : '';
}

function alternatives(name: string, text: string | null): string {
  if (!isSaid(text)) return '';
  return `<${name}><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(text)}</rdf:li></rdf:Alt></${name}>`;
}

function list(name: string, kind: 'Bag' | 'Seq', texts: readonly string[]): string {
  if (texts.length === 0) return '';
  const items = texts.map((text) => `<rdf:li>${escapeXml(text)}</rdf:li>`);
  return `<${name}><rdf:${kind}>${items.join('')}</rdf:${kind}></${name}>`;
}
