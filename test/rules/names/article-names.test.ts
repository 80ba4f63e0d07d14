import { describe, expect, test } from 'vitest';
import { applyEdits, createChecker } from '../../../rules/index.js';
import { type ArticleNames, articleNames } from '../../../rules/names/article-names.js';
import { renameEdits, sourceSpans } from '../../../rules/names/rename.js';
import { testLexicon } from '../../support/lexicon.js';

function read(text: string, format: 'plain' | 'markdown' = 'plain') {
  const checker = createChecker({ lexicon: testLexicon(), rules: [] });
  const { document } = checker.check(text, format);
  return { document, inventory: checker.ask(articleNames, document) };
}

/** Full names with counts: «إسحاق هرتسوغ 1». */
function listed({ fullNames }: ArticleNames): string[] {
  return fullNames.map(({ name, places }) => `${name} ${places.length}`);
}

/** The text with one name written otherwise. */
function renamed(text: string, name: string, newName: string, format: 'plain' | 'markdown' = 'plain'): string {
  const { document, inventory } = read(text, format);
  const found = inventory.names.find((one) => one.name === name);
  if (!found) throw new Error(`no name ${name}, only ${inventory.names.map((one) => one.name).join('، ')}`);
  return applyEdits(text, renameEdits(document, found, newName, testLexicon()));
}

describe('the names of an article', () => {
  test('are found with what is attached to them, unfamiliar ones included', () => {
    const { inventory } = read('وصل هرتسوغ إلى برلين. وقال هرتسوغ إن الزيارة ناجحة، ولهرتسوغ لقاء في برلين غدا.');
    expect(listed(inventory)).toEqual(['هرتسوغ 3', 'برلين 2']);
    expect(inventory.names[0]).toMatchObject({ name: 'هرتسوغ', familiar: false });
    expect(inventory.names[0]?.places[2]).toMatchObject({ particles: 'ول', article: false, bare: 'ولهرتسوغ' });
    expect(inventory.names[1]).toMatchObject({ name: 'برلين', familiar: true, kind: 'place' });
  });

  test('are joined where they belong together for sure', () => {
    const { inventory } = read(
      'استقبل عبد الفتاح السيسي ضيفه إسحاق هرتسوغ. وحضر محمد بن سلمان اللقاء، ثم زار أبو ظبي. وقال السيسي إنه متفائل.',
    );
    expect(listed(inventory)).toEqual([
      'عبد الفتاح السيسي 1',
      'إسحاق هرتسوغ 1',
      'محمد بن سلمان 1',
      'أبو ظبي 1',
      'السيسي 1',
    ]);
    expect(inventory.names.find(({ name }) => name === 'السيسي')?.places).toHaveLength(2);
  });

  test('are not joined with a place or a club before them', () => {
    const { inventory } = read('وصل مدرب ليفربول يورغن كلوب إلى روسيا بوتين.');
    expect(listed(inventory)).toEqual(['ليفربول 1', 'يورغن 1', 'كلوب 1', 'روسيا 1', 'بوتين 1']);
  });

  test.each([
    // An object behind the subject of its verb.
    ['زار عبدالله الناصر غوغل أمس.', ['عبدالله الناصر 1', 'غوغل 1']],
    ['زار كريم يوسف مايكروسوفت أمس.', ['كريم يوسف 1', 'مايكروسوفت 1']],
    ['رأى عبدالله الناصر هرتسوغ أمس.', ['عبدالله الناصر 1', 'هرتسوغ 1']],
    // Words that only follow the name of somebody.
    ['قال يوسف الهاشمي صاحب المطعم إنه راض.', ['يوسف الهاشمي 1']],
    ['قال الرئيس المصري محمد نجيب كلمة.', ['محمد نجيب 1']],
    // And names that have more than one article.
    ['حضر محمد العلي السويلم اللقاء.', ['محمد العلي السويلم 1']],
    ['حضر سيف الدين إبراهيم اللقاء.', ['سيف الدين إبراهيم 1']],
    ['حضر الأمير خالد الفيصل بن عبد العزيز اللقاء.', ['خالد الفيصل بن عبد العزيز 1']],
    ['حضر الملا محمد عمر اللقاء.', ['الملا محمد عمر 1']],
  ])('end where another begins: %s', (text, expected) => {
    expect(listed(read(text).inventory)).toEqual(expected);
  });

  test('have the article that they are written with', () => {
    const { inventory } = read('عاد من الرياض أمس، ووصل للرياض وفد. وفي الرياض مؤتمر.');
    expect(listed(inventory)).toEqual(['الرياض 3']);
    expect(inventory.names[0]?.places[1]).toMatchObject({ particles: 'ل', article: false });
  });

  test('are not read as «like» a name that lacks its hamza, where the whole is a word', () => {
    expect(listed(read('تعاقد النادي مع كاسيا أمس.').inventory)).toEqual([]);
    expect(listed(read('هي بلاد كألمانيا.').inventory)).toEqual(['ألمانيا 1']);
  });

  test('are other spellings of one another', () => {
    const { inventory } = read(
      'وصل نتنياهو إلى واشنطن، وقال نتنياهو إنه متفائل. وسيلتقي ونتانياهو الرئيس، كما قال نتانياهو.',
    );
    expect([...inventory.preferred]).toEqual([['نتانياهو', 'نتنياهو']]);
  });

  test('leave out ordinary words, nisbas and words that only lack a hamza', () => {
    const { inventory } = read(
      'ارتفعت الاسعار في الاسواق، واضاف الوزير أن الحكومة الأذربيجانية سعيدة باستراتيجيتها. وكان كريم الأصل عادل الحكم.',
    );
    expect(listed(inventory)).toEqual([]);
  });

  test('are words that may be no names only beside a name', () => {
    expect(listed(read('كان سعيدا بما قال. وقال سعيد صالح إنه سعيد.').inventory)).toEqual(['سعيد صالح 1']);
  });

  test('stand in the source where they stand in the text', () => {
    const text = '# هرتسوغ في برلين\n\nوصل **ولهرتسوغ** إلى [برلين](https://example.com).\n';
    const { document, inventory } = read(text, 'markdown');
    const spans = inventory.names.flatMap((name) => sourceSpans(document, name));
    expect(spans.map(({ start, end }) => text.slice(start, end))).toEqual(['هرتسوغ', 'هرتسوغ', 'برلين', 'برلين']);
  });
});

describe('a name is renamed', () => {
  test('with everything that is attached to it', () => {
    expect(renamed('وصل هرتسوغ، ولهرتسوغ لقاء. وقال هَرتسوغ كلمة، وبهرتسوغ ثقة.', 'هرتسوغ', 'هيرتزوغ')).toBe(
      'وصل هيرتزوغ، ولهيرتزوغ لقاء. وقال هيرتزوغ كلمة، وبهيرتزوغ ثقة.',
    );
  });

  test('also beside a first name', () => {
    expect(renamed('زار إسحاق هرتسوغ المدينة، وعاد هرتسوغ.', 'هرتسوغ', 'هيرتزوغ')).toBe(
      'زار إسحاق هيرتزوغ المدينة، وعاد هيرتزوغ.',
    );
  });

  test('with the article and its ل as they are written', () => {
    const text = 'عاد من الرياض، ووصل للرياض وفد، وبالرياض مؤتمر.';
    expect(renamed(text, 'الرياض', 'برلين')).toBe('عاد من برلين، ووصل لبرلين وفد، وببرلين مؤتمر.');
    expect(renamed('عاد من برلين، ووصل لبرلين وفد.', 'برلين', 'الرياض')).toBe('عاد من الرياض، ووصل للرياض وفد.');
  });

  test('into a name that begins with ل', () => {
    expect(renamed('عاد هرتسوغ، ووصلت رسالة لهرتسوغ.', 'هرتسوغ', 'لابيد')).toBe('عاد لابيد، ووصلت رسالة للابيد.');
  });

  test('with the alef of the accusative where the new name takes one', () => {
    const text = 'قال محمد بن سلمان إنه عاد. وشكر محمدا.';
    expect(renamed(text, 'محمد', 'أحمد')).toBe('قال أحمد بن سلمان إنه عاد. وشكر أحمدا.');
    expect(renamed(text, 'محمد', 'موسى')).toBe('قال موسى بن سلمان إنه عاد. وشكر موسى.');
  });

  test('and its nisba is left alone', () => {
    expect(renamed('زار أذربيجان وفد. وقال الوفد الأذربيجاني إن أذربيجان جميلة.', 'أذربيجان', 'آذربيجان')).toBe(
      'زار آذربيجان وفد. وقال الوفد الأذربيجاني إن آذربيجان جميلة.',
    );
  });

  test('inside of markup', () => {
    expect(renamed('وصل **هرتسوغ**، ثم ل**هرتسوغ** كلمة.', 'هرتسوغ', 'هيرتزوغ', 'markdown')).toBe(
      'وصل **هيرتزوغ**، ثم ل**هيرتزوغ** كلمة.',
    );
  });
});
