#include "judge/text/words.h"

/* Words of the calendar: months, days, years, eras. Folded and sorted. */
static const struct word rows[] = {
	{"ad", WORD_ERA, 0, UNIT_NONE},
	{"akp", WORD_MONTH, 2, UNIT_NONE},     /* ақп */
	{"akpan", WORD_MONTH, 2, UNIT_NONE},   /* ақпан */
	{"apr", WORD_MONTH, 4, UNIT_NONE},     /* апр */
	{"aprel", WORD_MONTH, 4, UNIT_NONE},   /* апрель */
	{"aprele", WORD_MONTH, 4, UNIT_NONE},  /* апреле */
	{"aprelia", WORD_MONTH, 4, UNIT_NONE}, /* апреля */
	{"april", WORD_MONTH, 4, UNIT_NONE},
	{"around", WORD_FILLER, 0, UNIT_NONE},
	{"at", WORD_FILLER, 0, UNIT_NONE},
	{"aug", WORD_MONTH, 8, UNIT_NONE},
	{"august", WORD_MONTH, 8, UNIT_NONE},
	{"avg", WORD_MONTH, 8, UNIT_NONE},     /* авг */
	{"avgust", WORD_MONTH, 8, UNIT_NONE},  /* август */
	{"avgusta", WORD_MONTH, 8, UNIT_NONE}, /* августа */
	{"avguste", WORD_MONTH, 8, UNIT_NONE}, /* августе */
	{"b", WORD_BC, 0, UNIT_NONE},	       /* б */
	{"bc", WORD_BC, 0, UNIT_NONE},
	{"bce", WORD_BC, 0, UNIT_NONE},
	{"beisenbi", WORD_WEEKDAY, 4, UNIT_NONE}, /* бейсенбі */
	{"bi", WORD_FILLER, 0, UNIT_NONE},	  /* by */
	{"ce", WORD_ERA, 0, UNIT_NONE},
	{"chetverg", WORD_WEEKDAY, 4, UNIT_NONE}, /* четверг */
	{"dai", WORD_FILLER, 0, UNIT_NONE},	  /* day */
	{"date", WORD_FILLER, 0, UNIT_NONE},
	{"dec", WORD_MONTH, 12, UNIT_NONE},
	{"december", WORD_MONTH, 12, UNIT_NONE},
	{"dek", WORD_MONTH, 12, UNIT_NONE},		/* дек */
	{"dekabr", WORD_MONTH, 12, UNIT_NONE},		/* декабрь */
	{"dekabre", WORD_MONTH, 12, UNIT_NONE},		/* декабре */
	{"dekabria", WORD_MONTH, 12, UNIT_NONE},	/* декабря */
	{"duisenbi", WORD_WEEKDAY, 1, UNIT_NONE},	/* дүйсенбі */
	{"durin", WORD_FILLER, 0, UNIT_NONE},		/* during */
	{"e", WORD_ERA | WORD_ORDSUFFIX, 0, UNIT_NONE}, /* э, е */
	{"ear", WORD_FILLER | WORD_YEAR, 0, UNIT_NONE}, /* year */
	{"ears", WORD_YEAR, 0, UNIT_NONE},		/* years */
	{"feb", WORD_MONTH, 2, UNIT_NONE},
	{"februari", WORD_MONTH, 2, UNIT_NONE}, /* february */
	{"fev", WORD_MONTH, 2, UNIT_NONE},	/* фев */
	{"fevr", WORD_MONTH, 2, UNIT_NONE},	/* февр */
	{"fevral", WORD_MONTH, 2, UNIT_NONE},	/* февраль */
	{"fevrale", WORD_MONTH, 2, UNIT_NONE},	/* феврале */
	{"fevralia", WORD_MONTH, 2, UNIT_NONE}, /* февраля */
	{"fri", WORD_WEEKDAY, 5, UNIT_NONE},
	{"fridai", WORD_WEEKDAY, 5, UNIT_NONE}, /* friday */
	{"from", WORD_FILLER, 0, UNIT_NONE},
	{"g", WORD_YEAR, 0, UNIT_NONE},		/* г, гг */
	{"go", WORD_ORDSUFFIX, 0, UNIT_NONE},	/* го */
	{"god", WORD_YEAR, 0, UNIT_NONE},	/* год */
	{"goda", WORD_YEAR, 0, UNIT_NONE},	/* года */
	{"godi", WORD_YEAR, 0, UNIT_NONE},	/* годы */
	{"godu", WORD_YEAR, 0, UNIT_NONE},	/* году */
	{"i", WORD_ORDSUFFIX, 0, UNIT_NONE},	/* й */
	{"ia", WORD_ORDSUFFIX, 0, UNIT_NONE},	/* я */
	{"ianv", WORD_MONTH, 1, UNIT_NONE},	/* янв */
	{"ianvar", WORD_MONTH, 1, UNIT_NONE},	/* январь */
	{"ianvare", WORD_MONTH, 1, UNIT_NONE},	/* январе */
	{"ianvaria", WORD_MONTH, 1, UNIT_NONE}, /* января */
	{"in", WORD_FILLER, 0, UNIT_NONE},
	{"insi", WORD_ORDSUFFIX, 0, UNIT_NONE}, /* інші, ыншы */
	{"ir", WORD_YEAR, 0, UNIT_NONE},	/* yr */
	{"iul", WORD_MONTH, 7, UNIT_NONE},	/* июль, июл */
	{"iule", WORD_MONTH, 7, UNIT_NONE},	/* июле */
	{"iulia", WORD_MONTH, 7, UNIT_NONE},	/* июля */
	{"iun", WORD_MONTH, 6, UNIT_NONE},	/* июнь, июн */
	{"iune", WORD_MONTH, 6, UNIT_NONE},	/* июне */
	{"iunia", WORD_MONTH, 6, UNIT_NONE},	/* июня */
	{"j", WORD_YEAR, 0, UNIT_NONE},		/* ж */
	{"jan", WORD_MONTH, 1, UNIT_NONE},
	{"januari", WORD_MONTH, 1, UNIT_NONE},	  /* january */
	{"januaris", WORD_MONTH, 1, UNIT_NONE},	  /* january's */
	{"jeksenbi", WORD_WEEKDAY, 0, UNIT_NONE}, /* жексенбі */
	{"jel", WORD_MONTH, 12, UNIT_NONE},	  /* жел */
	{"jeltoksan", WORD_MONTH, 12, UNIT_NONE}, /* желтоқсан */
	{"jil", WORD_YEAR, 0, UNIT_NONE},	  /* жыл */
	{"jildin", WORD_YEAR, 0, UNIT_NONE},	  /* жылдың */
	{"jilgi", WORD_YEAR, 0, UNIT_NONE},	  /* жылғы */
	{"jili", WORD_YEAR, 0, UNIT_NONE},	  /* жылы */
	{"jul", WORD_MONTH, 7, UNIT_NONE},
	{"juli", WORD_MONTH, 7, UNIT_NONE},   /* july */
	{"juma", WORD_WEEKDAY, 5, UNIT_NONE}, /* жұма */
	{"jun", WORD_MONTH, 6, UNIT_NONE},
	{"june", WORD_MONTH, 6, UNIT_NONE},
	{"kan", WORD_MONTH, 1, UNIT_NONE},     /* қаң */
	{"kantar", WORD_MONTH, 1, UNIT_NONE},  /* қаңтар */
	{"kar", WORD_MONTH, 11, UNIT_NONE},    /* қар */
	{"karasa", WORD_MONTH, 11, UNIT_NONE}, /* қараша */
	{"kaz", WORD_MONTH, 10, UNIT_NONE},    /* қаз */
	{"kazan", WORD_MONTH, 10, UNIT_NONE},  /* қазан */
	{"kir", WORD_MONTH, 9, UNIT_NONE},     /* қыр */
	{"kirkuek", WORD_MONTH, 9, UNIT_NONE}, /* қыркүйек */
	{"mae", WORD_MONTH, 5, UNIT_NONE},     /* мае */
	{"mai", WORD_MONTH, 5, UNIT_NONE},     /* may, май */
	{"maia", WORD_MONTH, 5, UNIT_NONE},    /* мая */
	{"mam", WORD_MONTH, 5, UNIT_NONE},     /* мам */
	{"mamir", WORD_MONTH, 5, UNIT_NONE},   /* мамыр */
	{"mar", WORD_MONTH, 3, UNIT_NONE},     /* мар */
	{"march", WORD_MONTH, 3, UNIT_NONE},
	{"mart", WORD_MONTH, 3, UNIT_NONE},   /* март */
	{"marta", WORD_MONTH, 3, UNIT_NONE},  /* марта */
	{"marte", WORD_MONTH, 3, UNIT_NONE},  /* марте */
	{"mau", WORD_MONTH, 6, UNIT_NONE},    /* мау */
	{"mausim", WORD_MONTH, 6, UNIT_NONE}, /* маусым */
	{"mon", WORD_WEEKDAY, 1, UNIT_NONE},
	{"mondai", WORD_WEEKDAY, 1, UNIT_NONE}, /* monday */
	{"n", WORD_ERA, 0, UNIT_NONE},		/* н */
	{"na", WORD_FILLER, 0, UNIT_NONE},	/* на */
	{"nau", WORD_MONTH, 3, UNIT_NONE},	/* нау */
	{"nauriz", WORD_MONTH, 3, UNIT_NONE},	/* наурыз */
	{"nd", WORD_ORDSUFFIX, 0, UNIT_NONE},
	{"ne", WORD_ERA, 0, UNIT_NONE},		 /* нэ */
	{"noia", WORD_MONTH, 11, UNIT_NONE},	 /* ноя */
	{"noiab", WORD_MONTH, 11, UNIT_NONE},	 /* нояб */
	{"noiabr", WORD_MONTH, 11, UNIT_NONE},	 /* ноябрь */
	{"noiabre", WORD_MONTH, 11, UNIT_NONE},	 /* ноябре */
	{"noiabria", WORD_MONTH, 11, UNIT_NONE}, /* ноября */
	{"nov", WORD_MONTH, 11, UNIT_NONE},
	{"november", WORD_MONTH, 11, UNIT_NONE},
	{"nsi", WORD_ORDSUFFIX, 0, UNIT_NONE}, /* нші, ншы */
	{"oct", WORD_MONTH, 10, UNIT_NONE},
	{"october", WORD_MONTH, 10, UNIT_NONE},
	{"oe", WORD_ORDSUFFIX, 0, UNIT_NONE},	  /* ое */
	{"ogo", WORD_ORDSUFFIX, 0, UNIT_NONE},	  /* ого */
	{"okt", WORD_MONTH, 10, UNIT_NONE},	  /* окт */
	{"oktiabr", WORD_MONTH, 10, UNIT_NONE},	  /* октябрь */
	{"oktiabre", WORD_MONTH, 10, UNIT_NONE},  /* октябре */
	{"oktiabria", WORD_MONTH, 10, UNIT_NONE}, /* октября */
	{"on", WORD_FILLER, 0, UNIT_NONE},
	{"ov", WORD_FILLER, 0, UNIT_NONE},	    /* of */
	{"piatnica", WORD_WEEKDAY, 5, UNIT_NONE},   /* пятница */
	{"ponedelnik", WORD_WEEKDAY, 1, UNIT_NONE}, /* понедельник */
	{"rd", WORD_ORDSUFFIX, 0, UNIT_NONE},
	{"samasinda", WORD_FILLER, 0, UNIT_NONE}, /* шамасында */
	{"sarsenbi", WORD_WEEKDAY, 3, UNIT_NONE}, /* сәрсенбі */
	{"sat", WORD_WEEKDAY, 6, UNIT_NONE},
	{"saturdai", WORD_WEEKDAY, 6, UNIT_NONE}, /* saturday */
	{"sau", WORD_MONTH, 4, UNIT_NONE},	  /* сәу */
	{"sauir", WORD_MONTH, 4, UNIT_NONE},	  /* сәуір */
	{"seisenbi", WORD_WEEKDAY, 2, UNIT_NONE}, /* сейсенбі */
	{"sen", WORD_MONTH, 9, UNIT_NONE},	  /* сен */
	{"senbi", WORD_WEEKDAY, 6, UNIT_NONE},	  /* сенбі */
	{"sent", WORD_MONTH, 9, UNIT_NONE},	  /* сент */
	{"sentiabr", WORD_MONTH, 9, UNIT_NONE},	  /* сентябрь */
	{"sentiabre", WORD_MONTH, 9, UNIT_NONE},  /* сентябре */
	{"sentiabria", WORD_MONTH, 9, UNIT_NONE}, /* сентября */
	{"sep", WORD_MONTH, 9, UNIT_NONE},
	{"sept", WORD_MONTH, 9, UNIT_NONE},
	{"september", WORD_MONTH, 9, UNIT_NONE},
	{"si", WORD_ORDSUFFIX, 0, UNIT_NONE}, /* ші, шы */
	{"sil", WORD_MONTH, 7, UNIT_NONE},    /* шіл */
	{"silde", WORD_MONTH, 7, UNIT_NONE},  /* шілде */
	{"since", WORD_FILLER, 0, UNIT_NONE},
	{"sreda", WORD_WEEKDAY, 3, UNIT_NONE}, /* среда */
	{"st", WORD_ORDSUFFIX, 0, UNIT_NONE},
	{"subota", WORD_WEEKDAY, 6, UNIT_NONE}, /* суббота */
	{"sun", WORD_WEEKDAY, 0, UNIT_NONE},
	{"sundai", WORD_WEEKDAY, 0, UNIT_NONE}, /* sunday */
	{"tam", WORD_MONTH, 8, UNIT_NONE},	/* там */
	{"tamiz", WORD_MONTH, 8, UNIT_NONE},	/* тамыз */
	{"th", WORD_ORDSUFFIX, 0, UNIT_NONE},
	{"the", WORD_FILLER, 0, UNIT_NONE},
	{"thu", WORD_WEEKDAY, 4, UNIT_NONE},
	{"thur", WORD_WEEKDAY, 4, UNIT_NONE},
	{"thurs", WORD_WEEKDAY, 4, UNIT_NONE},
	{"thursdai", WORD_WEEKDAY, 4, UNIT_NONE}, /* thursday */
	{"tue", WORD_WEEKDAY, 2, UNIT_NONE},
	{"tues", WORD_WEEKDAY, 2, UNIT_NONE},
	{"tuesdai", WORD_WEEKDAY, 2, UNIT_NONE},    /* tuesday */
	{"v", WORD_FILLER, 0, UNIT_NONE},	    /* в */
	{"ved", WORD_WEEKDAY, 3, UNIT_NONE},	    /* wed */
	{"vednesdai", WORD_WEEKDAY, 3, UNIT_NONE},  /* wednesday */
	{"vo", WORD_FILLER, 0, UNIT_NONE},	    /* во */
	{"voskresene", WORD_WEEKDAY, 0, UNIT_NONE}, /* воскресенье */
	{"vtornik", WORD_WEEKDAY, 2, UNIT_NONE},    /* вторник */
};

const struct word_table words_calendar = {rows, sizeof(rows) / sizeof(*rows)};
