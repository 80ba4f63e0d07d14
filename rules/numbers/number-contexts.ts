/** Words around a number that tell what it is, where it counts nothing: a label, a date, a time, a year. */

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/));
}

/** What is numbered, not counted: المادة 3, قناة 24, رقم 5. Without و ف ب ل ك and the article. */
export const LABELS: ReadonlySet<string> = words(
  `رقم رقمه رقمها رقمي رقمان رقمين أرقام العدد مادة مواد مادتين فقرة فقرات بند بنود فصل صفحة صفحات ص ملحق
  قناة طابق جولة مرحلة حلقة جزء آية آيات سورة مجموعة محطة بوابة غرفة مرتبة لواء فرقة كتيبة فوج
  درجة فئة مستوى إصدار نسخة طراز موديل طبعة لوحة بلوك هاتف جوال فاكس ساعة دقيقة د الدقيقتين مجلد سنترال تحويلة`,
);

/** What is numbered less often, so that a count may follow just as well: المنزل 30, but كسر باب المنزل 30 مرة. */
export const WEAK_LABELS: ReadonlySet<string> = words(
  `مركز دور باب قسم قرار قانون مرسوم مبنى منزل شقة خط مخيم قطعة طريق شارع عمارة مربع نموذج منفذ بئر حقل مدرج رصيف مباراة شوط رحلة
  مقعد قمة دورة خدمة صنف مفتاح رمز كود صندوق سؤال جدول شكل ملف قضية دعوى لائحة`,
);

/** What stands before a year. */
export const YEAR_WORDS: ReadonlySet<string> = words(
  'عام عامي سنة سنتي أعوام سنوات موسم مواسم خريف صيف شتاء ربيع مطلع أواخر أوائل منتصف نهاية بداية مونديال أولمبياد',
);

/** The names of months, in all systems: 3 أيار counts no months. */
export const MONTHS: ReadonlySet<string> = words(
  `يناير فبراير مارس أبريل ابريل إبريل مايو يونيو يونيه يوليو يوليه أغسطس اغسطس سبتمبر أكتوبر اكتوبر نوفمبر ديسمبر
  كانون شباط آذار اذار نيسان أيار ايار حزيران تموز آب أيلول ايلول تشرين
  جانفي فيفري أفريل ماي جوان جويلية أوت غشت شتنبر نونبر دجنبر
  محرم صفر ربيع جمادى رجب شعبان رمضان شوال ذو ذي`,
);

/** Times of day and directions: 8 مساء, 32 شمالا. */
export const NOT_COUNTED: ReadonlySet<string> = words(
  `صباح صباحا مساء ظهر ظهرا عصر عصرا ليل ليلا فجر فجرا عشاء مغرب غروب شروق ضحى
  شمال شمالا جنوب جنوبا شرق شرقا غرب غربا ميلادي ميلادية هجري هجرية م هـ ه ق
  مقابل نحو حول قبل بعد ضد خلال تحت فوق عبر دون بين وسط ضمن مع حتى حوالي نسبة بنسبة زائد ناقص أقل أكثر فقط تقريبا أخرى آخر آخرين فاصلة فاصل`,
);
