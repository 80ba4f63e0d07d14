/** A sentence with one error that has a safe fix, what it becomes, and the flagged text. */
export const ERROR = 'استمر العمل في المشروع في الأعوام 20162020 بلا توقف.';
export const ERROR_FIXED = 'استمر العمل في المشروع في الأعوام 2016-2020 بلا توقف.';
export const ERROR_MARK = '20162020';
export const ERROR_RULE = 'numbers/lost-range-separator';

/** A paragraph with one warning, whose fix is a suggestion. */
export const WARNING = 'ارتفعت الأسعار بنسبة 5% ثم بنسبة 6%، وانخفضت الأجور بنسبة 7 في المئة.';
export const WARNING_FIXED = 'ارتفعت الأسعار بنسبة 5% ثم بنسبة 6%، وانخفضت الأجور بنسبة 7%.';
export const WARNING_RULE = 'numbers/percent-style';

/** A sentence that nobody would touch. */
export const CLEAN = 'وصل الوفد إلى العاصمة صباح الأحد.';
