import { type DocumentReport, type DocumentView, defineRule, type Place } from '../engine/rule.js';
import { withPrefix } from './clitics.js';
import { type Nisba, type NisbaWords, nisbaWords } from './nisba.js';
import { type Misspelt, reportSpellings } from './unify.js';

const CONFIDENCE = 0.95;
/** In a short name one letter is a large part; then the same form of the nisba has to stand in the article. */
const SHORT_STEM = 3;

type Placed<T> = T & { readonly block: number };

/** The stem that a doubtful nisba was meant to have, where the article tells. */
function meantStem(doubtful: NisbaWords['doubtful'][number], article: Article): string | undefined {
  return doubtful.meant.find((stem) =>
    stem.length > SHORT_STEM
      ? article.nisbas.has(stem) || article.places.has(stem)
      : article.nisbas.get(stem)?.some(({ ending }) => ending === doubtful.ending),
  );
}

interface Article {
  /** Nisbas and names of countries by the stem of the nisba. */
  readonly nisbas: ReadonlyMap<string, readonly Placed<Nisba>[]>;
  readonly places: ReadonlyMap<string, readonly Place[]>;
}

function append<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}

function collect(words: readonly NisbaWords[]): Article {
  const nisbas = new Map<string, Placed<Nisba>[]>();
  const places = new Map<string, Place[]>();
  for (const [block, { nisbas: found, places: countries }] of words.entries()) {
    for (const nisba of found) append(nisbas, nisba.stem, { ...nisba, block });
    for (const { stem, start, end } of countries) append(places, stem, { block, start, end });
  }
  return { nisbas, places };
}

/** The masculine singular, by which a nisba is cited. */
function cited(stem: string): string {
  return `${stem}ي`;
}

function* reportNisba(stem: string, doubtful: readonly Placed<Nisba>[], article: Article): Generator<DocumentReport> {
  const misspelt: Misspelt[] = doubtful.map(({ block, start, end, prefix, stem: wrong, ending }) => ({
    block,
    start,
    end,
    form: cited(wrong),
    replacement: withPrefix(prefix, stem + ending),
    confidence: CONFIDENCE,
  }));
  const nisbas = article.nisbas.get(stem) ?? [];
  const preferred = cited(stem);
  if (nisbas.length > 0) {
    const uses = nisbas.map(({ block, start, end }) => ({ block, start, end, form: preferred }));
    yield* reportSpellings({ preferred, uses, misspelt }, 'spelt-otherwise', 'preferred');
  } else {
    const uses = (article.places.get(stem) ?? []).map((use) => ({ ...use, form: preferred }));
    yield* reportSpellings({ preferred, uses, misspelt }, 'unlike-place', 'place');
  }
}

export default defineRule({
  id: 'names/demonym',
  level: 'document',
  severity: 'warning',
  fix: 'suggestion',
  docs: {
    ar: {
      title: 'نسبة إلى بلد كُتبت بغير حروفه',
      why: 'تُبنى النسبة على اسم البلد: أذربيجان وأذربيجاني، وسويسرا وسويسري. فإذا خالفت حروفها اسم البلد، أو النسبة إليه في موضع آخر من المقال، فهي زلة قلم. ولا تُعلَّم نسبتان مقبولتان إلى بلد واحد، مثل أميركي وأمريكي، ويمني ويماني.',
    },
    en: {
      title: 'A nationality that is not spelt like its country',
      why: 'A nisba is made of the name of the country: أذربيجان and أذربيجاني, سويسرا and سويسري. Where its letters differ from the country’s name, or from the same nisba elsewhere in the article, it is a slip. Two accepted nisbas of one country, such as أميركي and أمريكي, are left alone.',
    },
  },
  messages: {
    'spelt-otherwise': {
      ar: 'كُتبت النسبة «{form}» {count}، و«{preferred}» {preferredCount}. التزم كتابة واحدة في المقال.',
      en: 'This nationality is written “{form}” {count} and “{preferred}” {preferredCount}. Keep to one spelling in the article.',
    },
    'unlike-place': {
      ar: '«{form}» لا توافق كتابة اسم البلد في المقال؛ النسبة إليه «{preferred}».',
      en: '“{form}” does not fit the name of the country in this article; its people are “{preferred}”.',
    },
    preferred: { ar: 'هنا «{preferred}»', en: '“{preferred}” here' },
    place: { ar: 'اسم البلد هنا', en: 'The country’s name here' },
  },
  examples: {
    invalid: [
      {
        text: 'استقبلت أذربيجان الوفد، وشكر الوزير الأذربيجاني ضيوفه. وقال الأذربايجاني إلهام علييف إن الزيارة ناجحة.',
        marks: 'الأذربايجاني',
        fixed: 'استقبلت أذربيجان الوفد، وشكر الوزير الأذربيجاني ضيوفه. وقال الأذربيجاني إلهام علييف إن الزيارة ناجحة.',
      },
      {
        text: 'زار الوفد أذربيجان أمس، والتقى بالشركات الأذربايجانية وبالأذربايجانيين العاملين فيها.',
        marks: ['الأذربايجانية', 'وبالأذربايجانيين'],
        fixed: 'زار الوفد أذربيجان أمس، والتقى بالشركات الأذربيجانية وبالأذربيجانيين العاملين فيها.',
      },
      {
        text: 'فازت أوكرانيا بالمباراة. وقال المدرب الأوكيراني إن فريقه قدم أداء جيدا.',
        marks: 'الأوكيراني',
        fixed: 'فازت أوكرانيا بالمباراة. وقال المدرب الأوكراني إن فريقه قدم أداء جيدا.',
      },
      {
        text: 'تراجعت الليرة التركية أمس، وقال البنك إن الأصول التراكية مستقرة وإن الليرة التركية ستتعافى.',
        marks: 'التراكية',
        fixed: 'تراجعت الليرة التركية أمس، وقال البنك إن الأصول التركية مستقرة وإن الليرة التركية ستتعافى.',
      },
      {
        text: 'وقعت إندونيسيا الاتفاق، ورحبت الصحف الإندنيسية به.',
        marks: 'الإندنيسية',
        fixed: 'وقعت إندونيسيا الاتفاق، ورحبت الصحف الإندونيسية به.',
      },
      {
        text: 'سافر الفنزويلي مادورو إلى كوبا، ويرافقه ثلاثة وزراء فنزوليين.',
        marks: 'فنزوليين',
        fixed: 'سافر الفنزويلي مادورو إلى كوبا، ويرافقه ثلاثة وزراء فنزويليين.',
      },
    ],
    valid: [
      'استقبلت أذربيجان الوفد، وشكر الوزير الأذربيجاني ضيوفه من الأذربيجانيين والأذربيجانيات.',
      'قال الرئيس الأميركي إن بلاده ملتزمة، وردت صحيفة أمريكية بأن أميركا تراجعت.',
      'الشاعر اليمني والقهوة اليمانية من اليمن، والسيف اليماني مشهور.',
      'فاز منتخب نيجيريا على منتخب النيجر، وفرح النيجيريون وحزن النيجريون.',
      'التقى الوزير الغاني نظيره الغيني في غانا، ثم سافر الغيني إلى غينيا.',
      'سافر سوري وسورية إلى سوريا، وعاد السوريون جميعا.',
      'المغرب بلد مغاربي، والمغربي والمغاربي ليسا سواء.',
      'قال الكوري الجنوبي بارك إن كوريا ترحب بالكاريبي وسكانه.',
      'اجتمع الكونغولي بالكونغوي في الكونغو.',
      'هذا هندي من الهند، وذاك هندوسي، وتلك هندسية.',
      'سقط البطل الروماني في رومانيا، وعرضت مسرحية رومانسية.',
      'قال الأردني والأذري والإيراني إن المفاوضات مستمرة.',
    ],
  },
  *check(view: DocumentView, { feature }) {
    const words = view.blocks.map((block) => feature(nisbaWords, block));
    if (words.every(({ doubtful }) => doubtful.length === 0)) return;
    const article = collect(words);
    const byStem = new Map<string, Placed<Nisba>[]>();
    for (const [block, { doubtful }] of words.entries()) {
      for (const nisba of doubtful) {
        const stem = meantStem(nisba, article);
        if (stem !== undefined) append(byStem, stem, { ...nisba, block });
      }
    }
    for (const [stem, doubtful] of byStem) yield* reportNisba(stem, doubtful, article);
  },
});
