import { isSettled } from '../engine/glossary.js';
import type { ArchiveSpelling } from '../engine/house.js';
import { counted, type Localized, TIMES } from '../engine/message.js';
import {
  type DocumentReport,
  type DocumentView,
  defineRule,
  type FixProposal,
  type PlacedEdit,
} from '../engine/rule.js';
import type { Lexicon } from '../lexicon/lexicon.js';
import { type ArticleName, articleNames } from './article-names.js';
import { withoutHamza } from './inflection.js';
import { withName } from './rename.js';

/** The archive must have the other spelling so often, and so many times as often, to be worth a look. */
const LEAST_COUNT = 5;
const MAJORITY = 3;

const CHANGE_ALL: Localized = {
  ar: 'وحّد الاسم في المقال كله: «{name}»',
  en: 'Write “{name}” throughout the article',
};

const indexes = new WeakMap<readonly ArchiveSpelling[], ReadonlyMap<string, ArchiveSpelling>>();

/** The spellings that the archive has far more often otherwise. */
function indexOf(archive: readonly ArchiveSpelling[]): ReadonlyMap<string, ArchiveSpelling> {
  let index = indexes.get(archive);
  if (!index) {
    const clear = archive.filter(
      ({ count, preferredCount }) => preferredCount >= LEAST_COUNT && preferredCount >= MAJORITY * count,
    );
    index = new Map(clear.map((spelling) => [spelling.spelling, spelling]));
    indexes.set(archive, index);
  }
  return index;
}

function* report(
  name: ArticleName,
  { preferred, preferredCount }: ArchiveSpelling,
  lexicon: Lexicon,
): Generator<DocumentReport> {
  const edits = name.places.map((place): PlacedEdit => {
    const { block, start, end } = place;
    return { block, start, end, text: withName(place, preferred, lexicon) };
  });
  const changeAll: FixProposal<PlacedEdit> = {
    title: { ar: CHANGE_ALL.ar.replace('{name}', preferred), en: CHANGE_ALL.en.replace('{name}', preferred) },
    edits,
  };
  for (const edit of edits) {
    const { block, start, end, text } = edit;
    yield {
      block,
      start,
      end,
      message: 'archive',
      data: { form: name.name, preferred, count: counted(preferredCount, TIMES) },
      fixes: [{ replacement: text }, ...(edits.length > 1 ? [changeAll] : [])],
    };
  }
}

const archive = (spelling: string, count: number, preferred: string, preferredCount: number) => ({
  archive: [{ spelling, count, preferred, preferredCount }],
});

export default defineRule({
  id: 'names/workspace',
  level: 'document',
  severity: 'warning',
  fix: 'suggestion',
  docs: {
    ar: {
      title: 'اسم كُتب على غير ما في الأرشيف',
      why: 'القارئ الذي يبحث عن اسم لا يجد إلا ما كُتب كما كتبه. فإذا كانت مقالات المجلد كلها أو جلّها تكتب الاسم على صورة، وكتبه هذا المقال على صورة أخرى، عُلّم واقتُرح ما في الأرشيف. يعمل حيث تُقرأ أسماء المجلد: في المحرر، وفي سطر الأوامر مع ‎`--archive`‎.',
    },
    en: {
      title: 'A name that the archive spells otherwise',
      why: 'Who searches for a name finds only what is spelt the same way. Where all or nearly all articles of a folder spell a name one way and this article another, it is marked, and the fix is the archive’s spelling. It works where the names of a folder are read: in an editor, and on the command line with `--archive`.',
    },
  },
  messages: {
    archive: {
      ar: 'كُتب هذا الاسم هنا «{form}»، وفي الأرشيف «{preferred}» {count}.',
      en: 'This name is written “{form}” here, and “{preferred}” in the archive {count}.',
    },
  },
  examples: {
    invalid: [
      {
        text: 'وصل نتانياهو إلى واشنطن، ولنتانياهو لقاء غدا.',
        marks: ['نتانياهو', 'ولنتانياهو'],
        fixed: 'وصل نتنياهو إلى واشنطن، ولنتنياهو لقاء غدا.',
        house: archive('نتانياهو', 4, 'نتنياهو', 120),
      },
    ],
    valid: [
      'وصل نتانياهو إلى واشنطن: لا أرشيف هنا.',
      { text: 'وصل نتانياهو إلى واشنطن.', house: archive('نتانياهو', 50, 'نتنياهو', 120) },
      { text: 'وصل نتانياهو إلى واشنطن.', house: archive('نتانياهو', 1, 'نتنياهو', 4) },
      { text: 'وصل آندرو إلى واشنطن.', house: archive('آندرو', 1, 'اندرو', 20) },
      {
        text: 'وصل نتانياهو إلى واشنطن.',
        house: {
          ...archive('نتانياهو', 4, 'نتنياهو', 120),
          glossary: { names: [], different: [['نتانياهو', 'نتنياهو']] },
        },
      },
    ],
  },
  *check(_document: DocumentView, { house, lexicon, ofDocument }) {
    const index = indexOf(house.archive);
    if (index.size === 0) return;
    const { names } = ofDocument(articleNames);
    const own = new Set(names.map(({ name }) => name));
    for (const name of names) {
      const spelling = index.get(name.name);
      // What is spelt two ways in the article itself has a rule of its own.
      if (!spelling || own.has(spelling.preferred) || isSettled(house.glossary, name.name, spelling.preferred))
        continue;
      // That most of an archive leaves out a hamza makes it no better.
      if (withoutHamza(name.name) === spelling.preferred) continue;
      yield* report(name, spelling, lexicon);
    }
  },
});
