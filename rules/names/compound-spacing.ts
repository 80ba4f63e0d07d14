import { majorityForm } from '../engine/consistency.js';
import { type Glossary, isSettled } from '../engine/glossary.js';
import { type DocumentReport, type DocumentView, defineRule } from '../engine/rule.js';
import { compoundNames, hasAliases, type Patronymic } from './compound-names.js';
import { type CompoundUse, compoundSpellings, spellingOf } from './compound-spellings.js';
import { type Misspelt, reportSpellings } from './unify.js';

const CONFIDENCE = 0.95;

type Placed<T> = T & { readonly block: number };

/** Whether most compound names of the article are written as one word; `undefined` for neither. */
function joinsNames(names: readonly (readonly CompoundUse[])[]): boolean | undefined {
  const uses = names.flat();
  const joined = uses.filter((use) => use.joined).length;
  return joined * 2 === uses.length ? undefined : joined * 2 > uses.length;
}

const HAMZA_ON_ALEF = /[أإآ]/g;

function hamzas(text: string): number {
  return text.match(HAMZA_ON_ALEF)?.length ?? 0;
}

/** The name without clitics in the preferred spelling; its own hamzas stay where the preferred one lacks them: أبو رأس and أبوراس make أبورأس. */
function respelt({ key, form, joined }: CompoundUse, preferred: string): string {
  if (hasAliases(key) || hamzas(preferred) >= hamzas(form)) return preferred;
  if (!joined) return form.replace(' ', '');
  const space = preferred.indexOf(' ');
  return `${form.slice(0, space)} ${form.slice(space)}`;
}

function* reportCompound(
  uses: readonly CompoundUse[],
  joins: boolean | undefined,
  glossary: Glossary,
): Generator<DocumentReport> {
  const tie = uses.find(({ joined }) => joined === joins);
  const spellings = uses.map((use) => ({ form: spellingOf(use) }));
  const spelling = majorityForm(spellings, tie && spellingOf(tie));
  const kept = uses.filter((use) => spellingOf(use) === spelling);
  const preferred = majorityForm(kept);
  if (preferred === undefined) return;
  const misspelt = uses.flatMap((use): Misspelt[] => {
    if (spellingOf(use) === spelling) return [];
    const name = respelt(use, preferred);
    if (isSettled(glossary, use.form, name)) return [];
    return [{ ...use, replacement: use.prefix + name, confidence: CONFIDENCE }];
  });
  const same = kept.map((use) => ({ ...use, form: preferred }));
  yield* reportSpellings({ preferred, uses: same, misspelt }, 'spelt-otherwise', 'preferred');
}

function* reportPatronymics(uses: readonly Placed<Patronymic>[]): Generator<DocumentReport> {
  const kept = uses.filter(({ form }) => form === 'بن');
  if (kept.length === 0) return;
  const misspelt = uses
    .filter(({ form }) => form !== 'بن')
    .map((use): Misspelt => ({ ...use, replacement: 'بن', confidence: CONFIDENCE }));
  yield* reportSpellings({ preferred: 'بن', uses: kept, misspelt }, 'son-between-names', 'preferred');
}

/** A house that writes the name as one word, for an example. */
const HOUSE_NAME = {
  preferred: 'عبدالله',
  variants: [],
  note: '',
  latin: '',
  caseSensitive: false,
  keepInQuotes: false,
};

export default defineRule({
  id: 'names/compound-spacing',
  level: 'document',
  severity: 'warning',
  fix: 'suggestion',
  docs: {
    ar: {
      title: 'اسم مركب كُتب مرة كلمة ومرة كلمتين',
      why: 'تكتب بعض الصحف «عبدالله» و«أبوظبي» كلمة واحدة، وتفصلهما صحف أخرى: «عبد الله» و«أبو ظبي». والكتابتان مقبولتان، لكن المقال يلتزم واحدة منهما للاسم الواحد. وتُحذف همزة «ابن» وألفها بين اسمين ثانيهما أبو الأول: محمد بن سلمان.',
    },
    en: {
      title: 'A compound name written as one word here and as two there',
      why: 'Some papers write عبدالله and أبوظبي as one word, others as two: عبد الله, أبو ظبي. Both are accepted, but an article keeps to one of them for one name. Between a name and the father’s name ابن loses its alef: محمد بن سلمان.',
    },
  },
  messages: {
    'spelt-otherwise': {
      ar: 'كُتب هذا الاسم «{form}» {count}، و«{preferred}» {preferredCount}. التزم كتابة واحدة في المقال.',
      en: 'This name is written “{form}” {count} and “{preferred}” {preferredCount}. Keep to one spelling in the article.',
    },
    'son-between-names': {
      ar: 'كُتبت «{form}» بين اسمين {count}، و«{preferred}» {preferredCount}. تُحذف ألف «ابن» بين الاسم واسم الأب.',
      en: '“{form}” stands between two names {count} and “{preferred}” {preferredCount}. Between a name and the father’s name it loses its alef.',
    },
    preferred: { ar: 'هنا «{preferred}»', en: '“{preferred}” here' },
  },
  examples: {
    invalid: [
      {
        text: 'قال عبد الله إن الخطة جاهزة. وأضاف عبدالله أن التنفيذ يبدأ غدا، وشكر الحضورُ عبد الله.',
        marks: 'عبدالله',
        fixed: 'قال عبد الله إن الخطة جاهزة. وأضاف عبد الله أن التنفيذ يبدأ غدا، وشكر الحضورُ عبد الله.',
      },
      {
        text: 'وصل الوفد إلى أبوظبي صباحا، وتستضيف أبوظبي القمة. ويعود الوزراء من أبو ظبي غدا.',
        marks: 'أبو ظبي',
        fixed: 'وصل الوفد إلى أبوظبي صباحا، وتستضيف أبوظبي القمة. ويعود الوزراء من أبوظبي غدا.',
      },
      {
        text: 'تجدد القتال في إقليم قره باغ، ونزح سكان قره باغ. وطالبت الأمم المتحدة بهدنة في قرة باغ.',
        marks: 'قرة باغ',
        fixed: 'تجدد القتال في إقليم قره باغ، ونزح سكان قره باغ. وطالبت الأمم المتحدة بهدنة في قره باغ.',
      },
      {
        text: 'تجدد القتال في قره باغ، ونزح سكان قره باغ إلى الجنوب. أما قرى كاراباخ الشمالية فهادئة.',
        marks: 'كاراباخ',
        fixed: 'تجدد القتال في قره باغ، ونزح سكان قره باغ إلى الجنوب. أما قرى قره باغ الشمالية فهادئة.',
      },
      {
        text: 'التقى عبدالرحمن زملاءه، وتحدث عبدالرحمن عن المشروع. وسُلمت الجائزة لعبد الرحمن في نهاية الحفل.',
        marks: 'لعبد الرحمن',
        fixed: 'التقى عبدالرحمن زملاءه، وتحدث عبدالرحمن عن المشروع. وسُلمت الجائزة لعبدالرحمن في نهاية الحفل.',
      },
      {
        text: 'يعرض المسلسل قصة نور الدين وأخيه. ويؤدي الدور ممثل شاب، فيظهر نورالدين تاجرا، ثم يصير نور الدين أميرا.',
        marks: 'نورالدين',
        fixed:
          'يعرض المسلسل قصة نور الدين وأخيه. ويؤدي الدور ممثل شاب، فيظهر نور الدين تاجرا، ثم يصير نور الدين أميرا.',
      },
      {
        text: 'استقبل خالد بن فيصل الضيوف. وقال خالد ابن فيصل إن الموسم ناجح.',
        marks: 'ابن',
        fixed: 'استقبل خالد بن فيصل الضيوف. وقال خالد بن فيصل إن الموسم ناجح.',
      },
    ],
    valid: [
      'قال عبد الله إن الخطة جاهزة. وأضاف عبد الله أن التنفيذ يبدأ غدا، وشكر عبدالرحمن على عمله.',
      'وصل الوفد إلى أبوظبي صباحا، ويعود الوزراء من أبوظبي غدا.',
      'زار أبو مازن القاهرة، والتقى الوزير أبا مازن، وسلم على أبي مازن.',
      'لا شك في أن القرار صائب، ولاشك في أن التنفيذ صعب.',
      'كل ما زاد الطلب ارتفع السعر، وكلما ارتفع السعر قل الطلب.',
      'نشرت الشركة نتائجها في مليون دولار من الإعلانات.',
      'عبد الإله المهندس شرح الخطة، ثم أعاد عبد الاله الشرح.',
      'استقبل خالد بن فيصل الضيوف، وقال ابن عمه إن الموسم ناجح.',
      'ابن سينا طبيب، وعلي بن سينا اسمه.',
      'هذا الكتاب نور الدين والدنيا، ونور على نور.',
      'رأيت عبدا لله صالحا.',
      'دعا له برحمة الله الواسعة، فالفقيد رحمه الله محسن، ورحمة الله قريبة.',
      {
        text: 'قال عبد الله إن الخطة جاهزة، وشكر الحضورُ عبد الله. أما عبدالله الآخر فلم يحضر.',
        house: { glossary: { names: [], different: [['عبد الله', 'عبدالله']] } },
      },
      {
        text: 'قال عبد الله إن الخطة جاهزة، وشكر الحضورُ عبد الله. وحضر عبدالله اللقاء.',
        house: { glossary: { names: [HOUSE_NAME], different: [] } },
      },
      'قال الشيخ ابن باز إن المسألة خلافية، ونقل محمد بن سعد قول ابن سعد.',
    ],
  },
  *check({ blocks }: DocumentView, { feature, house, ofDocument }) {
    const names = ofDocument(compoundSpellings);
    const joins = joinsNames(names);
    for (const uses of names) yield* reportCompound(uses, joins, house.glossary);
    yield* reportPatronymics(
      blocks.flatMap((block, i) =>
        feature(compoundNames, block).patronymics.map((patronymic) => ({ ...patronymic, block: i })),
      ),
    );
  },
});
