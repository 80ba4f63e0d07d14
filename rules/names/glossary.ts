import type { GlossaryName } from '../engine/glossary.js';
import { type BlockReport, defineRule } from '../engine/rule.js';
import { overlaps, type Span } from '../engine/span.js';
import { forbiddenIn, type Occurrence, type Sought } from '../spelling/forbidden-words.js';
import { isPlain, replacementFor } from '../spelling/house-replacement.js';
import { derivedVariantsIn } from './glossary-derived.js';
import { variantsOf } from './glossary-variants.js';
import { isCountryNisba } from './nisba.js';
import { isQuoted } from './quoted.js';

/** An entry of an example, without what it leaves out. */
function entry(preferred: string, variants: readonly string[], more: Partial<GlossaryName> = {}): GlossaryName {
  return { preferred, variants, note: '', latin: '', caseSensitive: false, keepInQuotes: false, ...more };
}

const house = (...names: readonly GlossaryName[]) => ({ glossary: { names, different: [] } });
const AZERBAIJAN = house(entry('أذربيجان', ['أذربايجان']));
const GOOGLE = house(entry('غوغل', ['جوجل', 'قوقل', 'Google']));

export default defineRule({
  id: 'names/glossary',
  level: 'block',
  severity: 'error',
  fix: 'safe',
  docs: {
    ar: {
      title: 'اسم كُتب على غير ما تكتبه الدار',
      why: 'لكل دار معجم أسماء: كيف تكتب الاسم، وأي صوره الأخرى لا تستعمل. يُذكر المعجم في `glossary` في ملف الإعداد، وهو جدول CSV أو ملف YAML أو JSON. تُعرف الصور مسبوقةً بالواو والفاء والباء والكاف واللام وأل التعريف أيضًا، وتُعرف النسبة إليها ومثناها وجمعها، ويُصحَّح الاسم في كل موضع. وإذا قال المعجم إن الصورة تبقى في الاقتباس (`keepInQuotes`) تُركت في ما بين علامتي تنصيص وفي عنوان بحروف لاتينية.',
    },
    en: {
      title: 'A name that the house spells otherwise',
      why: 'A newsroom has a glossary of names: how it spells each, and which other spellings it does not use. The configuration names it under `glossary`; it is a table (CSV), YAML or JSON. Spellings are found with و، ف، ب، ك، ل and the article before them, too, and so are their nisbas, duals and plurals; all are mended at every place. Where the entry says `keepInQuotes`, a spelling may stay in a quotation and in a title of Latin letters.',
    },
  },
  messages: {
    instead: {
      ar: 'تكتب الدار هذا الاسم «{right}» لا «{word}».{note}',
      en: 'The house spells this name “{right}”, not “{word}”.{note}',
    },
  },
  examples: {
    invalid: [
      {
        text: 'أعلنت جوجل أرباحها، ولقوقل منافسون. وقالت Google إنها راضية.',
        marks: ['جوجل', 'ولقوقل', 'Google'],
        fixed: 'أعلنت غوغل أرباحها، ولغوغل منافسون. وقالت غوغل إنها راضية.',
        house: GOOGLE,
      },
      {
        text: 'قالت google إنها راضية، كما قالت GOOGLE أمس.',
        marks: ['google', 'GOOGLE'],
        fixed: 'قالت غوغل إنها راضية، كما قالت غوغل أمس.',
        house: GOOGLE,
      },
      {
        text: 'وصل وفد من الدنمرك للدنمرك.',
        marks: ['الدنمرك', 'للدنمرك'],
        fixed: 'وصل وفد من الدنمارك للدنمارك.',
        house: house(entry('الدنمارك', ['الدنمرك'])),
      },
      {
        text: 'استقبل اسحق هرتزوغ الوفد، وبإسحق هرتزوغ بدأ اللقاء.',
        marks: ['اسحق هرتزوغ', 'وبإسحق هرتزوغ'],
        fixed: 'استقبل إسحاق هرتسوغ الوفد، وبإسحاق هرتسوغ بدأ اللقاء.',
        house: house(entry('إسحاق هرتسوغ', ['اسحق هرتزوغ', 'إسحق هرتزوغ'], { note: 'رئيس إسرائيل.' })),
      },
      {
        text: 'رأيت هرتزوغا آخر، غير هرتزوغ.',
        marks: ['هرتزوغا', 'هرتزوغ'],
        fixed: 'رأيت هرتسوغا آخر، غير هرتسوغ.',
        house: house(entry('هرتسوغ', ['هرتزوغ'])),
      },
      {
        text: 'كتب في كتابه «جوجل وأنا» عن جوجل.',
        marks: ['جوجل', 'جوجل'],
        fixed: 'كتب في كتابه «غوغل وأنا» عن غوغل.',
        house: GOOGLE,
      },
      {
        text: '# جوجل في أوروبا\n\nتواجه **جوجل** غرامة.',
        marks: ['جوجل', 'جوجل'],
        fixed: '# غوغل في أوروبا\n\nتواجه **غوغل** غرامة.',
        format: 'markdown',
        house: GOOGLE,
      },
      {
        text: 'وصل وفد أذربايجاني، وشكر الوزير الأذربايجانية ضيوفه. وقال أذربايجانيون إن للأذربايجانيات دورا، وبأذربايجان ملاعب.',
        marks: ['أذربايجاني', 'الأذربايجانية', 'أذربايجانيون', 'للأذربايجانيات', 'وبأذربايجان'],
        fixed:
          'وصل وفد أذربيجاني، وشكر الوزير الأذربيجانية ضيوفه. وقال أذربيجانيون إن للأذربيجانيات دورا، وبأذربيجان ملاعب.',
        house: AZERBAIJAN,
      },
      {
        text: 'الخط الدنمركي والصحف الدنمركية.',
        marks: ['الدنمركي', 'الدنمركية'],
        fixed: 'الخط الدنماركي والصحف الدنماركية.',
        house: house(entry('الدنمارك', ['الدنمرك'])),
      },
      {
        text: 'وصل وفد الماني، ومعه المانيات.',
        marks: ['الماني', 'المانيات'],
        fixed: 'وصل وفد ألماني، ومعه ألمانيات.',
        house: house(entry('ألمانيا', ['المانيا'])),
      },
      {
        text: 'قال الرئيس الأمريكي إن الأمريكيين يعرفون أمريكا.',
        marks: ['الأمريكي', 'الأمريكيين', 'أمريكا'],
        fixed: 'قال الرئيس الأميركي إن الأميركيين يعرفون أميركا.',
        house: house(entry('أميركا', ['أمريكا'])),
      },
    ],
    valid: [
      'أعلنت جوجل أرباحها: ليس للدار معجم.',
      { text: 'أعلنت غوغل أرباحها، ولغوغل منافسون.', house: GOOGLE },
      {
        text: 'كتب في كتابه «جوجل وأنا» عن غوغل، وقرأ "جوجل بلا حدود" و“قوقل”.',
        house: house(entry('غوغل', ['جوجل', 'قوقل'], { keepInQuotes: true })),
      },
      {
        text: 'صدر تقرير Google Transparency Report أمس.',
        house: house(entry('غوغل', ['Google'], { keepInQuotes: true })),
      },
      { text: 'قالت IS إنها باقية.', house: house(entry('آيس', ['Is'], { caseSensitive: true })) },
      {
        text: 'كتب المراسل من العاصمة، وكتاب الرحلة عنده.',
        house: house(entry('عد', ['تب'])),
      },
      { text: 'وصل وفد أذربيجاني، وشكر الأذربيجانيون ضيوفهم.', house: AZERBAIJAN },
      {
        text: 'غنت غانية في الحفل، وتمايلت الغانيات. والباني يبني، والبانية تبني.',
        house: house(entry('غينيا', ['غانا']), entry('ألبانيا', ['البانيا'])),
      },
      { text: 'وصل السوري والسورية إلى سوريا.', house: house(entry('سوريا', ['سورية'])) },
      { text: 'يقيس العالم تلفونات قديمة.', house: house(entry('هاتف', ['تلفون'])) },
      { text: 'زار الضفة الغربية وبالضفة الغربية.', house: house(entry('الضفة الغربية', ['الضفة'])) },
    ],
  },
  *check(block, { house: { glossary }, lexicon }) {
    if (glossary.names.length === 0) return;
    const found: Span[] = [];
    for (const occurrence of forbiddenIn(block, variantsOf(glossary), lexicon)) {
      found.push(occurrence);
      const { name, phrase, replacements, accusative } = occurrence.forbidden;
      if (accusative && lexicon.accepts(phrase)) continue;
      // السورية is of Syria; the country, however spelled, has no article.
      if (occurrence.before.article && isCountryNisba(phrase)) continue;
      if (name.keepInQuotes && isQuoted(block, occurrence)) continue;
      const replacement = replacementFor(replacements[0] ?? name.preferred, occurrence, lexicon);
      yield report(occurrence, { word: phrase, right: name.preferred }, replacement, isPlain(replacement, occurrence));
    }
    for (const occurrence of derivedVariantsIn(block, glossary, lexicon)) {
      const { name, phrase, replacements, isSure } = occurrence.forbidden;
      if (found.some((other) => overlaps(other, occurrence))) continue;
      if (name.keepInQuotes && isQuoted(block, occurrence)) continue;
      const right = replacements[0] ?? '';
      yield report(occurrence, { word: phrase, right }, replacementFor(right, occurrence, lexicon), isSure);
    }
  },
});

function report(
  { start, end, forbidden: { name } }: Occurrence<Sought & { readonly name: GlossaryName }>,
  data: { readonly word: string; readonly right: string },
  replacement: string,
  isSafe: boolean,
): BlockReport {
  return {
    start,
    end,
    message: 'instead',
    data: { ...data, note: name.note === '' ? '' : ` ${name.note}` },
    fixes: [{ replacement, safety: isSafe ? 'safe' : 'suggestion' }],
  };
}
