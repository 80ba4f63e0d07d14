import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Preset } from '../rules/engine/configuration/configuration.js';
import type { Language } from '../rules/index.js';
import { problemWith, say, systemProblem, UsageError } from './problem.js';
import type { Surroundings } from './run.js';
import type { ExitStatus } from './summary.js';

const FILE = '.mudaqqiqrc.yaml';

/** What stands above each part of the file. */
const COMMENTS: Readonly<
  Record<
    Language,
    Readonly<
      Record<
        | 'top'
        | 'preset'
        | 'language'
        | 'strictness'
        | 'finalYaa'
        | 'region'
        | 'rules'
        | 'words'
        | 'forbidden'
        | 'dictionaries'
        | 'glossary'
        | 'ignore'
        | 'overrides',
        string
      >
    >
  >
> = {
  ar: {
    top: 'إعداد مدقّق: يسري على مقالات هذا المجلد وما تحته، في المحرر وفي سطر الأوامر. وهو بيانات فحسب، لا يُنفَّذ منه شيء.',
    preset: 'القواعد المفعّلة ابتداءً: recommended كل القواعد إلا ما تختاره كل دار لنفسها، وstrict كل القواعد.',
    language: 'لغة الرسائل: ar أو en.',
    strictness:
      'ما يلزم ضبطه من الرسم: both أو initial-alef-hamza (همزة أول الكلمة) أو final-yaa (الياء الأخيرة) أو none.',
    finalYaa: 'الياء في آخر الكلمة: standard منقوطة، أو egyptian فتصح «فى» و«السودانى».',
    region:
      'عادة صحافة المنطقة في الأرقام وأسماء الشهور: none أو levant أو gulf أو egypt أو maghreb أو morocco أو pan-arab.',
    rules: 'درجة كل قاعدة أو عائلة: off أو info أو warning أو error. والقواعد يعرضها الأمر mudaqqiq rules.',
    words: 'كلمات صحيحة لا يعرفها المعجم، كأسماء الأعلام. تصح معها صورها المسبوقة بالواو والباء واللام ونحوها.',
    forbidden: 'كلمات لا تستعملها الدار، وبدائلها، ويجوز أن تُذكر ملاحظة.',
    dictionaries:
      'ملفات فيها مثل هذه الكلمات، في كل سطر كلمة، وما بعد # تعليق. أما mudaqqiq-words.txt في هذا المجلد أو ما تحته فيُقرأ من غير ذكر.',
    glossary:
      'معجم أسماء الدار: جدول CSV أو ملف YAML أو JSON، فيه كل اسم كما تكتبه الدار وصوره الأخرى. ويصنعه من قائمة الأمر mudaqqiq names import.',
    ignore: 'ملفات لا تُدقَّق، بأنماط كأنماط .gitignore.',
    overrides: 'قواعد خاصة ببعض الملفات.',
  },
  en: {
    top: 'Mudaqqiq: holds for the articles in this folder and below, in the editor and on the command line. It is data: nothing in it is run.',
    preset: 'The rules to begin with: recommended is every rule but house style, strict is every rule.',
    language: 'The language of messages: ar or en.',
    strictness: 'Which spellings must be exact: both, initial-alef-hamza, final-yaa or none.',
    finalYaa: 'A yaa at the end of a word: standard, with dots, or egyptian, so that فى and السودانى are right.',
    region:
      'Whose press the house follows in digits and names of months: none, levant, gulf, egypt, maghreb, morocco or pan-arab.',
    rules: 'The level of a rule or a family: off, info, warning or error. `mudaqqiq rules` lists them.',
    words: 'Right words that the lexicon does not know, such as names; also with prefixed particles (و، ب، ل …).',
    forbidden: 'Words that the house does not use, with what to write instead, and a note where one is wanted.',
    dictionaries:
      'Files with such words, one a line; # begins a comment. mudaqqiq-words.txt, here or in a folder below, is read without being named.',
    glossary:
      'The house’s names: a table (CSV), YAML or JSON, with each name as the house spells it and its other spellings. `mudaqqiq names import` makes one of a list.',
    ignore: 'Files not to check: globs as in .gitignore.',
    overrides: 'Rules that are set otherwise for some files.',
  },
};

/** `init`: writes a commented configuration into the working folder. Throws `UsageError` where there is one already. */
export async function init(preset: Preset, { output, language, workingFolder }: Surroundings): Promise<ExitStatus> {
  try {
    writeFileSync(join(workingFolder, FILE), configurationText(preset, language), { flag: 'wx' });
  } catch (error) {
    const exists = error instanceof Error && 'code' in error && error.code === 'EEXIST';
    throw new UsageError([exists ? problemWith(FILE, 'configurationExists') : systemProblem(FILE, error)]);
  }
  await output.write(`${say(language, 'configurationWritten', { file: FILE })}\n`);
  return 0;
}

/** The parts that have no value yet are comments, written as they would stand. */
function configurationText(preset: Preset, language: Language): string {
  const comment = COMMENTS[language];
  return `# ${comment.top}

# ${comment.preset}
preset: ${preset}

# ${comment.language}
language: ${language}

# ${comment.strictness}
# strictness: both

# ${comment.finalYaa}
# finalYaa: standard

# ${comment.region}
# region: none

# ${comment.rules}
# rules:
#   numbers/percent-style: error
#   style/*: off

# ${comment.words}
# words:
#   - هرتسوغ

# ${comment.forbidden}
# forbidden:
#   قوقل: غوغل
#   ميليشيا: { replacement: [جماعة مسلحة, فصيل], note: صفة محايدة }

# ${comment.dictionaries}
# dictionaries:
#   - names.txt

# ${comment.glossary}
# glossary: names.csv

# ${comment.ignore}
# ignore:
#   - archive/

# ${comment.overrides}
# overrides:
#   - files: ['opinion/**']
#     rules:
#       style/tanween-placement: off
`;
}
