import type { Localized } from '../message.js';

/** The commonest slips of YAML and JSON, by the parser's code. */
const REASONS: Readonly<Record<string, Localized>> = {
  ALIAS: { ar: 'مرجع (*) لا يصلح', en: 'an alias (*) that cannot be used' },
  BAD_ALIAS: { ar: 'مرجع (*) لا يصلح', en: 'an alias (*) that cannot be used' },
  BAD_DQ_ESCAPE: { ar: 'بعد \\ حرف لا معنى له هنا', en: 'a character that may not follow \\' },
  BAD_INDENT: {
    ar: 'مسافة بداية السطر لا تصح هنا، أو قوس لم يُغلق',
    en: 'wrong indentation, or a bracket that is not closed',
  },
  BAD_SCALAR_START: { ar: 'القيمة تبدأ بحرف يحتاج إلى علامتي تنصيص', en: 'a value that has to stand in quotes' },
  BLOCK_AS_IMPLICIT_KEY: { ar: 'نقطتان (:) زائدتان أو سطر ناقص', en: 'a colon too many, or a line break too few' },
  DUPLICATE_KEY: { ar: 'هذا الاسم مكتوب مرتين', en: 'this name stands here twice' },
  MISSING_CHAR: {
    ar: 'ينقص هنا حرف: قوس أو فاصلة أو علامة تنصيص أو نقطتان',
    en: 'a bracket, comma, quote or colon is missing',
  },
  MULTILINE_IMPLICIT_KEY: { ar: 'تنقص نقطتان (:) بعد الاسم', en: 'a colon is missing after the name' },
  MULTIPLE_DOCS: { ar: 'في الملف أكثر من مستند (---)', en: 'the file has more than one document (---)' },
  TAB_AS_INDENT: {
    ar: 'مسافة بداية السطر بعلامة جدولة؛ استعمل مسافات',
    en: 'a tab at the start of a line; use spaces',
  },
  TAG_RESOLVE_FAILED: { ar: 'وسم (!) غير معروف', en: 'an unknown tag (!)' },
  UNEXPECTED_TOKEN: { ar: 'هذا لا يصح هنا', en: 'this may not stand here' },
};

/** What a syntax error means. The parser's own words follow in English. */
export function syntaxReason(code: string, parserMessage: string): Localized {
  const reason = REASONS[code];
  return {
    ar: `صياغة الملف غير صحيحة: ${reason?.ar ?? parserMessage}`,
    en: `not valid YAML or JSON: ${reason?.en ?? parserMessage}`,
  };
}
