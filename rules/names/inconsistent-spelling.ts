import { isSettled } from '../engine/glossary.js';
import { type DocumentReport, type DocumentView, defineRule, type Place } from '../engine/rule.js';
import { withPrefix } from './clitics.js';
import { nameForms, placesOf } from './name-forms.js';
import type { Spelling } from './spellings.js';
import { type Misspelt, reportSpellings } from './unify.js';
import { nameVariants, type Variant } from './variants.js';

/** Odds at which a finding is right in nine cases of ten: what was read of newspapers at the least odds. */
const ODDS_OFFSET = 1.5;
const MOST_CONFIDENT = 0.98;

function confidenceOf(odds: number): number {
  return Math.min(MOST_CONFIDENT, 1 / (1 + Math.exp(-odds - ODDS_OFFSET)));
}

/** The words that hold a spelling, each once. */
function wordsOf({ forms }: Spelling): Set<string> {
  return new Set(forms.map(({ bare }) => bare));
}

function* reportName(variants: readonly Variant[], places: ReadonlyMap<string, Place[]>): Generator<DocumentReport> {
  const preferred = variants[0]?.preferred;
  if (!preferred) return;
  const name = preferred.reading.core;
  const slips = new Set(variants.map(({ bare }) => bare));
  const misspelt = variants.flatMap(({ bare, prefix, spelling, odds }): Misspelt[] =>
    (places.get(bare) ?? []).map((place) => ({
      ...place,
      form: spelling.reading.core,
      replacement: withPrefix(prefix, name),
      confidence: confidenceOf(odds),
    })),
  );
  const uses = [...wordsOf(preferred)].flatMap((bare) =>
    slips.has(bare) ? [] : (places.get(bare) ?? []).map((place) => ({ ...place, form: name })),
  );
  uses.sort((a, b) => a.block - b.block || a.start - b.start);
  yield* reportSpellings({ preferred: name, uses, misspelt }, 'spelt-otherwise', 'preferred');
}

export default defineRule({
  id: 'names/inconsistent-spelling',
  level: 'document',
  severity: 'warning',
  fix: 'suggestion',
  docs: {
    ar: {
      title: 'اسم واحد كُتب بأكثر من صورة',
      why: 'تُنقل الأسماء الأجنبية إلى العربية بأكثر من كتابة (نتنياهو ونتانياهو، وغوغل وجوجل)، ولبعض الأسماء العربية كتابتان (إسحاق وإسحق). والقارئ الذي يرى الاسم بصورتين في مقال واحد قد يظنهما شخصين. تُعلَّم الصورة الأقل ورودًا، ويُقترح ما غلب على المقال، مع مواضعه.',
    },
    en: {
      title: 'One name spelt in more than one way',
      why: 'Foreign names have several spellings in Arabic (نتنياهو and نتانياهو, غوغل and جوجل), and so have some Arabic ones (إسحاق and إسحق). A reader who sees two of them in one article may take them for two people. The rarer spelling is marked; the fix is the one that the article uses most.',
    },
  },
  messages: {
    'spelt-otherwise': {
      ar: 'كُتب هذا الاسم «{form}» {count}، و«{preferred}» {preferredCount}. التزم كتابة واحدة في المقال.',
      en: 'This name is written “{form}” {count} and “{preferred}” {preferredCount}. Keep to one spelling in the article.',
    },
    preferred: { ar: 'هنا «{preferred}»', en: '“{preferred}” here' },
  },
  examples: {
    invalid: [
      {
        text: 'وصل نتنياهو إلى واشنطن، وقال نتنياهو للصحافيين إنه متفائل. وسيلتقي نتانياهو الرئيس غدا.',
        marks: 'نتانياهو',
        fixed: 'وصل نتنياهو إلى واشنطن، وقال نتنياهو للصحافيين إنه متفائل. وسيلتقي نتنياهو الرئيس غدا.',
      },
      {
        text: 'التقى الوزير سيرغي لافروف نظيره التركي، وقال لافروف إن المحادثات جادة. وأضاف لفروف أن الوفد باق.',
        marks: 'لفروف',
        fixed: 'التقى الوزير سيرغي لافروف نظيره التركي، وقال لافروف إن المحادثات جادة. وأضاف لافروف أن الوفد باق.',
      },
      {
        text: 'أعلنت غوغل أرباحها، وقالت غوغل إن البحث ينمو. أما جوجل في أوروبا فتواجه غرامة.',
        marks: 'جوجل',
        fixed: 'أعلنت غوغل أرباحها، وقالت غوغل إن البحث ينمو. أما غوغل في أوروبا فتواجه غرامة.',
      },
      {
        text: 'استقبل الرئيس إسحاق هرتسوغ الوفد. وقال اسحق هرتسوغ إن الزيارة ناجحة.',
        marks: 'اسحق',
        fixed: 'استقبل الرئيس إسحاق هرتسوغ الوفد. وقال إسحاق هرتسوغ إن الزيارة ناجحة.',
      },
      {
        text: 'غنت هيفاء وهبي في بيروت، وتستعد هيفا وهبي لحفل في دبي.',
        marks: 'هيفا',
        fixed: 'غنت هيفاء وهبي في بيروت، وتستعد هيفاء وهبي لحفل في دبي.',
      },
      {
        text: 'تحدث زيلينسكي أمام البرلمان، وطلب زيلينسكي العون. ثم سافر زيلنسكي إلى وارسو حيث لقي زيلينسكي ترحيبا، وعاد زيلنسكي ليلا.',
        marks: ['زيلنسكي', 'زيلنسكي'],
        fixed:
          'تحدث زيلينسكي أمام البرلمان، وطلب زيلينسكي العون. ثم سافر زيلينسكي إلى وارسو حيث لقي زيلينسكي ترحيبا، وعاد زيلينسكي ليلا.',
      },
      {
        text: 'فازت ميركل بولاية رابعة. وقالت ميركل إنها سعيدة، ووجه ماكرون رسالة لميرقل وأخرى لحكومة ميركل.',
        marks: 'لميرقل',
        fixed: 'فازت ميركل بولاية رابعة. وقالت ميركل إنها سعيدة، ووجه ماكرون رسالة لميركل وأخرى لحكومة ميركل.',
      },
      {
        text: 'يدرب كولر الفريق منذ عامين. وقال كولر إن المباراة صعبة، وأبدى كوللر رضاه.',
        marks: 'كوللر',
        fixed: 'يدرب كولر الفريق منذ عامين. وقال كولر إن المباراة صعبة، وأبدى كولر رضاه.',
      },
      {
        text: 'وقعت نيجيريا الاتفاق، وقالت وزارة الخارجية إن نيجريا ملتزمة به.',
        marks: 'نيجريا',
        fixed: 'وقعت نيجيريا الاتفاق، وقالت وزارة الخارجية إن نيجيريا ملتزمة به.',
      },
      {
        text: 'كتبت الرواية أغاثا كريستي. وتدور أحداث رواية كريستي في قطار. وقد ترجمت كريستى إلى لغات كثيرة.',
        marks: 'كريستى',
        fixed: 'كتبت الرواية أغاثا كريستي. وتدور أحداث رواية كريستي في قطار. وقد ترجمت كريستي إلى لغات كثيرة.',
      },
      {
        text: 'زار الوفد مصانع تشيليابينسك ومتاحف تشيليابينسك، ثم عاد من تشليابينسك بالطائرة.',
        marks: 'تشليابينسك',
        fixed: 'زار الوفد مصانع تشيليابينسك ومتاحف تشيليابينسك، ثم عاد من تشيليابينسك بالطائرة.',
      },
      {
        text: 'يقع متحف غوغنهايم في نيويورك، وفي بلباو متحف غوغنهايم آخر. وزار السياح متحف جوجنهايم أمس.',
        marks: 'جوجنهايم',
        fixed: 'يقع متحف غوغنهايم في نيويورك، وفي بلباو متحف غوغنهايم آخر. وزار السياح متحف غوغنهايم أمس.',
      },
      {
        text: '# كيسنجر في القاهرة\n\nوصل كيسنجر أمس، وعقد **كيسينجر** مؤتمرا صحافيا.',
        marks: 'كيسينجر',
        fixed: '# كيسنجر في القاهرة\n\nوصل كيسنجر أمس، وعقد **كيسنجر** مؤتمرا صحافيا.',
        format: 'markdown',
      },
      {
        text: 'وصل ليندبرغ إلى مسقط، وقال ليندبرغ كلمة. وأضاف ليندبيرغ أن لليندبرغ لقاء آخر.',
        marks: 'ليندبيرغ',
        fixed: 'وصل ليندبرغ إلى مسقط، وقال ليندبرغ كلمة. وأضاف ليندبرغ أن لليندبرغ لقاء آخر.',
      },
      {
        text: 'ألقى كريم الوافي كلمة. وقال كريم الوافي إنه متفائل، ثم رحب كريم لوافي بضيوفه.',
        marks: 'لوافي',
        fixed: 'ألقى كريم الوافي كلمة. وقال كريم الوافي إنه متفائل، ثم رحب كريم الوافي بضيوفه.',
      },
      {
        text: 'كتبت يسرى الزغبي رواية، وتقول يسرى الزغبي إنها الأخيرة. وفازت يسرا الزغبي بجائزة.',
        marks: 'يسرا',
        fixed: 'كتبت يسرى الزغبي رواية، وتقول يسرى الزغبي إنها الأخيرة. وفازت يسرى الزغبي بجائزة.',
      },
    ],
    valid: [
      'ألقى كريم عادل كلمة. وقال كريم عادل إنه متفائل، ثم رحب كريم عديل بضيوفه.',
      'ألقى كريم سالم كلمة. وقال كريم سالم إنه متفائل، ثم رحب كريم سليم بضيوفه.',
      'سافر أحمد مع حامد إلى بغداد، وعاد أحمد قبل حامد بيومين. وكان أحمد طبيبا وحامد مهندسا.',
      'قال حسن إن حسين وصل، فرد حسين على حسن، ثم خرج حسن وحسين معا.',
      'زار علي أخاه علاء، وسأل علاء عن علي، فقال علي إنه بخير.',
      'كتب سلمان إلى سليمان رسالة، فأجاب سليمان بعد أسبوع، وشكر سلمان سليمان على رده.',
      'وصل عمر وعمرو وعامر إلى المطار، واستقبل عمرو عامرا، وودع عمر عمرا.',
      'فاز محمد بالسباق وجاء محمود ثانيا، وهنأ محمود محمدا، وشكر محمد محمودا.',
      'قال سعيد إن سعدا غائب، واعتذر سعد من سعيد، فقبل سعيد عذره.',
      'حضر ناصر ونصر الاجتماع، وتحدث نصر بعد ناصر، وشكر ناصر نصرا.',
      'فاز صالح بالجائزة، وهنأه صلاح، وقال صلاح إن صالح يستحقها.',
      'التقى هرتسوغ الوفد. وقال هرتسوغ إنه متفائل، وسلم السفير رسالة لهرتسوغ، وهرتسوغ رئيس منذ عامين.',
      'وصل الحوثيون إلى صنعاء، وقال قيادي من الحوثيين إن الهدنة قائمة. والحوثي ينفي ذلك.',
      'كان لبنان حاضرا، وقال الرئيس اللبناني إن لبنان يرحب باللبنانيين جميعا.',
      'فاز ميلان على ضيفه في ميلانو، وقال مدرب ميلان إن جمهور ميلانو رائع.',
      'سافر إلى كولومبو عاصمة سريلانكا، ثم إلى كولومبيا في أميركا الجنوبية.',
      'سافر الوفد من النيجر إلى نيجيريا، ثم عاد إلى النيجر. وتشترك النيجر ونيجيريا في حدود طويلة.',
      'لعب المنتخب الغاني في غانا، ثم واجه غينيا. ويدرب غينيا مدرب فرنسي، أما غانا فمدربها محلي.',
      'انخفض مؤشر هانغ سنغ في هونغ كونغ، وقال محللون في هونغ كونغ إن هانغ سنغ سيتعافى.',
      'شارك يونغ ويانغ في البطولة، وفاز يانغ على يونغ في النهائي.',
      'فازت مارتينا على كارلا، وفاز مارتن على كارل، وصفق كارلو للجميع.',
      'قال باولو إن بول سيغيب، وأعرب بول عن أسفه لباولو.',
      'قال عبد الرحمن الزهراني إن الطريق مغلقة، وأكد سعد الشهراني ذلك. وشكر الزهراني الشهراني على تعاونه.',
      'قال عبد الله إن الخطة جاهزة. وأضاف عبدالله أن التنفيذ يبدأ غدا.',
      'قرأت كتابا ثم أعدت الكتب إلى المكتبة. وفي المكتبات كتب كثيرة، والكتاب خير جليس.',
      'زار الأمين العام مقر مجلس الأمن، وقال الأمين العام إن الأمن أولوية.',
      'دافعت الميليشيات عن المدينة، وانسحبت قوات لميليشيات أخرى.',
      'باع الحارث أرضه لحارث، وشكر حارث الحارث.',
      {
        text: 'وصل نتنياهو إلى واشنطن، وقال نتنياهو للصحافيين إنه متفائل. وسيلتقي نتانياهو الرئيس غدا.',
        house: { glossary: { names: [], different: [['نتانياهو', 'نتنياهو']] } },
      },
    ],
  },
  *check({ blocks }: DocumentView, { feature, house, ofDocument }) {
    const forms = blocks.map((block) => feature(nameForms, block));
    const byName = new Map<string, Variant[]>();
    const words = new Set<string>();
    for (const variant of ofDocument(nameVariants)) {
      const name = variant.preferred.reading.core;
      if (isSettled(house.glossary, variant.spelling.reading.core, name)) continue;
      byName.set(name, [...(byName.get(name) ?? []), variant]);
      for (const word of [variant.bare, ...wordsOf(variant.preferred)]) words.add(word);
    }
    const places = placesOf(forms, words);
    for (const variants of byName.values()) yield* reportName(variants, places);
  },
});
