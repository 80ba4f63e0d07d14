function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}

/** Adjectives after a month or a weekday that say which one is meant. */
export const RELATIVE: ReadonlyMap<string, -1 | 0 | 1> = new Map([
  ...[...words('الماضي الماضى الفائت المنصرم الأخير السابق')].map((word): [string, -1] => [word, -1]),
  ...[...words('الجاري الجارى الحالي الحالى')].map((word): [string, 0] => [word, 0]),
  ...[...words('المقبل القادم التالي الآتي')].map((word): [string, 1] => [word, 1]),
]);

/** After these a time follows, and much else. */
export const TIME_WORDS = words(
  'في فى منذ منتصف أواخر اواخر أوائل اوائل مطلع نهاية بداية خلال حتى أواسط اواسط غرة بحلول لغاية طوال طيلة',
);
export const MONTH_WORDS = words('شهر وشهر بشهر لشهر كشهر شهري الشهر');
export const YEAR_WORDS = words(
  'عام العام سنة السنة لعام للعام لسنة بعام وعام وسنة عامي وعامي سنتي فعام كعام ولعام والعام بالعام وبعام',
);

/** What may stand between a weekday and its date, or between a date and its other form. */
export const BETWEEN = words('الموافق الموافقة الموافقه في فى يوم تاريخ بتاريخ المصادف ليوم لـ');
export const SAME_DAY = words('الموافق الموافقة الموافقه المصادف وافق يوافق');
export const PARTS_OF_DAY = words('صباح صباحا مساء ظهر ظهرا عصر عصرا فجر فجرا ليل ليلا');

/** Before a date that is a name: ثورة 25 يناير، حزب 4 آب. Without و ف ب ل ك and the article. */
export const NAMED_BY_DATE = words(
  'ثورة ثورتي حركة انتفاضة حرب حربي انقلاب مدينة جسر كوبري شارع ميدان ساحة دوار انفجار جريمة تفجير قوى فريق تحالف تكتل حزب حراك ملعب استاد جامعة ' +
    'مطار مستشفى مدرسة طريق حي كتيبة لواء جيش تنظيم جماعة ذكرى عيد اتفاق اتفاقية هجمات اعتداءات أحداث احداث مذبحة مجزرة صحيفة جريدة مجموعة ائتلاف شباب روح أهداف إعلان بيان معسكر هزيمة نكسة نصر',
);

/** Epithets between a Hijri month and its year. */
export const EPITHETS = words('المبارك المعظم الحرام الفرد الخير الأغر الفضيل الكريم');

/** After a number in digits these make it an amount, not a year. */
export const AMOUNT =
  /^(?:دولار|ريال|جنيه|دينار|درهم|ليرة|يورو|روبي|روبل|فرنك|شيكل|نسمة|شخص|صوت|ناخب|متر|كيلو|طن|أطنان|برميل|كلم$|كم$|هكتار|فدان|نقطة|وحدة|سهم|مشاهد|متابع|نسخة|تذكرة|سيارة|طالب|عامل|موظف|مواطن|زائر|مليون|ألف|مليار|قتيل|جريح|لاجئ|مقاتل|جندي|عنصر|حالة|إصابة|وفاة|أسرة|عائلة|منزل|شركة|مؤسسة|مشروع|مدرسة|صاروخ|غارة|قدم|ميل|ساعة|دقيقة|يوم|كيلومتر)/;

/** A number after one of these, a few words back, is a number of something: of a law, a case, a telephone. */
export const NUMBERED = words(
  'رقم الرقم برقم رقمه رقمها أرقام القضية قضية الدعوى دعوى القرار قرار قانون القانون المرسوم مرسوم المادة مادة ملف الملف هاتف الهاتف جوال فاكس كود رمز إصدار الإصدار النسخة نسخة طراز الطراز موديل صفحة الصفحة ص الآية آية سورة عدد العدد القيد السجل',
);

/** Before a numeric date these say that it is one. */
export const ANNOUNCING = words(
  'في فى يوم بتاريخ تاريخ الموافق بيوم منذ حتى من إلى الى ليوم مؤرخ المؤرخ المؤرخة مؤرخة لغاية وحتى ومنذ قبل بعد اعتبارا أمس غدا',
);
