import { isSettled } from '../engine/glossary.js';
import { type DocumentReport, type DocumentView, defineRule } from '../engine/rule.js';
import { withPrefix } from './clitics.js';
import { nameForms, placesOf } from './name-forms.js';
import { findNearMisses } from './near-misses.js';
import { reportSpellings } from './unify.js';
import { nameVariants } from './variants.js';

const CONFIDENCE = 0.92;

export default defineRule({
  id: 'names/near-miss',
  level: 'document',
  severity: 'warning',
  fix: 'suggestion',
  docs: {
    ar: {
      title: 'اسم أخطأته اليد بحرف',
      why: 'اسم ورد مرة واحدة، ولا تعرفه القواميس، ويختلف عن اسم كثر وروده في المقال بحرف سقط أو زاد أو جاوره في لوحة المفاتيح، أو بحرفين تبادلا موضعيهما؛ فالأرجح أنه الاسم نفسه: «ليندسرتوم» هو «ليندستروم».',
    },
    en: {
      title: 'A name mistyped by a letter',
      why: 'A word that stands once, that no dictionary knows, and that is one slip of a key away from a name the article has often is most likely that name: a letter left out, doubled or mistyped, or two that changed places.',
    },
  },
  messages: {
    mistyped: {
      ar: '«{form}» وردت {count}، والاسم في المقال «{preferred}» {preferredCount}؛ لعله هو.',
      en: '“{form}” stands here {count} and “{preferred}” {preferredCount} in the article: most likely the same name.',
    },
    preferred: { ar: 'هنا «{preferred}»', en: '“{preferred}” here' },
  },
  examples: {
    invalid: [
      {
        text: 'افتتح ليندستروم المعرض، وقال ليندستروم إن اللوحات نادرة. واشترى متحف محلي لوحة ليندسرتوم الأولى، وشكر ليندستروم الحضور.',
        marks: 'ليندسرتوم',
        fixed:
          'افتتح ليندستروم المعرض، وقال ليندستروم إن اللوحات نادرة. واشترى متحف محلي لوحة ليندستروم الأولى، وشكر ليندستروم الحضور.',
      },
      {
        text: 'أعلنت فولكسفاغن أرباحها، وتعتزم فولكسفاغن توسيع مصنعها. وتراجع سهم فولكسفاعن قليلا، لكن فولكسفاغن متفائلة.',
        marks: 'فولكسفاعن',
        fixed:
          'أعلنت فولكسفاغن أرباحها، وتعتزم فولكسفاغن توسيع مصنعها. وتراجع سهم فولكسفاغن قليلا، لكن فولكسفاغن متفائلة.',
      },
    ],
    valid: [
      'فازت مارتينا على مارتين، وفاز مارتينيز على مارتينا، وهنأت مارتينا منافسيها، وشكرت مارتينا الجمهور.',
      'قال الشهراني إن الطريق مغلقة، وأضاف الشهراني أن العمل جار. وشكر الشهراني زميله الزهراني.',
      'التقى القحطاني زملاءه، وتحدث القحطاني طويلا، ثم غادر القحطاني. ووصل القطاني بعده.',
      'زار هرتسوغ برلين، وألقى هرتسوغ كلمة. ورحب المضيفون بهرتسوغ وبزوجته، وعاد هرتسوغ مساء.',
    ],
  },
  *check({ blocks }: DocumentView, { lexicon, feature, house, ofDocument }): Generator<DocumentReport> {
    const forms = blocks.map((block) => feature(nameForms, block));
    const variants = new Set(ofDocument(nameVariants).map(({ bare }) => bare));
    const misses = findNearMisses(forms, lexicon).filter(
      ({ bare, name, meant }) => !variants.has(bare) && !isSettled(house.glossary, name, meant),
    );
    if (misses.length === 0) return;
    const places = placesOf(forms, new Set(misses.flatMap(({ bare, words }) => [bare, ...words])));
    for (const { bare, prefix, name, meant, words } of misses) {
      const replacement = withPrefix(prefix, meant);
      const misspelt = (places.get(bare) ?? []).map((place) => ({
        ...place,
        form: name,
        replacement,
        confidence: CONFIDENCE,
      }));
      const uses = [...words].flatMap((word) => (places.get(word) ?? []).map((place) => ({ ...place, form: meant })));
      yield* reportSpellings({ preferred: meant, uses, misspelt }, 'mistyped', 'preferred');
    }
  },
});
