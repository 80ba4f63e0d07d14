import type { Block } from '../engine/document.js';
import { defineRule } from '../engine/rule.js';
import type { Token } from '../engine/tokens.js';
import type { Lexicon } from '../lexicon/lexicon.js';
import { dictionaryReadings } from '../lexicon/listed-readings.js';
import { certainReports, certainSlips } from './certain-slips.js';
import { isTitle, mayBeName } from './name-hints.js';
import { slipReports } from './slip-reports.js';
import type { Slip } from './slips.js';

const withoutAlef = certainSlips('verbs-without-alef', ({ bare, index }, { tokens }, lexicon) => {
  if (!lacksAlef(bare, lexicon)) return undefined;
  const before = tokens[index - 1];
  // «ألمايو تجنو»: the rest of a name.
  const isName = before?.kind === 'word' && (isTitle(before.bare) || mayBeName(before.bare, lexicon));
  if (isName) return undefined;
  return isIndicative(bare, before, lexicon) ? [`${bare}ن`, `${bare}ا`] : `${bare}ا`;
});

export default defineRule({
  id: 'spelling/silent-alef',
  level: 'document',
  severity: 'warning',
  fix: 'suggestion',
  docs: {
    ar: {
      title: 'الألف الفارقة',
      why: 'تُكتب ألف بعد واو الجماعة المتطرفة في الفعل («قالوا»، «لم يفعلوا»)، ولا تُكتب بعد واو من أصل الفعل («يدعو»، «نرجو»)، ولا بعد واو جمع المذكر السالم المضاف («معلمو المدرسة»).',
    },
    en: {
      title: 'The silent alef',
      why: 'An alef is written after the final waw of a plural verb (قالوا, لم يفعلوا), but not after a waw of the root (يدعو, نرجو) nor after that of a plural noun before its complement (معلمو المدرسة).',
    },
  },
  messages: {
    missing: {
      ar: 'تُكتب ألف بعد واو الجماعة: «{right}».',
      en: 'An alef is written after the waw of a plural verb: “{right}”.',
    },
    noon: {
      ar: 'الفعل المضارع المرفوع ينتهي بالواو والنون: «{right}».',
      en: 'The present of the plural ends in waw and noon where no particle takes the noon: “{right}”.',
    },
    extra: {
      ar: 'لا تُكتب ألف بعد واو ليست ضمير جماعة في فعل: «{right}».',
      en: 'No alef follows a waw that is not the plural ending of a verb: “{right}”.',
    },
  },
  examples: {
    invalid: [
      { text: 'المتظاهرون قالو إنهم سيعودون.', marks: 'قالو', fixed: 'المتظاهرون قالوا إنهم سيعودون.' },
      { text: 'قالو لنا إن الأسعار ستنخفض.', marks: 'قالو', fixed: 'قالوا لنا إن الأسعار ستنخفض.' },
      { text: 'السكان لم يفعلو شيئا.', marks: 'يفعلو', fixed: 'السكان لم يفعلوا شيئا.' },
      { text: 'العمال يطالبو بزيادة الأجور.', marks: 'يطالبو', fixed: 'العمال يطالبون بزيادة الأجور.' },
      { text: 'على العمال أن يطالبو بحقوقهم.', marks: 'يطالبو', fixed: 'على العمال أن يطالبوا بحقوقهم.' },
      { text: 'نرجوا من الركاب التوجه إلى البوابة.', marks: 'نرجوا', fixed: 'نرجو من الركاب التوجه إلى البوابة.' },
      { text: 'اجتمع معلموا المدرسة في القاعة.', marks: 'معلموا', fixed: 'اجتمع معلمو المدرسة في القاعة.' },
    ],
    valid: [
      'العمال يطالبون بزيادة الأجور، ولن يطالبوا بغيرها.',
      'عليهم أن يدعوا إلى الهدوء.',
      'يدعو الرئيس إلى الحوار.',
      'معلمو المدرسة وذوو الضحايا.',
      'أخو الوزير وأبو أحمد.',
      'لم ينموا ولن يشكوا.',
      'بدو الصحراء.',
      'عدو الأمس صديق اليوم.',
      'حاول مصممو الأزياء الوصول إلى الجمهور.',
    ],
  },
  *check({ blocks }, context) {
    yield* certainReports(blocks, context, withoutAlef, (right) => (right.endsWith('ن') ? 'noon' : 'missing'), {
      safety: 'suggestion',
      confidence: 0.97,
    });
    yield* slipReports(
      context,
      (slip) => slip.kind === 'silent-alef' && !lacksAlef(slip.bare, context.lexicon) && !isSubjunctive(slip, blocks),
      ({ suggestions }) => (suggestions[0]?.word.endsWith('ا') ? 'missing' : 'extra'),
    );
  },
});

const SHORTEST = 4;

/** قالو, which is no word, while قالوا is the verb of several. */
function lacksAlef(bare: string, lexicon: Lexicon): boolean {
  if (bare.length < SHORTEST || !bare.endsWith('و') || lexicon.names.kinds(bare) !== 0) return false;
  if (lexicon.accepts(bare) && !isRareConstruct(bare, lexicon)) return false;
  const readings = dictionaryReadings(lexicon, `${bare}ا`);
  const isPlural = readings.some(({ verb }) => verb?.subjects.some(({ number }) => number === 'plural'));
  return isPlural && lexicon.zipf(`${bare}ا`) > lexicon.zipf(bare);
}

/** Zipf steps by which the verb has to be more common than what the dictionary makes of its letters: «قالو», those who fry something. */
const FAR_MORE_COMMON = 1.2;

function isRareConstruct(bare: string, lexicon: Lexicon): boolean {
  return (
    lexicon.zipf(`${bare}ا`) >= lexicon.zipf(bare) + FAR_MORE_COMMON &&
    dictionaryReadings(lexicon, bare).every(({ noun, suffix }) => suffix === 'و' && noun?.construct === true)
  );
}

/** After these a verb in وا is a plural one that lost its ن, not a singular one with an alef too many: لن يشكوا. */
const BEFORE_SUBJUNCTIVE: ReadonlySet<string> = new Set(
  'أن ان ألا لن لم لما كي لكي حتى لا وأن ولن ولم ولا بأن لأن فلن فلم ليلا لئلا إذا إن'.split(' '),
);

function isSubjunctive({ block, index }: Slip, blocks: readonly Block[]): boolean {
  const before = blocks[block]?.tokens[index - 1];
  return before?.kind === 'word' && BEFORE_SUBJUNCTIVE.has(before.bare);
}

/** What else a present without its ن may stand after: what joins it to another, conditions, and the same words misspelled. */
const BEFORE_SHORT_PRESENT: ReadonlySet<string> = new Set(
  'أو او ثم بل بان وان فلا حتي لكى كى الا أم ام من مهما أينما اينما هيا'.split(' '),
);

/** Whether a verb in و can only be a present that nothing takes the ن from: «العمال يطالبو». */
function isIndicative(bare: string, before: Token | undefined, lexicon: Lexicon): boolean {
  const previous = before?.kind === 'word' ? before.bare : '';
  if (BEFORE_SUBJUNCTIVE.has(previous) || BEFORE_SHORT_PRESENT.has(previous)) return false;
  // ليفعلو is «so that they do»; ويفعلو goes on as the verb before it does.
  if (!/^س?[يت]/.test(bare) || !lexicon.accepts(`${bare}ن`)) return false;
  return dictionaryReadings(lexicon, `${bare}ا`).every(
    ({ verb, proclitics }) => (verb?.present === true || verb === undefined) && !/[ولف]/.test(proclitics),
  );
}
