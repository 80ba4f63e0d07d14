import { bareForm } from '../engine/arabic.js';
import type { Block } from '../engine/document.js';
import { type BlockReport, defineRule } from '../engine/rule.js';
import type { Span } from '../engine/span.js';
import type { Surroundings } from '../lexicon/spelling.js';
import { arabicTyped, latinTyped, type Typed } from './other-layout.js';

const LATIN = /[A-Za-z]/;
/** Runs of the keys that write Arabic letters, between spaces or marks that no key of them writes. */
const KEYS = /(?<![^\s«»"“”()،؛:؟!])[A-Za-z;'[\],./`]+(?![^\s«»"“”()،؛:؟!])/gu;
const LONGEST_WORD = 24;
const COMMON_ALONE = 4;
const SHORTEST_ALONE = 5;

interface Chunk extends Span {
  readonly text: string;
  readonly typed: Typed | undefined;
}

export default defineRule({
  id: 'spelling/keyboard-layout',
  level: 'block',
  severity: 'warning',
  fix: 'suggestion',
  docs: {
    ar: {
      title: 'كتابة ولوحة المفاتيح على اللغة الأخرى',
      why: 'إذا نسي الكاتب تبديل لغة لوحة المفاتيح خرجت حروف لا معنى لها: «hgvzds» هي «الرئيس»، و«لخخلمث» هي «Google». ولا تُعلَّم الكلمات والأسماء والاختصارات اللاتينية.',
    },
    en: {
      title: 'Typed with the keyboard set to the other language',
      why: 'With the keyboard set to the other language, letters come out that mean nothing: hgvzds is الرئيس, and لخخلمث is Google. Latin words, names and acronyms are left alone.',
    },
  },
  messages: {
    arabic: {
      ar: 'كُتبت «{typed}» ولوحة المفاتيح على اللاتينية: «{right}».',
      en: '“{typed}” was typed with the keyboard set to Latin letters: “{right}”.',
    },
    latin: {
      ar: 'كُتبت «{typed}» ولوحة المفاتيح على العربية: «{right}».',
      en: '“{typed}” was typed with the keyboard set to Arabic: “{right}”.',
    },
  },
  examples: {
    invalid: [
      { text: 'استقبل hgvzds ضيفه أمس.', marks: 'hgvzds', fixed: 'استقبل الرئيس ضيفه أمس.' },
      { text: 'وصل الوفد lk العاصمة.', marks: 'lk', fixed: 'وصل الوفد من العاصمة.' },
      { text: 'قررت hgp;,lm رفع الأسعار.', marks: 'hgp;,lm', fixed: 'قررت الحكومة رفع الأسعار.' },
      { text: 'يقام المعرض td القاهرة.', marks: 'td', fixed: 'يقام المعرض في القاهرة.' },
      { text: 'اعتمد ugn نفسه.', marks: 'ugn', fixed: 'اعتمد على نفسه.' },
      { text: 'سافر Ygn باريس.', marks: 'Ygn', fixed: 'سافر إلى باريس.' },
      { text: 'استقبل hgvzds hgHldv;d وفدا.', marks: 'hgvzds hgHldv;d', fixed: 'استقبل الرئيس الأميركي وفدا.' },
      { text: 'استقبل hgvzds hgHlvd;d وفدا.', marks: 'hgvzds hgHlvd;d', fixed: 'استقبل الرئيس الأمريكي وفدا.' },
      { text: 'hggym hguvfdm جميلة.', marks: 'hggym hguvfdm', fixed: 'اللغة العربية جميلة.' },
      { text: 'شارك في hglcjlv أمس.', marks: 'hglcjlv', fixed: 'شارك في المؤتمر أمس.' },
      { text: 'أعلنت ,.hvm الصحة ذلك.', marks: ',.hvm', fixed: 'أعلنت وزارة الصحة ذلك.' },
      { text: 'زار hgl]dkm أمس.', marks: 'hgl]dkm', fixed: 'زار المدينة أمس.' },
      { text: 'قال hgl]dv إن العمل بدأ.', marks: 'hgl]dv', fixed: 'قال المدير إن العمل بدأ.' },
      { text: 'حضر hglpvv ومعه hg;hjf.', marks: ['hglpvv', 'hg;hjf'], fixed: 'حضر المحرر ومعه الكاتب.' },
      { text: 'بعد hghkjohfhj عاد.', marks: 'hghkjohfhj', fixed: 'بعد الانتخابات عاد.' },
      { text: 'أمس ;hk الجو باردا.', marks: ';hk', fixed: 'أمس كان الجو باردا.' },
      { text: 'بحث عنه في لخخلمث أمس.', marks: 'لخخلمث', fixed: 'بحث عنه في Google أمس.' },
      { text: 'نشر الصورة على بشؤثلاخخن أمس.', marks: 'بشؤثلاخخن', fixed: 'نشر الصورة على Facebook أمس.' },
      { text: 'أرسل إليه ثةشهم أمس.', marks: 'ثةشهم', fixed: 'أرسل إليه email أمس.' },
      { text: 'شاهد الفيلم على ىثفبمهء.', marks: 'ىثفبمهء', fixed: 'شاهد الفيلم على Netflix.' },
    ],
    valid: [
      'أعلنت شركة Apple عن هاتف iPhone جديد، ونظام Windows من Microsoft.',
      'قالت BBC وCNN وAFP إن NATO اجتمع.',
      'استخدم JSON وHTML وCSS وAPI وURL وLED وRAM وGPS.',
      'شركة سويفتكي (SwiftKey) ومؤسسها Jon Reynolds.',
      'The quick brown fox jumps over the lazy dog until it rests.',
      'الموقع https://example.org/hgvzds والبريد info@example.org و@hgvzds.',
      'سيارة SUV من LG بسعة 2 GB وسرعة 5 km و3 cm.',
      'كتاب «To be or not to be» لشكسبير.',
      'قناة beIN SPORTS وشركة eBay ومنصة X.',
      'بلغ 7.5 kg، وحجمه 20 ml، وطوله 3 ft.',
      'Barcelona vs. Real Madrid في الكلاسيكو.',
      'اللاعب Fb والمدافع cb في الخطة.',
      'بند a وبند b وبند c.',
      'فيتامين B12 وفيتامين D.',
      'المطور فتح buf ثم tab ثم main.',
      'مجلة Der Spiegel وصحيفة El País وIl Messaggero.',
      'قائمة html فيها ul و li و td و tr.',
      'النطاق sa والنطاق uk والنطاق eg.',
      'قال الوزير: لا أعرف، وشهق ثم ضحك.',
      { text: 'الأمر `hgvzds` في الشيفرة.', format: 'markdown' },
    ],
  },
  *check(block, { lexicon }) {
    for (const token of block.tokens) {
      const right = token.kind === 'word' ? latinTyped(token.bare, lexicon) : undefined;
      if (right !== undefined)
        yield {
          start: token.start,
          end: token.end,
          message: 'latin',
          data: { typed: token.text, right },
          confidence: 0.9,
          fixes: [{ replacement: right }],
        };
    }
    if (!LATIN.test(block.text)) return;
    const chunks = keysOutsideWeb(block).map(({ start, end }): Chunk => {
      const text = block.text.slice(start, end);
      const mayBeWord = LATIN.test(text) && text.length <= LONGEST_WORD;
      return {
        start,
        end,
        text,
        typed: mayBeWord ? arabicTyped(text, wordsBeside(block, start, end), lexicon) : undefined,
      };
    });
    // Where Latin words stand about, a short one may be another of them: «ul و li و td».
    const isMixed = chunks.some(({ text, typed }) => LATIN.test(text) && !typed);
    for (const group of groups(block, chunks)) {
      const isSure = group.some(({ typed }) => typed?.sure && (!isMixed || typed.keys >= SHORTEST_ALONE));
      if (isSure) yield* reports(block, group, lexicon);
    }
  },
});

/** Runs of keys that are no part of an address: https://example.org/hgvzds. */
function keysOutsideWeb({ text, tokens }: Block): Span[] {
  const web = tokens.filter(({ kind }) => kind === 'web');
  let at = 0;
  return Array.from(
    text.matchAll(KEYS),
    ({ index, 0: keys }): Span => ({ start: index, end: index + keys.length }),
  ).filter(({ start, end }) => {
    while ((web[at]?.end ?? end) <= start) at++;
    return (web[at]?.start ?? end) >= end;
  });
}

/** The Arabic words right before and after a span. */
function wordsBeside({ text }: Block, start: number, end: number): Surroundings {
  const previous = /([^\s\p{P}]+)\s+$/u.exec(text.slice(Math.max(0, start - LONGEST_WORD), start))?.[1];
  const next = /^\s+([^\s\p{P}]+)/u.exec(text.slice(end, end + LONGEST_WORD))?.[1];
  return { previous: previous && bareForm(previous), next: next && bareForm(next) };
}

/** Chunks with nothing but space between them. */
function groups({ text }: Block, chunks: readonly Chunk[]): Chunk[][] {
  const found: Chunk[][] = [];
  for (const chunk of chunks) {
    const last = found.at(-1)?.at(-1);
    if (last && text.slice(last.end, chunk.start).trim() === '') found.at(-1)?.push(chunk);
    else found.push([chunk]);
  }
  return found;
}

function* reports(
  block: Block,
  group: readonly Chunk[],
  { zipf }: { zipf(bare: string): number },
): Generator<BlockReport> {
  // Beside words that mean nothing in Arabic it may be Latin prose; a long word of every page is no accident.
  const alone = group.every(({ typed }) => typed)
    ? [group]
    : group
        .filter(({ typed }) => typed?.sure && typed.keys >= SHORTEST_ALONE && zipf(typed.word) >= COMMON_ALONE)
        .map((chunk) => [chunk]);
  for (const chunks of alone) {
    const first = chunks[0];
    const last = chunks.at(-1);
    if (!first || !last?.typed) continue;
    const end = last.start + last.typed.keys;
    const right = chunks
      .map(({ typed, text, end: after }, i) => {
        const next = chunks[i + 1];
        const between = next ? text.slice(typed?.keys) + block.text.slice(after, next.start) : '';
        return (typed?.word ?? '') + between;
      })
      .join('');
    yield {
      start: first.start,
      end,
      message: 'arabic',
      data: { typed: block.text.slice(first.start, end), right },
      confidence: 0.9,
      fixes: [{ replacement: right }],
    };
  }
}
